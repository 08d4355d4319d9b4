/**
 * `npm run verify -- JOURNAL`: checks a journal against every rule of the market, line by line, so that memory
 * follows the market and not its age. Exit 0: all rules hold; 1: the first broken rule; 2: usage.
 */
import { createReadStream, statSync } from 'node:fs';
import { type CheckReport, JournalChecker } from '../server/market/verify/checker.ts';
import { parseJournalLine } from '../server/market/verify/form.ts';
import { RULES, RuleBroken } from '../server/market/verify/rule-broken.ts';
import { endWithFaults, readArguments } from './arguments.ts';

const USAGE = 'usage: npm run verify -- JOURNAL';

async function verify(path: string): Promise<CheckReport> {
  const checker = new JournalChecker();
  let lines = 0;
  const check = (line: string) => {
    lines += 1;
    checker.check(parseJournalLine(line, lines));
  };
  let rest = '';
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
    const complete = (rest + chunk).split('\n');
    rest = complete.pop()!;
    complete.forEach(check);
  }
  if (rest !== '') check(rest);
  return checker.finish();
}

function summary(path: string, report: CheckReport, seconds: number): string {
  const counts = Object.entries<number>({ ...report }).map(
    ([what, count]) => `  ${what.padEnd(12)}${count.toLocaleString('en-US')}`,
  );
  return [
    `${path}: all ${Object.keys(RULES).length} rules hold`,
    ...counts,
    `  ${'seconds'.padEnd(12)}${seconds.toFixed(1)}`,
  ].join('\n');
}

function broken({ rule, seq, expected, found }: RuleBroken): string {
  return [
    `broken rule: ${rule} at seq ${seq}`,
    `  rule      ${RULES[rule]}`,
    `  expected  ${typeof expected === 'string' ? expected : JSON.stringify(expected)}`,
    `  found     ${typeof found === 'string' ? found : JSON.stringify(found)}`,
  ].join('\n');
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

const { positionals } = readArguments(USAGE, {}, true);
const [path] = positionals;
if (path === undefined || positionals.length > 1) endWithFaults(['JOURNAL must be one file.', USAGE]);
if (!isFile(path)) endWithFaults([`JOURNAL must be a file; there is none at "${path}".`, USAGE]);
const startedMs = performance.now();
try {
  const report = await verify(path);
  console.log(summary(path, report, (performance.now() - startedMs) / 1_000));
} catch (error) {
  if (!(error instanceof RuleBroken)) throw error;
  console.error(broken(error));
  process.exitCode = 1;
}
