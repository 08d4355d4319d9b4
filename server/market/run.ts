/**
 * Runs a scenario as a pure loop: tick 0, then tick by tick with its scripted commands and agents. While a
 * scripted pause stands, no tick comes by itself; the script then goes on with its next command at the tick
 * that stands, until it steps or resumes the clock or has nothing left to say.
 */
import { stepsDue } from './decide/clock.ts';
import type { MarketEvent } from './events.ts';
import { emptyMarket, type Market } from './market.ts';
import { openMarket } from './open.ts';
import { agentKey } from './random/stream.ts';
import { recorderFor } from './recorder.ts';
import type { Scenario } from './scenario.ts';
import { inOrder, type RefusedCommand, Script } from './script.ts';
import { fastSteps } from './steps/fast.ts';
import type { Steps, StepsOf } from './steps/steps.ts';
import { decideIssued, runTick, type World } from './tick.ts';

export class ScenarioRun {
  readonly market: Market;
  readonly refused: RefusedCommand[] = [];
  readonly #record;
  readonly #steps: Steps;
  readonly #world: World | null;
  readonly #script: Script;

  /** `stepsOf`: the plain steps or the fast ones; the journal is the same. */
  constructor(
    scenario: Scenario,
    seed: string,
    marketId: string,
    onEvent: (event: MarketEvent) => void,
    stepsOf: StepsOf = fastSteps,
  ) {
    this.market = emptyMarket(marketId, 'full');
    this.#steps = stepsOf(this.market);
    this.#record = recorderFor(this.market, onEvent, this.#steps);
    this.#world = scenario.agents === null ? null : { agents: scenario.agents, key: agentKey(seed) };
    this.#script = new Script(this.market, inOrder(scenario.commands), (refused) =>
      this.refused.push(refused),
    );
    openMarket(this.market, scenario, seed, this.#record);
    decideIssued(this.market, this.#script.due(0), this.#record);
  }

  /** How many commands of the script are still to come. */
  get scriptedAhead(): number {
    return this.#script.rest.length;
  }

  /** Runs one tick. False when the clock is paused for good: the script has nothing left that would move it. */
  advance(): boolean {
    while (this.market.clock.paused !== null && stepsDue(this.market) === 0) {
      const issued = this.#script.next();
      if (issued === null) return false;
      decideIssued(this.market, [issued], this.#record);
    }
    runTick(this.market, this.#steps, this.#world, this.#script.due(this.market.tick + 1), this.#record);
    return true;
  }
}
