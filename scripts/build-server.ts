/** Bundles the server with esbuild; packages stay in node_modules. The page may be of other sources from then on. */
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { BUILT_FROM } from './built-from.ts';

rmSync(BUILT_FROM, { force: true });

await build({
  entryPoints: {
    main: 'server/main.ts',
    migrate: 'server/migrate.ts',
    backup: 'scripts/backup.ts',
    restore: 'scripts/restore.ts',
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
