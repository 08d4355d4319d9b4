/** The scenarios that come with Forecourt, by name. They are JSON modules, so that a bundle carries them along. */
import demo from './demo.json' with { type: 'json' };
import twoDealers from './two-dealers.json' with { type: 'json' };

/** As they stand in their files: whoever runs one has it parsed like any other. */
const FILES: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['demo', demo],
  ['two-dealers', twoDealers],
]);

export const BUILTIN_SCENARIO_NAMES: readonly string[] = [...FILES.keys()];

/** The content of a built-in scenario file; undefined when there is none of that name. */
export function builtinScenario(name: string): unknown {
  return FILES.get(name);
}
