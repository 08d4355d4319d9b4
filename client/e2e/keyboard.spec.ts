/** The journeys of an observer by keyboard alone. */
import type { Page } from 'playwright-core';
import { Floor, observerPaths, waitForState, waitForTape } from './floor.ts';

let floor: Floor;

beforeAll(async () => {
  floor = await Floor.open();
  await floor.runTo(120);
});

afterAll(async () => {
  await floor?.close();
});

const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

test('the palette leads to a page, a model and an action by a few letters', async () => {
  const { page, complaints } = await floor.openPage('/');
  await waitForState(page, 'live');
  await page.keyboard.press('Control+k');
  await page.getByTestId('palette-input').waitFor();
  await page.keyboard.type('porsche 911');
  await page.getByTestId('palette-item').first().getByText('Porsche 911').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/models\/porsche-911/);
  await page.keyboard.press('?');
  await page.getByTestId('palette-input').waitFor();
  await page.keyboard.type('hold my');
  await page.getByTestId('palette-item').first().getByText('Hold my view').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-testid=my-view][aria-pressed=true]');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('G and a letter lead to a page, whose content has the focus then', async () => {
  const { page } = await floor.openPage('/');
  await waitForState(page, 'live');
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.waitForURL('**/m/main/suppliers');
  await page.waitForFunction(() => document.activeElement?.id === 'main');
  await page.context().close();
});

test('J walks the tape, Enter opens a line, Escape closes it and gives the focus back', async () => {
  const { page } = await floor.openPage('/');
  await waitForTape(page, 0);
  // A held view keeps the lines where they are.
  await page.keyboard.press('Space');
  await page.keyboard.press('j');
  await page.waitForSelector('[data-testid=tape-row] button:focus');
  await page.keyboard.press('j');
  const line = await focusedText(page);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await focusedText(page)).toBe(line);
  await page.context().close();
});

test('a list is sorted and left by Tab and Enter', async () => {
  const { page } = await floor.openPage('/m/main/dealerships');
  await page.getByRole('rowheader').first().waitFor();
  await page.getByTestId('filter').focus();
  await page.keyboard.press('Tab');
  expect(await focusedText(page)).toContain('dealership');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role=columnheader][aria-sort=ascending]');
  await page.getByRole('rowheader').first().getByRole('link').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/dealerships\/.+/);
  await page.context().close();
});

test('the first Tab leads past the navigation', async () => {
  const { page } = await floor.openPage('/m/main/help');
  await waitForState(page, 'live');
  await page.keyboard.press('Tab');
  expect(await focusedText(page)).toBe('Skip to the page');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'main');
  await page.context().close();
});

/** What floats over the element that has the focus, in words. */
const coversFocus = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement!;
    // What floats itself is above.
    if (getComputedStyle(focused).position === 'fixed') return [];
    const own = focused.getBoundingClientRect();
    const found = [...document.querySelectorAll('body *')].filter((one) => {
      // Asked first, since it is so of few, and styles take their time.
      const { left, right, top, bottom } = one.getBoundingClientRect();
      if (left >= own.right || right <= own.left || top >= own.bottom || bottom <= own.top) return false;
      if (one.contains(focused) || focused.contains(one)) return false;
      return ['fixed', 'sticky'].includes(getComputedStyle(one).position);
    });
    return found.map((one) => `${one.textContent.trim()} over ${focused.textContent.trim()}`);
  });

test('on a phone nothing floats over what has the focus', async () => {
  const dealership = (await observerPaths(floor))['dealership']!;
  for (const path of ['/m/main', '/m/main/models', dealership, '/m/main/statistics', '/m/main/help']) {
    const { page } = await floor.openPage(path, { viewport: { width: 390, height: 700 } });
    await waitForState(page, 'live');
    // A held view keeps what is walked through where it is.
    await page.keyboard.press('Space');
    await page.locator('main a, main button').first().focus();
    const covered: string[] = [];
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let press = 0; press < 40; press += 1) {
        await page.keyboard.press(key);
        covered.push(...(await coversFocus(page)));
      }
    }
    expect([path, covered]).toEqual([path, []]);
    await page.context().close();
  }
});
