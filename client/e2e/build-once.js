/** Builds what the browser tests look at, once for all of them: Jest calls it before the first. */
import { execFileSync } from 'node:child_process';

// Jest wants a default export.
export default function buildOnce() {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { stdio: 'inherit' });
}
