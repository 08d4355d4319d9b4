/** From the text of a scenario file to a scenario that a market can be opened with, or to everything that is wrong with it. */
import { BUILTIN_CATALOGUE } from '../../market/catalogue/builtin.ts';
import type { Command } from '../../market/commands.ts';
import { repeatedKeys } from '../../market/repeated-keys.ts';
import type { Scenario } from '../../market/scenario.ts';
import { cappedFaults, type Fault, faultAt, faultsOf } from '../faults.ts';
import { PROTOCOL_LIMITS } from '../limits.ts';
import { referenceFaults } from './references.ts';
import { type ScenarioFile, scenarioSchema } from './schema.ts';

export type ParsedScenario = { ok: true; scenario: Scenario } | { ok: false; faults: Fault[] };

export function parseScenario(text: string): ParsedScenario {
  const most = PROTOCOL_LIMITS.scenarioLength;
  if (text.length > most) {
    return refused([faultAt([], 'too-long', `must have at most ${most} characters`, text.length)]);
  }
  // Some editors begin a file with a byte order mark.
  const json = text.replace(/^\uFEFF/, '');
  let file: unknown;
  try {
    file = JSON.parse(json);
  } catch (error) {
    return refused([faultAt([], 'json', `must be JSON (${(error as Error).message})`, undefined)]);
  }
  const repeated = repeatedKeys(json).map((path) =>
    faultAt(path, 'repeated-key', 'must be there once; it comes again', path.at(-1)),
  );
  const parsed = readScenario(file);
  if (repeated.length === 0) return parsed;
  return refused([...repeated, ...(parsed.ok ? [] : parsed.faults)]);
}

/** The same for a file that was read as JSON already. */
export function readScenario(file: unknown): ParsedScenario {
  const parsed = scenarioSchema.safeParse(file);
  const faults = [...(parsed.success ? [] : faultsOf(parsed.error.issues, file)), ...referenceFaults(file)];
  if (!parsed.success || faults.length > 0) return refused(faults);
  return { ok: true, scenario: scenarioFrom(parsed.data) };
}

function refused(faults: Fault[]): ParsedScenario {
  return { ok: false, faults: cappedFaults(faults) };
}

function scenarioFrom(file: ScenarioFile): Scenario {
  const { name, origin, seed, rules, catalogue, agents } = file;
  return {
    name,
    origin,
    seed: seed === null ? null : String(seed),
    rules,
    models:
      catalogue === 'builtin'
        ? BUILTIN_CATALOGUE
        : catalogue.map(({ id, ...rest }) => ({ modelId: id, ...rest })),
    suppliers: file.suppliers.map(({ id, ...rest }) => ({ type: 'JoinSupplier', supplierId: id, ...rest })),
    dealerships: file.dealerships.map(({ id, ...rest }) => ({
      type: 'OpenDealership',
      dealershipId: id,
      ...rest,
    })),
    buyers: file.buyers.map(({ id, balanceCents }) => ({ buyerId: id, balanceCents })),
    promotions: file.promotions.map(({ id, ...rest }) => ({
      type: 'AnnouncePromotion',
      promotionId: id,
      ...rest,
    })),
    commands: file.commands.map(({ tick, ...command }) => ({
      tick: tick as number,
      // Each was parsed by the schema of its type.
      command: command as unknown as Command,
    })),
    agents: agents ?? null,
  };
}
