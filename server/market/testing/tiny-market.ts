/**
 * A tiny market for given-when-then tests: opened through the real opening with terse defaults, then commanded
 * and ticked like any other. What happened is told as event bodies, so that a test states events and nothing else.
 */
import type { Agents } from '../agents/agents.ts';
import type { Model } from '../catalogue/model.ts';
import type { AnnouncePromotion, Command, JoinSupplier, OpenDealership } from '../commands.ts';
import type { RestockPolicy } from '../dealership.ts';
import { decide, type Outcome } from '../decide/decide.ts';
import type { EventOf, EventType, MarketEvent } from '../events.ts';
import { accountsOf, type Cell, emptyMarket, type Market } from '../market.ts';
import { openMarket } from '../open.ts';
import { agentKey } from '../random/stream.ts';
import { type Record as RecordEvent, recorderFor } from '../recorder.ts';
import type { RefusalCode } from '../refusal.ts';
import { DEFAULT_RULES, type Rules } from '../rules.ts';
import type { Scenario } from '../scenario.ts';
import { fastSteps } from '../steps/fast.ts';
import type { Steps, StepsOf } from '../steps/steps.ts';
import { runTick, type World } from '../tick.ts';

const SEED = 'seed';

export interface TinyParts {
  models?: Model[];
  suppliers?: JoinSupplier[];
  dealerships?: OpenDealership[];
  /** Balance in cents by buyer. */
  buyers?: Record<string, number>;
  promotions?: AnnouncePromotion[];
  rules?: Partial<Rules>;
  agents?: Agents;
}

export class TinyMarket {
  readonly market: Market = emptyMarket('tiny', 'full');
  readonly journal: MarketEvent[] = [];
  readonly #steps: Steps;
  readonly #world: World | null;
  readonly #record: RecordEvent;

  constructor(parts: TinyParts, stepsOf: StepsOf) {
    this.#steps = stepsOf(this.market);
    this.#world = parts.agents === undefined ? null : { agents: parts.agents, key: agentKey(SEED) };
    this.#record = recorderFor(this.market, (event) => this.journal.push(event), this.#steps);
    openMarket(this.market, tinyScenario(parts), SEED, this.#record);
  }

  /** The events that followed from these commands; a refusal is a fault of the test. */
  when(...commands: Command[]): MarketEvent[] {
    return this.#during(() => {
      for (const command of commands) {
        const outcome = this.outcomeOf(command);
        if (!outcome.accepted) throw new Error(`${command.type}: ${outcome.code}: ${outcome.message}`);
      }
    });
  }

  outcomeOf(command: Command): Outcome {
    return decide(this.market, command, 'tester', this.#record);
  }

  /** The code a command is refused with, null when it is accepted. */
  refusalOf(command: Command): RefusalCode | null {
    const outcome = this.outcomeOf(command);
    return outcome.accepted ? null : outcome.code;
  }

  /** The events of the ticks up to and including this one. */
  until(tick: number): MarketEvent[] {
    return this.#during(() => {
      while (this.market.tick < tick) runTick(this.market, this.#steps, this.#world, [], this.#record);
    });
  }

  /** The events of the next tick, in which these commands are decided. */
  tick(...commands: Command[]): MarketEvent[] {
    const outside = commands.map((command) => ({ command, by: 'tester' }));
    return this.#during(() => runTick(this.market, this.#steps, this.#world, outside, this.#record));
  }

  cell(dealershipId: string, modelId: string): Cell | undefined {
    return this.market.dealerships.get(dealershipId)!.cells.get(modelId);
  }

  wallet(buyerId: string): { balanceCents: number; heldCents: number } {
    const { balanceCents, heldCents } = accountsOf(this.market).buyers.get(buyerId)!;
    return { balanceCents, heldCents };
  }

  balanceOf(dealershipId: string): number {
    return accountsOf(this.market).dealershipBalances.get(dealershipId)!;
  }

  #during(act: () => void): MarketEvent[] {
    const before = this.journal.length;
    act();
    return this.journal.slice(before);
  }
}

