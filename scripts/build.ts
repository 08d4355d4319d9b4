/**
 * Builds what `npm start` runs, the server and the page, unless the last build was of the very same sources: what runs is
 * always what the sources say.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { BUILT_FROM } from './built-from.ts';
import { fingerprintOf } from './sources.ts';

const SOURCES = ['client', 'server', 'db', 'scripts', 'package-lock.json', 'tsconfig.json'];

// Svelte and Vite build something else for developers.
const wanted = `${process.env['NODE_ENV'] ?? 'production'} ${fingerprintOf(SOURCES)}`;
if (!existsSync(BUILT_FROM) || readFileSync(BUILT_FROM, 'utf8') !== wanted) {
  await import('./build-server.ts');
  const { build: buildPage } = await import('vite');
  await buildPage({ configFile: 'client/vite.config.ts', logLevel: 'warn' });
  writeFileSync(BUILT_FROM, wanted);
}
