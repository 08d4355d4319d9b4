/** A buyer's desk when there is much on it: lists longer than a page of the API, sums longer than a figure is wide. */
import type { Page } from 'playwright-core';
import type { Person } from '../../server/testing/person.ts';
import { Floor } from './floor.ts';
import { personAs, signInAs } from './sign-in.ts';

const FIRST_RESTOCK_TICK = 10;
const MARKET = '/markets/main';
/** More than a page of the desk's lists. */
const MANY = 52;
const PHONE_PX = 360;

let floor: Floor;
let admin: Person;
let buyer: Person;
let page: Page;

beforeAll(async () => {
  floor = await Floor.open();
  await floor.runTo(FIRST_RESTOCK_TICK + 1);
  admin = await personAs(floor, 'admin');
  buyer = await personAs(floor, 'buyer');
  for (let paid = 0; paid < MANY; paid += 1) await deposit(123_456_789_00);
  ({ page } = await floor.openPage('/m/main/help'));
  await signInAs(page, floor, 'buyer');
});

afterAll(async () => {
  await floor?.close();
});

async function deposit(amountCents: number): Promise<void> {
  const { body } = await buyer.get('/account');
  const wish = { accountType: 'buyer', accountId: body['buyerId'], amountCents };
  expect((await admin.post(`${MARKET}/deposits`, wish)).status).toBe(201);
}

async function placeTooLow(): Promise<string> {
  const { modelId } = await floor.first<{ modelId: string }>('models');
  const { status, body } = await buyer.post(`${MARKET}/offers`, { modelId, maxPriceCents: 100 });
  expect(status).toBe(201);
  return String(body['offerId']);
}

test('what was opened by “Show more” stays when something new is told', async () => {
  await page.goto(`${floor.url}/m/main/desk`);
  const lines = page.getByTestId('ledger').locator('tbody tr');
  await lines.first().waitFor();
  const before = await lines.count();
  await page.getByTestId('ledger').getByRole('button', { name: 'Show more' }).click();
  await lines.nth(before).waitFor();
  const shown = await lines.count();
  await deposit(77);
  await lines.first().getByText('0.77').waitFor();
  expect(await lines.count()).toBeGreaterThanOrEqual(shown);
});

test('an offer that is over stands there however many are open', async () => {
  const offerId = await placeTooLow();
  expect((await buyer.post(`${MARKET}/offers/${offerId}/cancel`)).status).toBe(200);
  for (let placed = 0; placed < MANY; placed += 1) await placeTooLow();
  await page.goto(`${floor.url}/m/main/desk`);
  await page
    .getByTestId('my-offer')
    .nth(MANY - 1)
    .waitFor();
  await page.getByTestId('past-offers').getByText('cancelled').waitFor();
  // A sum and a time by themselves could be anything: the most that was offered, and when it ended.
  const heads = page.getByTestId('past-offers').getByRole('columnheader');
  expect(await heads.allInnerTexts()).toEqual(['model', 'offers up to', 'outcome', 'ended']);
});

test('no sum is cut off on a phone', async () => {
  await page.setViewportSize({ width: PHONE_PX, height: 740 });
  await page.goto(`${floor.url}/m/main/desk`);
  await page.getByTestId('figure-balance').getByText('$').waitFor();
  const cut = await page
    .locator('.figures .value')
    .evaluateAll((values) => values.filter((value) => value.scrollWidth > value.clientWidth).length);
  expect(cut).toBe(0);
});
