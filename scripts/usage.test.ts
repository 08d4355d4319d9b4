/** What every verb promises of its command line: `--help` says how it is used, and of a wrong one nothing is done. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
/** Started by others, who pass nothing on. */
const WITHOUT_ARGUMENTS = ['build', 'dev'];
const VERBS = Object.entries(scripts).flatMap(([verb, command]) => {
  const [, file] = /tsx (scripts\/\S+\.ts)$/.exec(command) ?? [];
  return file === undefined || WITHOUT_ARGUMENTS.includes(verb) ? [] : [[verb, file] as const];
});

function run(file: string, ...args: string[]): [status: number | null, stdout: string, stderr: string] {
  const command = ['--import', 'tsx', file, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return [status, stdout, stderr];
}

test.each(VERBS)('%s reads its arguments, and says its usage as all others do', (verb, file) => {
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(new RegExp(`['"\`]usage: npm run ${verb}\\b`));
  expect(text).toContain('readArguments(');
});

test('who asks how the whole house is started does not start it', () => {
  expect(run('scripts/topology.ts', '--help')).toEqual([0, 'usage: npm run topology\n', '']);
});

test.each([
  ['token', ['--role', 'admin', '--expires', 'soon'], '--expires must be'],
  ['token', ['--role', 'admin', '--expires', '0h'], '--expires must be'],
  ['token', ['--role', 'admin', '--buyer', 'ann'], '--buyer must'],
  ['token', ['--role', 'buyer', '--buyer', 'ann\n'], '--buyer must be 1 to'],
  ['token', ['--role', 'admin', '--sub', ''], '--sub must'],
  ['contract', ['--requests', 'many'], '--requests must be a whole number'],
  ['contract', ['--seed', '1.5'], '--seed must be a whole number'],
  ['faults', ['--only', 'floods'], '--only must be'],
  ['check', ['types'], 'types'],
])('%s %j is a wrong usage, and names it', (verb, args, fault) => {
  const [status, stdout, stderr] = run(`scripts/${verb}.ts`, ...args);
  expect(stderr).toContain(fault);
  expect(stderr).toContain(`usage: npm run ${verb}`);
  expect([status, stdout]).toEqual([2, '']);
});
