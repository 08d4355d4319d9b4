/** What managers and admins do besides the journeys of staff.spec.ts: terms of a house, the clock, the houses, health. */
import type { Page } from 'playwright-core';
import type { PersonRole } from '../../server/protocol/people.ts';
import { Floor, tickOf, waitForTick } from './floor.ts';
import { signInAs } from './sign-in.ts';

const FIRST_RESTOCK_TICK = 10;

let floor: Floor;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  floor = await Floor.open();
  await floor.runTo(FIRST_RESTOCK_TICK + 1);
});

afterAll(async () => {
  await floor?.close();
});

afterEach(async () => {
  expect(complaints).toEqual([]);
  await page.context().close();
});

async function comeAs(role: PersonRole, path: string): Promise<void> {
  ({ page, complaints } = await floor.openPage('/m/main/help'));
  await signInAs(page, floor, role);
  await page.goto(floor.url + path);
}

const form = (testid: string) => page.getByTestId(testid);

async function save(testid: string): Promise<void> {
  await form(testid).getByRole('button', { name: 'Save' }).click();
  await form(testid).getByTestId('form-done').getByText('Saved').waitFor();
}

test('a dealership’s pricing shows what it would do to the asks, and is kept with restock and tiers', async () => {
  await comeAs('dealership-manager', '/m/main/houses');
  await page.getByTestId('figure-stock').first().waitFor();
  await page.getByTestId('house').first().click();
  await form('pricing-form').getByRole('combobox').selectOption('fixed');
  await page.getByTestId('markupBp').fill('20');
  await page.getByTestId('pricing-preview').getByText('+').waitFor();
  await save('pricing-form');
  await page.getByTestId('minStock').fill('2');
  await save('restock-form');
  await page.getByTestId('add-tier').click();
  const last = form('tiers-form').getByRole('textbox');
  await last.nth(-2).fill('400');
  await last.nth(-1).fill('9');
  await save('tiers-form');
  await page.reload();
  await page.getByTestId('markupBp').waitFor();
  expect(await page.getByTestId('markupBp').inputValue()).toBe('20');
  expect(await page.getByTestId('minStock').inputValue()).toBe('2');
  // A manager’s page is his alone.
  await page.goto(`${floor.url}/m/main/admin`);
  await page.getByTestId('needs-session').waitFor();
});

test('who leaves with something that he did not save is asked, once it is saved he is not', async () => {
  await comeAs('dealership-manager', '/m/main/houses');
  await page.getByTestId('house').first().click();
  const minStock = page.getByTestId('minStock');
  await minStock.fill('3');
  const models = page.getByRole('navigation').getByRole('link', { name: 'Models' });
  await models.click();
  await page.getByTestId('leaving').getByRole('button', { name: 'Stay' }).click();
  expect(await minStock.inputValue()).toBe('3');
  expect(page.url()).toContain('/houses/');
  await page.goBack();
  await page.getByTestId('leaving').waitFor();
  await page.keyboard.press('Escape');
  await page.getByTestId('leaving').waitFor({ state: 'detached' });
  expect(await minStock.inputValue()).toBe('3');
  await save('restock-form');
  await models.click();
  await page.waitForURL('**/models');
  await page.goBack();
  await minStock.fill('4');
  // Also after going back unasked he stays where he is.
  await page.goBack();
  await page.getByTestId('leaving').getByRole('button', { name: 'Stay' }).click();
  await page.waitForURL('**/houses/dealerships/*');
  expect(await minStock.inputValue()).toBe('4');
  await models.click();
  await page.getByTestId('leaving').getByRole('button', { name: 'Leave' }).click();
  await page.waitForURL('**/models');
});

/** Goes elsewhere and answers what is asked before by staying. */
async function isAsked(): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Models' }).click();
  await page.getByTestId('leaving').getByRole('button', { name: 'Stay' }).click();
  await page.getByTestId('leaving').waitFor({ state: 'detached' });
}

async function leavesUnasked(): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Models' }).click();
  await page.waitForURL('**/models');
}

test('a price that is typed and not saved is asked about, one that was only looked at is not', async () => {
  await comeAs('supplier-manager', '/m/main/houses');
  await page.getByTestId('house').first().click();
  const edit = page.getByTestId('price-row').first().getByRole('button').first();
  const price = page.getByTestId('list-price');
  await edit.click();
  await price.fill('54,321');
  await isAsked();
  expect(await price.inputValue()).toBe('54,321');
  await price.press('Enter');
  await price.waitFor({ state: 'detached' });
  await edit.click();
  await price.waitFor();
  await leavesUnasked();
});

