/** What holds at every width: names are there and whole, in both languages, and no list is longer than what is in it. */
import type { Page } from 'playwright-core';
import { Floor, observerPaths, waitForTape } from './floor.ts';

/** Old enough for switches of suppliers. */
const AGE_TICKS = 1_500;

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

/** Runs in the page: the notes behind names that are not seen whole, of rows that need one line. */
function notesCut(): string[] {
  return [...document.querySelectorAll('[role=rowheader]')].flatMap((cell) => {
    const note = cell.querySelector('.note')!;
    const [inner, outer] = [note.getBoundingClientRect(), cell.getBoundingClientRect()];
    const inTwoLines = getComputedStyle(cell).whiteSpace === 'normal';
    return inTwoLines || inner.right <= outer.right + 1 ? [] : [cell.textContent];
  });
}

/** Runs in the page: the share of names in a part of it that are not seen whole. */
function shareCut(selector: string): number {
  const cells = [...document.querySelectorAll<HTMLElement>(selector)];
  const cut = cells.filter((cell) => {
    const parts = [cell, ...cell.querySelectorAll<HTMLElement>('*')];
    return parts.some(
      (part) =>
        getComputedStyle(part).overflowX === 'hidden' &&
        (part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 4),
    );
  });
  return cut.length / cells.length;
}

/** The longest names of a real catalogue are longer than any column: some are cut, and a title says the rest. */
const FEW = 0.1;

async function expectWhole(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor();
  expect([selector, (await page.evaluate(shareCut, selector)) <= FEW]).toEqual([selector, true]);
}

test('on a screen of any width a list shows what its rows are called', async () => {
  const { page } = await floor.openPage(paths['help']!);
  for (const width of [360, 640, 702, 860, 1_024, 1_200]) {
    await page.setViewportSize({ width, height: 900 });
    for (const list of ['models', 'dealerships', 'suppliers']) {
      await page.goto(floor.url + paths[list]!);
      const name = page.getByRole('rowheader').first();
      await name.waitFor();
      expect([list, width, (await name.boundingBox())!.width >= 72]).toEqual([list, width, true]);
    }
    // A year is part of what a model is called.
    await page.goto(floor.url + paths['models']!);
    await page.getByRole('rowheader').first().waitFor();
    expect(await page.evaluate(notesCut)).toEqual([]);
  }
  await page.context().close();
});

test('names are whole where the overview and the switches have little room', async () => {
  const { page } = await floor.openPage(paths['overview']!, {
    viewport: { width: 1_190, height: 800 },
    locale: 'ru-RU',
  });
  for (const width of [1_190, 820]) {
    await page.setViewportSize({ width, height: 1_000 });
    await page.goto(floor.url + paths['overview']!);
    await waitForTape(page, 0);
    await expectWhole(page, '[aria-labelledby=movers] tbody th');
    await expectWhole(page, '[aria-labelledby=dealerships] tbody th');
    await expectWhole(page, '[data-testid=flow] li');
  }
  await page.goto(floor.url + paths['switches']!);
  await expectWhole(page, '[role=row] > .names');
  await page.context().close();
});

test('on a phone a model’s list of asks is as long as what is in it', async () => {
  const { page } = await floor.openPage(paths['model']!, { viewport: { width: 390, height: 844 } });
  const rows = page.getByRole('table', { name: 'Ask ladder' }).getByRole('row');
  await rows.nth(1).waitFor();
  const emptyPx = await rows.last().evaluate((row) => {
    const panel = row.closest('section')!.getBoundingClientRect();
    return panel.bottom - row.getBoundingClientRect().bottom;
  });
  expect(emptyPx).toBeLessThan(40);
  await page.context().close();
});
