/**
 * One command for everything that can be checked without running: types, lint, import rules, formatting, the API's document. As many at a
 * time as there are cores, the longest first; what one says is printed when it is done.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { readArguments } from './arguments.ts';

type Check = [name: string, ...command: string[]];

const CHECKS: Check[] = [
  ['lint', 'eslint', '--max-warnings', '0', '.'],
  ['types of the page', 'svelte-check', '--tsconfig', 'client/tsconfig.json', '--fail-on-warnings'],
  ['formatting', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['types', 'tsc', '--noEmit', '-p', '.'],
  ['imports', 'depcruise', '--config', '.dependency-cruiser.cjs', 'server', 'client', 'db', 'scripts'],
  ['types of the market library alone', 'tsc', '--noEmit', '-p', 'server/market'],
  ['API document', 'spectral', 'lint', 'docs/openapi.json', '--fail-severity', 'warn'],
];

readArguments('usage: npm run check', {});

const waiting = [...CHECKS];
let failed = 0;
await Promise.all(Array.from({ length: availableParallelism() }, checkOneByOne));
console.log(failed === 0 ? 'All checks passed.' : `${failed} of ${CHECKS.length} checks failed.`);
process.exitCode = failed === 0 ? 0 : 1;

async function checkOneByOne(): Promise<void> {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    const [name, ...command] = check;
    const { passed, said } = await run(command);
    console.log(`— ${name}: ${passed ? 'passed' : 'failed'}\n${said}`);
    if (!passed) failed += 1;
  }
}

function run(command: string[]): Promise<{ passed: boolean; said: string }> {
  const child = spawn('npx', ['--no-install', ...command], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ passed: status === 0, said: Buffer.concat(said).toString() }));
  });
}