test('what is typed into a form of the account is asked about, a password that a browser fills in is not', async () => {
  await comeAs('buyer', '/m/main/account');
  await page.getByTestId('current-password').fill('filled in');
  for (const field of ['new-user-name', 'new-email', 'new-password']) {
    await page.getByTestId(field).fill('somebody@forecourt.example');
    await isAsked();
    await page.getByTestId(field).fill('');
  }
  const city = form('profile-form').getByLabel('City');
  await city.fill('Lisbon');
  await isAsked();
  await save('profile-form');
  await leavesUnasked();
});

test('a supplier announces a promotion, sees before what it would cost, and withdraws it', async () => {
  await comeAs('supplier-manager', '/m/main/houses');
  await page.getByTestId('house').first().click();
  await page.getByTestId('discount').fill('3');
  await page.getByTestId('promotion-cost').waitFor();
  await page.getByTestId('promotion-name').fill('Stock days');
  await page.getByTestId('promotion-name').press('Enter');
  const announced = page.getByTestId('own-promotion').filter({ hasText: 'Stock days' });
  await announced.waitFor();
  await announced.getByRole('button').click();
  await announced.waitFor({ state: 'detached' });
});

test('an admin pauses, steps, runs to a time, and changes the speed', async () => {
  await comeAs('admin', '/m/main/admin');
  await page.getByTestId('pause-reason').fill('counting');
  await page.getByTestId('pause').click();
  await page.getByTestId('paused-bar').getByText('counting').waitFor();
  // He goes by his name, and not by the id that the journal has.
  const { userName } = floor.loginOf('admin');
  await page.getByTestId('paused-bar').getByText(`by ${userName}:`).waitFor();
  await page.getByTestId('market-clock').getByText(`paused by ${userName}`).waitFor();
  await page.getByTestId('clock').getByText(userName).waitFor();
  const standing = await tickOf(page);
  await page.getByTestId('step').click();
  await page.waitForSelector(`[data-testid=market-clock][data-tick="${standing + 1}"]`);
  await page.getByTestId('run-to-time').fill('+5');
  await page.getByTestId('run-to').click();
  await page.waitForSelector(`[data-testid=market-clock][data-tick="${standing + 6}"]`);
  await page.getByTestId('resume').click();
  await page.getByTestId('paused-bar').waitFor({ state: 'detached' });
  await page.getByTestId('speed').selectOption('20');
  await page.getByTestId('clock-answer').getByText('20').waitFor();
  await waitForTick(page, standing + 6);
  await page.getByTestId('stores').waitFor();
  await page.getByTestId('engine').getByText('Leads').waitFor();
  await page.getByTestId('beats').waitFor();
});

test('an admin opens a dealership and closes it', async () => {
  await comeAs('admin', '/m/main/admin/houses');
  await page.getByTestId('dealership-name').fill('Harbour Cars');
  const fields = form('open-dealership-form').getByRole('textbox');
  await fields.nth(1).fill('NL');
  await fields.nth(2).fill('Rotterdam');
  await fields.nth(2).press('Enter');
  await form('open-dealership-form').getByTestId('form-done').getByText('Harbour Cars').waitFor();
  const list = page.getByRole('group', { name: 'Dealerships' });
  const names = await list.getByTestId('house-row').locator('a').allInnerTexts();
  expect(names).toEqual(names.toSorted(new Intl.Collator('en').compare));
  await page.getByTestId('filter').first().fill('Harbour');
  const row = page.getByTestId('house-row').filter({ hasText: 'Harbour Cars' });
  await row.getByRole('button').click();
  await row.getByRole('button').click();
  await row.getByRole('button', { name: 'Open again' }).waitFor();
  await page.goto(`${floor.url}/m/main`);
  // It sold nothing, so it is the last of a list that is drawn as far as it is seen.
  await page.waitForFunction(() => {
    const list = document.querySelector('[aria-labelledby="dealerships"] .scroll');
    list?.scrollTo(0, list.scrollHeight);
    return [...document.querySelectorAll('th')].some((cell) => cell.innerText === 'Harbour Cars closed');
  });
});
