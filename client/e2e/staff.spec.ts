/** The journeys of managers and admins in a real browser, most of them with the keyboard: running a house, running the market. */
import type { Page } from 'playwright-core';
import type { PersonRole } from '../../server/protocol/people.ts';
import { linkIn } from '../../server/testing/person.ts';
import type { Floor } from './floor.ts';
import { focused, Journeys, tabTo } from './journeys.ts';
import { personAs } from './sign-in.ts';

let journeys: Journeys;
let floor: Floor;

beforeAll(async () => {
  journeys = await Journeys.open();
  ({ floor } = journeys);
});

afterEach(() => {
  expect(journeys.complaints()).toEqual([]);
});

afterAll(async () => {
  await floor?.close();
});

/** An admin's page, with the card open of who has the demo login of a role. */
async function cardOf(role: PersonRole): Promise<Page> {
  const page = await journeys.signedInAs('admin');
  await journeys.go(page, '/admin/users');
  const { userName } = floor.loginOf(role);
  await page.getByTestId('filter').fill(userName);
  await page.getByTestId('user').filter({ hasText: userName }).first().click();
  return page;
}

test('a manager sees what his preferences would do, and saves them', async () => {
  const page = await journeys.signedInAs('dealership-manager');
  await page.getByTestId('house').first().click();
  await page.getByTestId('preview-summary').waitFor();
  const rows = page.getByTestId('preview').locator('tbody tr');
  const before = await rows.count();
  await page.getByTestId('assortment-size').fill('5');
  await page
    .getByTestId('preview-summary')
    .getByText(/^5 models/)
    .waitFor();
  // Those that would go stand there too.
  expect(await rows.count()).toBe(before);
  expect(await page.locator('[data-change=goes]').count()).toBe(before - 5);
  const save = page.getByTestId('preferences-form').getByRole('button', { name: 'Save' });
  await save.press('Enter');
  await page.getByTestId('preferences-form').getByTestId('form-done').getByText('Saved').waitFor();
  // Who saves with the keyboard is where he was.
  expect(await save.evaluate((button) => button === document.activeElement)).toBe(true);
  // The market itself has come to the same.
  await page.getByTestId('preview-summary').getByText('5 models, 0 come, 0 go').waitFor();
  await page.getByTestId('discount').fill('5');
  await page.getByTestId('promotion-cost').waitFor();
  await page.getByTestId('promotion-name').fill('Spring');
  await page.getByTestId('promotion-name').press('Enter');
  const spring = page.getByTestId('own-promotion').filter({ hasText: 'Spring' });
  await spring.getByRole('button').press('Enter');
  await spring.waitFor({ state: 'detached' });
  expect(await page.locator('ul:focus, li:focus').count()).toBe(1);
});

test('a supplier changes a price', async () => {
  const page = await journeys.signedInAs('supplier-manager');
  await page.getByTestId('house').first().click();
  const row = page.getByTestId('price-row').first();
  await row.getByRole('button').press('Enter');
  // Who changes it with the keyboard can type at once, and so can who thought better of it.
  await page.locator('[data-testid=list-price]:focus').waitFor();
  await page.getByTestId('price-form').getByRole('button', { name: 'Close' }).press('Enter');
  await row.locator('button:focus').press('Enter');
  // To stop selling is asked about.
  await page.getByTestId('stop-selling').press('Enter');
  await page.getByTestId('stop-selling').getByText('Really').waitFor();
  await page.getByTestId('list-price').fill('12,345.67');
  await page.getByTestId('list-price').press('Enter');
  await row.getByText('$12,345.67').waitFor();
  await page.getByTestId('price-form').waitFor({ state: 'detached' });
  // The field is gone, and what opened it has the focus.
  await row.locator('button:focus').waitFor();
});

