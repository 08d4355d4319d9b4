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

/**
 * A page is a chunk, what all of them need is one, and what some share is in few: by itself every shared file would be one,
 * and a browser without them fetched seventy for the overview. The two large libraries, and what draws by them, stay apart from
 * what is small, which would bring them to pages that have no use for them. Where chunks came to need each other a test tells.
 */
const CHUNKS = [
  { name: 'shell', tags: ['$initial' as const], priority: 2 },
  { name: 'charts', test: /[\\/](lightweight-charts|fancy-canvas)[\\/]/, priority: 1 },
  {
    name: 'choosers',
    test: /[\\/](bits-ui|runed|svelte-toolbelt|tabbable|@floating-ui|@internationalized)[\\/]/,
    priority: 1,
  },
  {
    name: 'shared',
    // All but what needs a large library.
    test: /^(?!.*[\\/](prices[\\/](course-chart|index-chart|line-chart|time-axis)\.ts|ModelPicker\.svelte))/,
    minShareCount: 2,
    entriesAware: true,
    // Of those that differ by less than some bytes of source, which pages need them is not told apart.
    entriesAwareMergeThreshold: 5_000,
  },
];

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
    // All of it is smaller than one chunk, and by itself each component would have a file.
    cssCodeSplit: false,
    rolldownOptions: {
      // Where a build spent its time is no news to whoever starts a market, and on a slow machine it is printed.
      checks: { bundlerTimings: false },
      output: {
        // A chunk of several pages is named after all of them.
        chunkFileNames: ({ name }) => `assets/${name.split('~', 1)[0]}-[hash].js`,
        codeSplitting: { groups: CHUNKS },
      },
    },
  },
  server: {
    proxy: {
      '/api': SERVER,
      '/live': { target: SERVER, ws: true },
    },
  },
});
