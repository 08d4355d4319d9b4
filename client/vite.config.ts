/**
 * How the pages are built: chunks below dist/client, one per page, served by the market's own server. In development
 * Vite serves the pages and hands everything live to a server that runs beside it.
 */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import tailwindcss from '@tailwindcss/vite';
import type { PreprocessorGroup } from 'svelte/compiler';
import { defineConfig } from 'vite';

/** What a library writes as inline styles is a class here, because the content security policy has no room for them. */
const withoutInlineStyles: PreprocessorGroup = {
  name: 'without inline styles',
  markup: ({ content, filename }) => ({
    code:
      filename?.includes('/bits-ui/') === true
        ? content.replaceAll(' style="display: contents;"', ' class="contents"')
        : content,
  }),
};

const SERVER = 'http://127.0.0.1:8080';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [tailwindcss(), svelte({ preprocess: withoutInlineStyles })],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // The test of the first load's budget reads which chunks the overview needs.
    manifest: true,
    // light-dark() in the tokens is meant for the browser; older targets would have it rewritten.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // A strict content security policy has no room for data: fonts and images.
    assetsInlineLimit: 0,
    // Where a build spent its time is no news to whoever starts a market, and on a slow machine it is printed.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  server: {
    proxy: {
      '/api': SERVER,
      '/live': { target: SERVER, ws: true },
    },
  },
});
