/** No page of an observer violates a rule of axe: dark, light, and on a phone. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { Floor, observerPaths, waitForState } from './floor.ts';

let floor: Floor;
let paths: Record<string, string>;

beforeAll(async () => {
  floor = await Floor.open();
  await floor.runTo(1_500);
  paths = await observerPaths(floor);
});

afterAll(async () => {
  await floor?.close();
});

async function violationsOf(page: Page, choose: (axe: AxeBuilder) => AxeBuilder = (axe) => axe) {
  const { violations } = await choose(new AxeBuilder({ page })).analyze();
  return violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html).slice(0, 3) }));
}

/** Light differs from dark in its colours only, and a phone in its layout only. */
test.each([
  'overview',
  'models',
  'model',
  'dealerships',
  'dealership',
  'suppliers',
  'supplier',
  'promotions',
  'offers',
  'switches',
  'statistics',
  'help',
])('%s', async (name) => {
  const { page } = await floor.openPage(paths[name]!, { colorScheme: 'dark' });
  await waitForState(page, 'live');
  await page.getByTestId('page-title').waitFor({ state: 'attached' });
  // What is looked at stands still meanwhile.
  await page.keyboard.press('Space');
  const dark = await violationsOf(page);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violationsOf(page, (axe) => axe.withRules(['color-contrast']));
  await page.setViewportSize({ width: 390, height: 844 });
  const phone = await violationsOf(page, (axe) => axe.disableRules(['color-contrast']));
  expect({ dark, light, phone }).toEqual({ dark: [], light: [], phone: [] });
  await page.context().close();
});

test('the palette and the cause of a line', async () => {
  const { page } = await floor.openPage(paths['overview']!);
  await waitForState(page, 'live');
  await page.keyboard.press('Control+k');
  await page.getByTestId('palette-item').first().waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByTestId('tape-row').nth(2).getByRole('button').click();
  await page.getByRole('dialog').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.context().close();
});

test('a paused market', async () => {
  const { page } = await floor.openPage(paths['overview']!, { colorScheme: 'light' });
  await floor.askClock('pause', { reason: 'looked at' });
  await waitForState(page, 'paused');
  expect(await violationsOf(page)).toEqual([]);
  await floor.askClock('resume', {});
  await page.context().close();
});
