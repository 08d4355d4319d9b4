/** Finds a scenario: a built-in one by its name, anything else by its path. */
import { readFile } from 'node:fs/promises';
import type { Scenario } from '../market/scenario.ts';
import type { Fault } from '../protocol/faults.ts';
import { type ParsedScenario, parseScenario, readScenario } from '../protocol/scenario/parse.ts';
import { BUILTIN_SCENARIO_NAMES, builtinScenario } from './builtin.ts';

/** Everything that is wrong with a scenario, or that there is none of that name. */
export class FaultyScenario extends Error {
  override readonly name = 'FaultyScenario';
  readonly code = 'faulty-scenario';

  constructor(readonly faults: readonly Fault[]) {
    super(faults.map((fault) => fault.message).join('\n'));
  }
}

/** Throws `FaultyScenario`. */
export async function loadScenario(nameOrPath: string): Promise<Scenario> {
  const builtin = builtinScenario(nameOrPath);
  const parsed = builtin === undefined ? await parseFile(nameOrPath) : readScenario(builtin);
  if (!parsed.ok) throw new FaultyScenario(parsed.faults);
  return parsed.scenario;
}

async function parseFile(path: string): Promise<ParsedScenario> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const names = BUILTIN_SCENARIO_NAMES.join(', ');
    const why = (error as Error).message;
    const message = `scenario must be a readable file or one of ${names}; got "${path}" (${why}).`;
    return { ok: false, faults: [{ path: '', rule: 'unreadable', message }] };
  }
  return parseScenario(text);
}
