/** Command lines of the scripts: bad ones end with every fault on stderr and exit code 2, and nothing done. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { watchOutput } from './output.ts';

const EXIT_USAGE = 2;

type Options = NonNullable<ParseArgsConfig['options']>;

/** The arguments as `parseArgs` reads them; ends the process when it does not know one, and for `--help`. */
export function readArguments<O extends Options>(usage: string, options: O, allowPositionals = false) {
  watchOutput();
  const names = optionNames(options);
  if (names.includes('help')) {
    console.log(usage);
    process.exit(0);
  }
  // Of two values one would be taken without a word.
  const twice = new Set(names.filter((name, i) => names.indexOf(name) < i));
  if (twice.size > 0) endWithFaults([...[...twice].map((name) => `--${name} must be given once.`), usage]);
  try {
    return parseArgs({ options, allowPositionals, strict: true });
  } catch (error) {
    return endWithFaults([(error as Error).message, usage]);
  }
}

/** The names of all options on the command line, known or not. */
function optionNames(options: Options): string[] {
  const { tokens } = parseArgs({ options, strict: false, tokens: true });
  return tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
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
