/** The page in a real browser on a real server: it moves, an admin stops it, and it comes back when the server does. */
import type { Page } from 'playwright-core';
import { Floor, newestSeq, tickOf, waitForState, waitForTape, waitForTick } from './floor.ts';
import { tourOf, visit } from './tour.ts';

/** Pages on which nothing stands before some hours have passed. */
const EMPTY_AT_FIRST = ['promotions', 'switches'];

let floor: Floor;

beforeAll(async () => {
  floor = await Floor.open();
});

afterAll(async () => {
  await floor?.close();
});

test('an observer sees trades move, and has no clock in his hands', async () => {
  const { page, complaints } = await floor.openPage('/');
  await waitForState(page, 'live');
  expect(new URL(page.url()).pathname).toBe('/m/main');
  await waitForTape(page, 0);
  const before = await newestSeq(page);
  await waitForTape(page, before);
  expect(await page.getByTestId('pause').count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('every page of an observer is drawn in the first hour of a market', async () => {
  const { page, complaints } = await floor.openPage('/m/main');
  await page.locator('[data-testid=tape-row][data-kind=sale]').first().waitFor();
  await floor.askClock('pause', { reason: 'the first hour' });
  const faults: Record<string, string[]> = {};
  const drawn: string[] = [];
  for (const stop of (await tourOf(floor)).filter(({ role }) => role === null)) {
    const ready = EMPTY_AT_FIRST.includes(stop.name) ? '[data-testid=page-title]' : stop.ready;
    await visit(page, floor, { ...stop, ready });
    if (complaints.length > 0) faults[stop.name] = complaints.splice(0);
    drawn.push(stop.name);
  }
  expect(faults).toEqual({});
  expect(drawn).toContain('dealership');
  await page.context().close();
  await floor.askClock('resume', {});
});

test('an admin pauses the market with a reason, sees it stand still, steps it by one, and lets it run', async () => {
  const { page, complaints } = await floor.openPage(`/#token=${floor.token}`);
  await waitForState(page, 'live');
  expect(page.url()).not.toContain('token');
  await waitForTape(page, 0);
  await page.getByTestId('pause-reason').fill('stock-taking');
  const seqWhenSaidPaused = await noteSeqAtPause(page);
  await page.getByTestId('pause').click();
  await waitForState(page, 'paused');
  await page.getByText('stock-taking').first().waitFor();
  // Nobody is called what an operator's token says.
  await page.getByTestId('paused-bar').getByText('by an admin:').waitFor();
  const tick = await tickOf(page);
  const seq = await seqWhenSaidPaused();
  await floor.pulses(3);
  expect(await tickOf(page)).toBe(tick);
  expect(await newestSeq(page)).toBe(seq);
  await page.getByTestId('step').click();
  await waitForTick(page, tick);
  expect(await tickOf(page)).toBe(tick + 1);
  await page.getByTestId('resume').click();
  await waitForState(page, 'live');
  await waitForTick(page, tick + 1);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the page says when the line is lost, and goes on by itself when the server is back', async () => {
  const { page } = await floor.openPage('/');
  await waitForState(page, 'live');
  await waitForTape(page, 0);
  const before = await tickOf(page);
  await floor.kill();
  await waitForState(page, 'offline');
  await floor.startAgain();
  await waitForState(page, 'live');
  await waitForTick(page, before);
  await page.context().close();
});

/** Notes the newest line of the tape in the very change of the page that first says "paused"; the answer tells it. */
async function noteSeqAtPause(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const pill = document.querySelector<HTMLElement>('[data-testid=freshness]')!;
    const observer = new MutationObserver(() => {
      if (pill.dataset['state'] !== 'paused') return;
      observer.disconnect();
      pill.dataset['seqAtPause'] =
        document.querySelector<HTMLElement>('[data-testid=tape-row]')!.dataset['seq']!;
    });
    observer.observe(pill, { attributeFilter: ['data-state'] });
  });
  return async () => Number(await page.getByTestId('freshness').getAttribute('data-seq-at-pause'));
}