export function tinyMarket(parts: TinyParts = {}, stepsOf: StepsOf = fastSteps): TinyMarket {
  return new TinyMarket(parts, stepsOf);
}

/** One model, supplier, dealership and buyer unless told otherwise. */
export function tinyScenario(parts: TinyParts): Scenario {
  const models = parts.models ?? [model('m1')];
  const prices = Object.fromEntries(models.map(({ modelId }) => [modelId, 10_000]));
  return {
    name: 'tiny',
    origin: '2026-01-01T00:00:00.000Z',
    seed: null,
    rules: { ...DEFAULT_RULES, ...parts.rules },
    models,
    suppliers: parts.suppliers ?? [supplier('s1', prices)],
    dealerships: parts.dealerships ?? [dealership('d1')],
    buyers: Object.entries(parts.buyers ?? { b1: 1_000_000 }).map(([buyerId, balanceCents]) => ({
      buyerId,
      balanceCents,
    })),
    promotions: parts.promotions ?? [],
    commands: [],
    agents: parts.agents ?? null,
  };
}

export function model(modelId: string, change: Partial<Model> = {}): Model {
  return {
    modelId,
    make: 'Make',
    model: `Model ${modelId}`,
    year: 2024,
    bodyType: 'sedan',
    fuel: 'petrol',
    transmission: 'manual',
    drivetrain: 'fwd',
    horsepower: 100,
    seats: 5,
    msrpCents: 12_000,
    ...change,
  };
}

export function supplier(
  supplierId: string,
  prices: Record<string, number>,
  change: Partial<JoinSupplier> = {},
): JoinSupplier {
  return {
    type: 'JoinSupplier',
    supplierId,
    name: `Supplier ${supplierId}`,
    foundedYear: 1990,
    country: 'DE',
    loyaltyTiers: [],
    prices,
    ...change,
  };
}

/** Wants every model, asks 10 % over cost, keeps one of each. */
export function dealership(dealershipId: string, change: Partial<OpenDealership> = {}): OpenDealership {
  return {
    type: 'OpenDealership',
    dealershipId,
    name: `Dealership ${dealershipId}`,
    country: 'DE',
    city: 'Ulm',
    balanceCents: 10_000_000,
    preferences: { required: {}, preferred: [], assortmentSize: 20, minScore: 0 },
    pricing: { policy: 'fixed', markupBp: 1_000 },
    restock: keeps(1),
    loyaltyTiers: [],
    ...change,
  };
}

/** Always so many in stock, as far as the balance goes. */
export function keeps(units: number, change: Partial<RestockPolicy> = {}): RestockPolicy {
  return { minStock: units, coverDays: 0, maxStock: units, reserveCents: 0, ...change };
}

/** A promotion of 10 % on everything, from the start on. */
export function promotion(
  owner: `${'dealership' | 'supplier'} ${string}`,
  change: Partial<AnnouncePromotion> = {},
): AnnouncePromotion {
  const [ownerType, ownerId] = owner.split(' ') as ['dealership' | 'supplier', string];
  return {
    type: 'AnnouncePromotion',
    ownerType,
    ownerId,
    name: 'Promotion',
    description: '',
    discountBp: 1_000,
    modelIds: null,
    startsAtTick: 0,
    endsAtTick: 1_000_000,
    ...change,
  };
}

export function offer(
  offerId: string,
  maxPriceCents: number,
  change: { buyerId?: string; modelId?: string; expiresAtTick?: number | null } = {},
): Command {
  return { type: 'PlaceOffer', offerId, buyerId: 'b1', modelId: 'm1', maxPriceCents, ...change };
}

/** The events of one type. */
export function only<T extends EventType>(type: T, events: readonly MarketEvent[]): EventOf<T>[] {
  return events.filter((event): event is EventOf<T> => event.type === type);
}

export function typesOf(events: readonly MarketEvent[]): EventType[] {
  return events.map((event) => event.type);
}
