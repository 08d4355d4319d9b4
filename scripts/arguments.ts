/** Command lines of the scripts: bad ones end with every fault on stderr and exit code 2, and nothing done. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { watchOutput } from './output.ts';

export const EXIT_USAGE = 2;

type Options = NonNullable<ParseArgsConfig['options']>;

/** The arguments as `parseArgs` reads them; ends the process when it does not know one. */
export function readArguments<O extends Options>(usage: string, options: O, allowPositionals = false) {
  watchOutput();
  try {
    return parseArgs({ options, allowPositionals, strict: true });
  } catch (error) {
    return endWithFaults([(error as Error).message, usage]);
  }
}

export function endWithFaults(lines: readonly string[]): never {
  for (const line of lines) console.error(line);
  process.exit(EXIT_USAGE);
}

/** A whole number in a range, or a fault. */
export function wholeNumberArgument(
  name: string,
  text: string | undefined,
  min: number,
  max: number,
  faults: string[],
): number {
  const value = text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : NaN;
  if (!(value >= min && value <= max)) {
    const got = text === undefined ? 'it is missing' : `got "${text}"`;
    faults.push(`${name} must be a whole number from ${min} to ${max}; ${got}.`);
  }
  return value;
}
