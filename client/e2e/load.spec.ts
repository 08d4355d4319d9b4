/**
 * A page before a busy market: its measures work (how fast it is, the benches `floor`, `floor-offers` and `floor-memory`
 * say), nothing moves for who wants no motion, and who listens is told now and then only.
 */
import type { Page } from 'playwright-core';
import { Floor, observerPaths, waitForState, waitForTape, newestSeq } from './floor.ts';
import { holdOf, lookAt } from './load/busy-page.ts';

let floor: Floor;

beforeAll(async () => {
  floor = await Floor.open();
  await floor.runTo(120);
  await floor.askClock('speed', { ticksPerSecond: 20 });
});

afterAll(async () => {
  await floor?.close();
});

test('a page that is looked at has frames, script time and memory', async () => {
  const { eventsPerSecond, frames, before, after } = await lookAt(floor, '/m/main', 2);
  expect(eventsPerSecond).toBeGreaterThan(0);
  expect(frames.framesPerSecond).toBeGreaterThan(0);
  expect(frames.longestMs).toBeGreaterThan(0);
  expect(frames.scriptShare).toBeGreaterThan(0);
  for (const { heapBytes, nodes } of [before, after]) {
    expect(heapBytes).toBeGreaterThan(1e6);
    expect(nodes).toBeGreaterThan(100);
  }
});

test('a page receives what it shows: the offers only where they are shown', async () => {
  const paths = await observerPaths(floor);
  const overview = await holdOf(floor, paths['overview']!, 2);
  const model = await holdOf(floor, paths['model']!, 2);
  expect(overview.openingCharacters).toBeGreaterThan(0);
  expect(overview.charactersPerSecond).toBeGreaterThan(0);
  expect(overview.offersMessages).toBe(0);
  expect(model.offersMessages).toBeGreaterThan(0);
});

/** The most animations that ran at once while so many lines came to the tape. */
async function mostAnimations(page: Page, lines: number): Promise<number> {
  await waitForTape(page, 0);
  const before = await newestSeq(page);
  return page.evaluate(
    async ({ seq, wanted }) => {
      const seen = new Set<string>();
      let running = 0;
      while (seen.size < wanted) {
        await new Promise((next) => requestAnimationFrame(next));
        running = Math.max(running, document.getAnimations().length);
        for (const row of document.querySelectorAll<HTMLElement>('[data-testid=tape-row]'))
          if (Number(row.dataset['seq']) > seq) seen.add(row.dataset['seq']!);
      }
      return running;
    },
    { seq: before, wanted: lines },
  );
}

test('nothing moves for who wants no motion, and for the others only what is new', async () => {
  const still = await floor.openPage('/m/main', { reducedMotion: 'reduce' });
  expect(await mostAnimations(still.page, 40)).toBe(0);
  await still.page.context().close();
  // What comes in a crowd does not flash either, and on a machine with much to do much comes at once.
  await floor.askClock('speed', { ticksPerSecond: 2 });
  const moving = await floor.openPage('/m/main', { reducedMotion: 'no-preference' });
  await moving.page.waitForFunction(() => document.getAnimations().length > 0);
  await moving.page.context().close();
  await floor.askClock('speed', { ticksPerSecond: 20 });
});

test('who listens hears a sentence in ten seconds at most, however much happens', async () => {
  const EVERY_MS = 10_000;
  const { page } = await floor.openPage('/m/main/help');
  await page.clock.install();
  const startedAtMs = Date.now();
  await page.goto(`${floor.url}/m/main`);
  await waitForState(page, 'live');
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    const region = document.querySelector('p[aria-live=polite]')!;
    new MutationObserver(() => told.push(region.textContent)).observe(region, {
      characterData: true,
      childList: true,
      subtree: true,
    });
  });
  const told = () => page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
  const passed = 2;
  for (let turn = 1; turn <= passed; turn += 1) {
    await waitForTape(page, (await newestSeq(page)) + 100);
    const before = (await told()).length;
    await page.clock.fastForward(EVERY_MS);
    await page.waitForFunction(
      (count) => (globalThis as unknown as { told: string[] }).told.length > count,
      before,
    );
  }
  const inAllMs = passed * EVERY_MS + Date.now() - startedAtMs;
  const sentences = await told();
  expect(sentences.length).toBeLessThanOrEqual(1 + inAllMs / EVERY_MS);
  for (const sentence of sentences) expect(sentence).toMatch(/^Day \d+ .*Price index .*Cars sold .*/);
  await page.context().close();
});
