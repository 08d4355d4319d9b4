/** Builds what the browser tests look at, once for all of them: Jest calls it before the first. */
import { execFileSync } from 'node:child_process';

// Jest wants a default export.
export default function buildOnce() {
  // As for those who use it: Jest's own NODE_ENV would make a build for developers.
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { env, stdio: 'inherit' });
}
