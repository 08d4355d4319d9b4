/** The journeys of an observer, by pointer: every page by its own address, and what leads from one to the other. */
import type { Page } from 'playwright-core';
import { money } from '../shared/format.ts';
import { Floor, observerPaths, tickOf, waitForState, waitForTape, waitForTick } from './floor.ts';

/** A market that is a day and some hours old. */
const AGE_TICKS = 1_700;

let floor: Floor;
let paths: Record<string, string>;

beforeAll(async () => {
  floor = await Floor.open();
  await floor.runTo(AGE_TICKS);
  paths = await observerPaths(floor);
});

afterAll(async () => {
  await floor?.close();
});

/** The newest seq that the page shows, once it has stood while what is missed was counted on so many times. */
const seqThatStands = (page: Page, times: number) =>
  page.evaluate(
    (wanted) =>
      new Promise<string>((resolve) => {
        const seq = document.querySelector('[data-testid=seq]')!;
        const missed = document.querySelector('[data-testid=my-view]')!;
        let [stood, counted] = [seq.textContent, 0];
        const observer = new MutationObserver(() => {
          counted = seq.textContent === stood ? counted + 1 : 0;
          stood = seq.textContent;
          if (counted < wanted) return;
          observer.disconnect();
          resolve(stood);
        });
        for (const node of [seq, missed])
          observer.observe(node, { characterData: true, childList: true, subtree: true });
      }),
    times,
  );

test('an address that leads nowhere is answered as such, to a browser with a page that says so', async () => {
  const { page } = await floor.openPage('/nowhere');
  await page.getByTestId('not-found').waitFor();
  const statusOf = async (path: string, accept: string) => {
    const answer = await fetch(floor.url + path, { headers: { accept } });
    return `${answer.status} ${answer.headers.get('content-type')?.split(';')[0]}`;
  };
  expect(await statusOf('/nowhere', 'text/html,*/*;q=0.8')).toBe('404 text/html');
  expect(await statusOf('/nowhere', '*/*')).toBe('404 application/problem+json');
  expect(await statusOf('/api/v1/nowhere', 'text/html')).toBe('404 application/problem+json');
  for (const path of ['//', '//nowhere', '/%5c', '/%00', '/.git', '/assets/']) {
    expect([path, await statusOf(path, '*/*')]).toEqual([path, '404 application/problem+json']);
  }
  expect(await statusOf('/', '*/*')).toBe('200 text/html');
  // The link of the page leads into the market, and what the market does not have is not found either.
  await page.getByTestId('not-found').getByRole('link').click();
  await waitForState(page, 'live');
  await page.goto(`${floor.url}/m/main/models/nothing`);
  await page.getByRole('heading', { name: 'This market has no such model' }).waitFor();
  await page.context().close();
});

test('the line about the past is not on a page without one', async () => {
  const { page } = await floor.openPage(`${paths['overview']!}/help?at=60`);
  await page.getByTestId('page-title').waitFor();
  expect(await page.getByTestId('past-bar').count()).toBe(0);
  await page.context().close();
});

test('a line of the tape opens its cause, which leads to the model as it was then, and from there back to now', async () => {
  const { page, complaints } = await floor.openPage(paths['overview']!);
  await waitForTape(page, 0);
  await page.getByRole('button', { name: 'sales', exact: true }).click();
  await page.locator('[data-testid=tape-row][data-kind=sale] button').nth(3).click();
  const details = page.getByRole('dialog');
  await details.getByText('cost of the car').waitFor();
  // Its seq leads to the line of the journal.
  const line = await details.getByTestId('seq-of').getAttribute('href');
  const { events } = (await (await page.request.get(floor.url + line)).json()) as {
    events: { type: string; seq: number }[];
  };
  expect(events).toEqual([
    expect.objectContaining({ type: 'CarPurchased', seq: Number(/from=(\d+)/.exec(line!)![1]) }),
  ]);
  await details.getByRole('list').last().getByRole('link').first().click();
  await page.getByTestId('past-bar').waitFor();
  expect(page.url()).toMatch(/\/models\/[^/]+\?at=\d+$/);
  await page.getByTestId('past-bar').getByRole('link').click();
  await page.getByTestId('past-bar').waitFor({ state: 'detached' });
  expect(page.url()).not.toContain('at=');
  await page.goBack();
  await page.getByTestId('past-bar').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the tape is narrowed to one dealership', async () => {
  const { page } = await floor.openPage(paths['overview']!);
  await waitForTape(page, 0);
  const name = await page.locator('[data-testid=tape-row][data-kind=sale] small').first().innerText();
  const dealership = name.split(' · ')[0]!;
  await page.getByTestId('tape-of').fill(dealership);
  await page.waitForFunction((wanted) => {
    const rows = [...document.querySelectorAll('[data-testid=tape-row]')];
    return rows.length > 0 && rows.every((row) => row.textContent.includes(wanted));
  }, dealership);
  await page.context().close();
});

test('a list is filtered and sorted, and a name in it leads to its page', async () => {
  const { page } = await floor.openPage(paths['models']!);
  const header = page.getByRole('columnheader', { name: 'MSRP', exact: true });
  await header.getByRole('button').click();
  await page.locator('[aria-sort=descending]').getByRole('button', { name: 'MSRP' }).waitFor();
  await page.getByTestId('filter').fill('porsche');
  await page.waitForFunction(() => {
    const cells = [...document.querySelectorAll('[role=rowheader]')];
    return cells.length > 0 && cells.every((cell) => cell.textContent.includes('Porsche'));
  });
  const name = await page.getByRole('rowheader').first().getByRole('link').innerText();
  await page.getByRole('rowheader').first().getByRole('link').click();
  await page.waitForURL(/\/models\/porsche/);
  // The address changes before the page that it names is here.
  await page.getByTestId('page-title').getByText(name, { exact: true }).waitFor();
  await page.context().close();
});

