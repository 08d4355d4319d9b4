/**
 * What the overview needs before it can be used stays small: the script of its first load, compressed as a server would send it,
 * in few files.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const SCRIPT_BYTES = 200_000;
const FILES = 20;
const DIST = 'dist/client';

interface Chunk {
  file: string;
  imports?: string[];
}

const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;

/** The chunk that the page itself asks for. */
function entry(): string {
  const page = readFileSync(join(DIST, 'index.html'), 'utf8');
  const [, asked] = /<script type="module" crossorigin src="\/([^"]+)">/.exec(page)!;
  return Object.keys(manifest).find((name) => manifest[name]!.file === asked)!;
}

/** The chunks of an entry and all that they import before they run. */
function chunksOf(entries: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const waiting = [...entries];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    waiting.push(...(manifest[name]!.imports ?? []));
  }
  return seen;
}

test('the overview loads at most 200 kB of compressed script, in few files', () => {
  const sizes = [...chunksOf([entry(), 'pages/overview/OverviewPage.svelte'])].map((name) => {
    const { file } = manifest[name]!;
    return { file, bytes: gzipSync(readFileSync(join(DIST, file))).length };
  });
  const bytes = sizes.reduce((sum, chunk) => sum + chunk.bytes, 0);
  console.log(`first load of the overview: ${bytes} bytes of script in ${sizes.length} chunks`);
  expect(bytes).toBeLessThanOrEqual(SCRIPT_BYTES);
  expect(sizes.length).toBeLessThanOrEqual(FILES);
});

test('a page that shows no prices over time brings no library that draws them', () => {
  const files = [...chunksOf([entry(), 'pages/models/ModelsPage.svelte'])].map(
    (name) => manifest[name]!.file,
  );
  expect(files.join(' ')).toMatch(/shell/);
  expect(files.join(' ')).not.toMatch(/charts|choosers/);
});

test('no chunk needs itself: which of two that need each other runs first would be chance', () => {
  const circles = Object.keys(manifest).filter((name) =>
    (manifest[name]!.imports ?? []).some((imported) => chunksOf([imported]).has(name)),
  );
  expect(circles).toEqual([]);
});

test('no chunk is larger than Vite likes', () => {
  for (const { file } of Object.values(manifest)) {
    if (file.endsWith('.js')) expect(readFileSync(join(DIST, file)).length).toBeLessThan(500_000);
  }
});
