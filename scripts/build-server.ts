/**
 * Bundles with esbuild the server, and the scripts that an operator needs where there are no sources, as in the image;
 * packages stay in node_modules. The page may be of other sources from then on.
 */
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { BUILT_FROM } from './built-from.ts';

/** Those that work on a database or a journal. What makes documents, builds or measures has no place on a server. */
const OPERATORS_SCRIPTS = ['admin', 'token', 'backup', 'restore', 'export', 'verify', 'rebuild', 'retention'];

rmSync(BUILT_FROM, { force: true });

await build({
  entryPoints: {
    ...Object.fromEntries(OPERATORS_SCRIPTS.map((name) => [name, `scripts/${name}.ts`])),
    main: 'server/main.ts',
    migrate: 'server/migrate.ts',
    'engine-worker': 'server/engine-worker.ts',
    'valkey-worker': 'server/embedded/valkey-worker.ts',
  },
  outdir: 'dist',
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'linked',
  logLevel: 'warning',
});