test('on a phone the bar of pages shows which one is open', async () => {
  const { page } = await floor.openPage(paths['statistics']!, { viewport: { width: 360, height: 740 } });
  const here = page.locator('nav [aria-current]');
  await here.waitFor();
  const isSeen = () =>
    here.evaluate((link) => {
      const [inner, outer] = [link.getBoundingClientRect(), link.parentElement!.getBoundingClientRect()];
      return inner.left >= outer.left && inner.right <= outer.right;
    });
  expect(await isSeen()).toBe(true);
  await page.getByRole('link', { name: 'Help' }).first().click();
  await here.filter({ hasText: 'Help' }).waitFor();
  expect(await isSeen()).toBe(true);
  await page.context().close();
});

test('there is a table behind a chart', async () => {
  const { page } = await floor.openPage(paths['model']!);
  await page.getByRole('button', { name: 'table', exact: true }).first().click();
  await page.getByRole('table', { name: 'Paid prices' }).getByRole('rowheader').first().waitFor();
  await page.context().close();
});

/** The course of a model's prices as a table. */
async function openCourse(page: Page) {
  await page.locator('[data-testid=past][data-state=ready]').first().waitFor();
  await page.getByRole('button', { name: 'table', exact: true }).first().click();
  await page.getByRole('table', { name: 'Paid prices' }).getByRole('rowheader').first().waitFor();
}

const courseOf = (page: Page) => page.getByRole('table', { name: 'Paid prices' }).innerText();

test('a course of prices that was carried on live is the one that the server tells anew', async () => {
  const carriedOn = (await floor.openPage(paths['model']!)).page;
  await openCourse(carriedOn);
  const before = await courseOf(carriedOn);
  let reads = 0;
  carriedOn.on('request', (request) => (reads += request.url().includes('/candles') ? 1 : 0));
  await floor.askClock('speed', { ticksPerSecond: 100 });
  await waitForTick(carriedOn, (await tickOf(carriedOn)) + 400);
  await floor.askClock('pause', {});
  await floor.askClock('speed', { ticksPerSecond: 1 });
  const anew = (await floor.openPage(paths['model']!)).page;
  await openCourse(anew);
  const told = await courseOf(anew);
  await carriedOn.waitForFunction(
    (text) =>
      [...document.querySelectorAll<HTMLElement>('[role=table]')].some((one) => one.innerText === text),
    told,
  );
  expect(told).not.toBe(before);
  expect(reads).toBe(0);
  await floor.askClock('resume', {});
  for (const page of [carriedOn, anew]) await page.context().close();
});

test('the course of the past ends there, with the asks of then', async () => {
  const { page } = await floor.openPage(`${paths['model']!}?at=700`);
  await openCourse(page);
  const query = 'fromTick=660&toTick=701&stretchTicks=60';
  const response = await fetch(
    `${floor.url}/api/v1/markets/main${paths['model']!.replace('/m/main', '')}/candles?${query}`,
  );
  const { candles } = (await response.json()) as { candles: { bestAskCents: number }[] };
  const newest = page.getByRole('table', { name: 'Paid prices' }).getByRole('row').nth(1);
  expect(await newest.getByRole('rowheader').innerText()).toBe('Day 1 11:00');
  expect(await newest.getByRole('cell').last().innerText()).toBe(money(candles[0]!.bestAskCents));
  await page.context().close();
});

test('holding my view stops the picture and not the market, counts what is missed, and goes back by one key', async () => {
  const { page } = await floor.openPage(paths['overview']!);
  await waitForTape(page, 0);
  await page.keyboard.press('Space');
  const button = page.getByTestId('my-view');
  await page.waitForFunction(() =>
    /[1-9]/.test(document.querySelector('[data-testid=my-view]')!.textContent),
  );
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  const heldSeq = await seqThatStands(page, 2);
  await waitForState(page, 'live');
  await page.keyboard.press('Space');
  await page.waitForFunction(
    (seq) => document.querySelector('[data-testid=seq]')!.textContent !== seq,
    heldSeq,
  );
  await page.context().close();
});

test('what does not exist says so and leads back', async () => {
  for (const path of ['/m/main/models/no-such-car', '/m/main/nowhere']) {
    const { page } = await floor.openPage(path);
    await page.getByTestId('not-found').getByRole('link').click();
    await waitForTape(page, 0);
    await page.context().close();
  }
});

test('the page speaks Russian when it is asked to, with its numbers, and stays where it is', async () => {
  const { page, complaints } = await floor.openPage(paths['suppliers']!);
  await page.getByTestId('language').click();
  await page.getByRole('heading', { level: 1, name: 'Поставщики' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(paths['suppliers']);
  expect(await page.locator('html').getAttribute('lang')).toBe('ru');
  await page
    .getByText(/\d+,\d\s%/)
    .first()
    .waitFor();
  // Also what is only drawn while somebody looks for a model.
  await page.keyboard.press('b');
  await page.getByTestId('model').fill('golf');
  await page.getByTestId('model-option').getByText('хетчбэк').first().waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});
