/** Builds the server that obeys the fault harness, beside the built server and for one run only. */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { build } from 'esbuild';

export async function buildFaultyServer(): Promise<{ program: string; remove(): void }> {
  const program = `dist/faulty-${process.pid}/main.js`;
  await build({
    entryPoints: ['server/testing/faults/faulty-main.ts'],
    outfile: program,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return { program, remove: () => rmSync(dirname(program), { recursive: true, force: true }) };
}