test('an admin pauses and resumes the market with the keyboard alone', async () => {
  const page = await journeys.openPage(`#token=${floor.token}`);
  // The market may say that it is paused before the request is answered.
  let answer = () => {};
  const looked = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/clock/pause', async (route) => {
    const response = await route.fetch();
    await looked;
    await route.fulfill({ response });
  });
  await tabTo(page, 'pause-reason');
  await page.keyboard.type('stock-taking');
  await page.keyboard.press('Enter');
  await page.getByTestId('paused-bar').getByText('stock-taking').waitFor();
  // What had the focus is gone, and what undoes it has it.
  expect(await focused(page)).toBe('resume');
  answer();
  await page.getByTestId('clock-answer').filter({ hasText: 'Paused' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByTestId('paused-bar').waitFor({ state: 'detached' });
  expect(await focused(page)).toBe('pause');
  await journeys.go(page, '/admin/audit');
  await page.getByTestId('audit-entry').filter({ hasText: 'ResumeClock' }).first().waitFor();
  // An action is chosen from those there are, and a person by name.
  const others = page.getByTestId('audit-entry').filter({ hasNotText: 'PauseClock' });
  await page.getByTestId('audit-action').selectOption('PauseClock');
  await others.first().waitFor({ state: 'detached' });
  await personAs(floor, 'buyer');
  const { userName } = floor.loginOf('buyer');
  await page.getByTestId('audit-action').selectOption('sign-in');
  await page.getByTestId('audit-by').fill(userName);
  await page.getByTestId('audit-entry').filter({ hasText: userName }).first().waitFor();
  await page
    .getByTestId('audit-entry')
    .filter({ hasNotText: userName })
    .first()
    .waitFor({ state: 'detached' });
  await page.getByTestId('audit-by').fill('nobody-of-that-name');
  await page.getByTestId('audit-entry').first().waitFor({ state: 'detached' });
  // An admin is told who buys.
  const { dealershipId } = await floor.first<{ dealershipId: string }>('purchases');
  await journeys.go(page, `/dealerships/${dealershipId}`);
  await page.getByTestId('customers').getByRole('listitem').first().waitFor();
});

test('a role that is refused is not shown as given', async () => {
  const page = await cardOf('admin');
  const role = page.getByTestId('role');
  await role.focus();
  await role.selectOption('buyer');
  await page.getByTestId('user-card').getByText('Another admin has to').waitFor();
  expect(await role.inputValue()).toBe('admin');
  expect(await focused(page)).toBe('role');
});

test('an admin starts the move of an account whose old mailbox is lost', async () => {
  const page = await cardOf('supplier-manager');
  const lost = page.getByTestId('lost-mailbox');
  await lost.locator('summary').press('Enter');
  await page.getByTestId('moved-to').fill('found@example.org');
  await page.getByTestId('move-reason').fill('papers');
  await page.getByTestId('move-reason').press('Enter');
  await lost.locator('[aria-invalid=true]').waitFor();
  await page.getByTestId('move-reason').fill('papers shown at the desk');
  await page.getByTestId('move-reason').press('Enter');
  await lost.getByTestId('form-done').getByText('Both addresses').waitFor();
  expect(await page.getByTestId('moved-to').inputValue()).toBe('');
  const link = await linkIn(floor.url, 'found@example.org', 'confirm-new-email');
  const admin = await personAs(floor, 'admin');
  expect(await admin.post('/email-changes/confirm', { token: link })).toMatchObject({
    body: { state: 'waiting-period' },
  });
});

test('an admin gives a manager a house and takes it away again, and stays where he was', async () => {
  const page = await cardOf('supplier-manager');
  const houses = page.getByTestId('houses-of');
  await houses.getByRole('button').first().waitFor();
  const before = await houses.getByRole('button').count();
  const give = page.getByTestId('give-house');
  await give.focus();
  await give.selectOption({ index: 1 });
  const given = houses.getByRole('button').nth(before);
  await given.waitFor();
  expect(await focused(page)).toBe('give-house');
  await given.press('Enter');
  await given.waitFor({ state: 'detached' });
  // The choice comes after the last row.
  await page.locator('[data-testid=give-house]:focus').waitFor();
});

test('a part that cannot be drawn says so, and the rest of the page goes on', async () => {
  const page = await journeys.openPage(`#token=${floor.token}`);
  const { dealershipId } = await floor.first<{ dealershipId: string }>('purchases');
  // An answer as the server never gives it.
  await page.route('**/customers?*', (route) => route.fulfill({ json: { items: [null], next: null } }));
  await journeys.go(page, `/dealerships/${dealershipId}`);
  await page.getByTestId('not-drawn').waitFor();
  await page.locator('[data-testid=past][data-state=ready]').first().waitFor();
  await page.unroute('**/customers?*');
  await page.getByTestId('not-drawn').getByRole('button').click();
  await page.getByTestId('customers').getByRole('listitem').first().waitFor();
  expect(await page.getByTestId('not-drawn').count()).toBe(0);
});
