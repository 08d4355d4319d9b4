/**
 * Builds what `npm start` runs: the server, and the page by Vite. Fast enough to do at every start, so what runs is
 * always what the sources say.
 */
import { build as buildPage } from 'vite';
import './build-server.ts';

await buildPage({ configFile: 'client/vite.config.ts', logLevel: 'warn' });
