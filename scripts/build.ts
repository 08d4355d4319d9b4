/**
 * Builds what `npm start` runs: the server bundled by esbuild (packages stay in node_modules), the page by Vite.
 * Fast enough to do at every start, so what runs is always what the sources say.
 */
import { build as bundle } from 'esbuild';
import { build as buildPage } from 'vite';

await bundle({
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
await buildPage({ configFile: 'client/vite.config.ts', logLevel: 'warn' });
