/** One command for everything that can be checked without running: types, lint, import rules, formatting. */
import { spawnSync } from 'node:child_process';

const CHECKS: [name: string, ...command: string[]][] = [
  ['types', 'tsc', '--noEmit', '-p', '.'],
  ['types of the market library alone', 'tsc', '--noEmit', '-p', 'server/market'],
  ['types of the page', 'svelte-check', '--tsconfig', 'client/tsconfig.json', '--fail-on-warnings'],
  ['lint', 'eslint', '--max-warnings', '0', '.'],
  ['imports', 'depcruise', '--config', '.dependency-cruiser.cjs', 'server', 'client', 'db', 'scripts'],
  ['API document', 'spectral', 'lint', 'docs/openapi.json', '--fail-severity', 'warn'],
  ['formatting', 'prettier', '--check', '--log-level', 'warn', '.'],
];

let failed = 0;
for (const [name, ...command] of CHECKS) {
  console.log(`— ${name}`);
  const { status } = spawnSync('npx', ['--no-install', ...command], { stdio: 'inherit' });
  if (status !== 0) failed += 1;
}
console.log(failed === 0 ? 'All checks passed.' : `${failed} of ${CHECKS.length} checks failed.`);
process.exitCode = failed === 0 ? 0 : 1;
