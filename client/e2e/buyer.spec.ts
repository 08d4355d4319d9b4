/**
 * The journeys of buyers in a real browser on a real server: coming in, buying, watching, leaving. They share one
 * server, and one goes on where the one before ended.
 */
import type { Page } from 'playwright-core';
import type { Floor } from './floor.ts';
import { Journeys, tabTo } from './journeys.ts';
import { personAs, signIn } from './sign-in.ts';

const EMAIL = 'ann@forecourt.example';
const USER_NAME = 'ann-the-buyer';
const PASSWORD = 'a long enough sentence';

let journeys: Journeys;
let floor: Floor;
/** Ann’s browser, in which one journey goes on where the one before ended. */
let ann: Page;

beforeAll(async () => {
  journeys = await Journeys.open();
  ({ floor } = journeys);
  ann = await journeys.openPage('/register');
});

afterEach(() => {
  expect(journeys.complaints()).toEqual([]);
});

afterAll(async () => {
  await floor?.close();
});

/** A model that somebody has in stock, with what is asked for it. */
async function someAsk(): Promise<{ modelId: string; askCents: number; name: string }> {
  const api = `${floor.url}/api/v1/markets/main`;
  const { asks } = (await (await fetch(`${api}/asks`)).json()) as {
    asks: { modelId: string; askCents: number; stock: number }[];
  };
  const { modelId, askCents } = asks.toSorted((a, b) => b.stock - a.stock)[0]!;
  const { make, model, year } = (await (await fetch(`${api}/models/${modelId}`)).json()) as {
    make: string;
    model: string;
    year: number;
  };
  return { modelId, askCents, name: `${make} ${model} ${year}` };
}

const figure = (page: Page, key: string) => page.getByTestId(`figure-${key}`);
const heading = (page: Page) => page.getByTestId('page-title').first();

test('a buyer registers, confirms by mail, gets money, places an offer with the keyboard and sees the car', async () => {
  const page = ann;
  await page.getByTestId('email').fill('not an address');
  await page.getByTestId('user-name').fill(USER_NAME);
  await page.getByTestId('password').fill('short');
  await page.getByTestId('password').press('Enter');
  // Each fault stands at its field.
  await page.getByTestId('fault').nth(1).waitFor();
  expect(await page.getByTestId('email').getAttribute('aria-invalid')).toBe('true');
  expect(await page.getByTestId('user-name').getAttribute('aria-invalid')).toBeNull();
  expect(await page.getByTestId('password').getAttribute('aria-invalid')).toBe('true');
  await page.getByTestId('email').fill(EMAIL);
  await page.getByTestId('password').fill(PASSWORD);
  await page.getByTestId('password').press('Enter');
  await page.getByTestId('mail-sent').waitFor();

  const mailbox = await page.context().newPage();
  await mailbox.goto(`${floor.url}/mailbox`);
  await mailbox.locator('a[href*="confirm-email"]').first().click();
  await mailbox.getByRole('button', { name: 'Confirm' }).click();
  await mailbox.getByText('Done.').waitFor();

  await journeys.go(page, '/sign-in');
  await signIn(page, USER_NAME, PASSWORD);
  await heading(page).getByText('My desk').waitFor();

  const admin = await journeys.signedInAs('admin');
  await journeys.go(admin, '/admin/users');
  await admin.getByTestId('filter').fill(USER_NAME);
  await admin.getByTestId('user').filter({ hasText: USER_NAME }).first().click();
  await admin.getByTestId('amount').fill('250,000');
  await admin.getByTestId('amount').press('Enter');
  await admin.getByTestId('form-done').getByText('250,000').waitFor();
  // What was done is not still typed, nor is it called a fault.
  expect(await admin.getByTestId('amount').inputValue()).toBe('');
  expect(await admin.getByTestId('fault').count()).toBe(0);
  // The desk hears of it by itself.
  await figure(page, 'available').getByText('$250,000.00').waitFor();

  const { name, askCents } = await someAsk();
  await page.keyboard.press('b');
  await page.getByTestId('ticket').waitFor();
  await tabTo(page, 'model');
  await page.keyboard.type(name);
  // What Enter takes is the one that is marked.
  await page.locator('[data-testid=model-option][data-highlighted]').filter({ hasText: name }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByTestId('best-for-me').waitFor();
  await page.getByTestId('chance').waitFor();
  await tabTo(page, 'max-price');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(String(Math.ceil((askCents * 1.2) / 100)));
  await page.keyboard.press('Enter');
  await page.getByTestId('ticket-summary').waitFor();
  await page.getByTestId('change-offer').press('Enter');
  await page.locator('[data-testid=max-price]:focus').press('Enter');
  await page.getByTestId('ticket-summary').waitFor();
  await page.keyboard.press('Enter');
  // What was confirmed is gone, and what was placed has the focus.
  await page.locator('[data-testid=offer-placed]:focus').waitFor();
  await page.getByTestId('another-offer').press('Enter');
  await page.locator('[data-testid=model]:focus').waitFor();
  await page.keyboard.press('Escape');
  await page.getByTestId('ticket').waitFor({ state: 'detached' });

  await page.getByTestId('my-purchase').first().waitFor();
  await page.getByTestId('my-purchase').first().locator('button').click();
  await page.getByTestId('waterfall').getByText('paid').waitFor();
  await figure(page, 'bought').getByText('1', { exact: true }).waitFor();
});

test('what is wrong with a form is said in the language of the page', async () => {
  const { page } = await floor.openPage('/m/main/register', { locale: 'ru-RU' });
  await page.getByTestId('user-name').fill('я');
  await page.getByTestId('email').fill('nowhere');
  await page.getByTestId('password').fill('short');
  await page.getByTestId('password').press('Enter');
  await page.getByTestId('fault').nth(2).waitFor();
  const faults = await page.getByTestId('fault').allTextContents();
  expect(faults.filter((fault) => !/^[А-Я]/.test(fault.trim()))).toEqual([]);
  await page.goto(`${floor.url}/m/main/sign-in`);
  await page.getByTestId('login').fill('nobody');
  await page.getByTestId('password').fill('not the password');
  await page.getByTestId('password').press('Enter');
  await page.getByText('Имя или пароль неверны.').waitFor();
  await page.context().close();
});

test('an offer that is too low says why it waits, and is taken back', async () => {
  const page = ann;
  const { name } = await someAsk();
  await page.getByTestId('place-offer').click();
  await page.getByTestId('model').fill(name);
  await page.getByTestId('model-option').filter({ hasText: name }).first().click();
  await page.getByTestId('max-price').fill('1000');
  await page.getByTestId('max-price').press('Enter');
  await page.getByTestId('max-price').press('Enter');
  await page.getByTestId('offer-placed').waitFor();
  await page.keyboard.press('Escape');
  const offer = page.getByTestId('my-offer').first();
  await offer.getByTestId('offer-reason').getByText('below the best ask').waitFor();
  expect(await offer.getByTestId('offer-reason').innerText()).toMatch(/best ask for me · \d/);
  await offer.getByTestId('why').click();
  await offer.getByTestId('offer-why').getByText('asks for more than you offer').waitFor();
  await figure(page, 'held').getByText('$1,000.00').waitFor();
  await offer.getByTestId('cancel-offer').press('Enter');
  await figure(page, 'held').getByText('$0.00').waitFor();
  await page.getByTestId('my-offer').waitFor({ state: 'detached' });
  // His place is where the offer was, and not at the top of the page.
  await page.locator('ul:focus').getByText('Your open offers will wait here').waitFor();
});

test('a watched model tells of its price, and keeps the alert', async () => {
  const page = ann;
  const { name } = await someAsk();
  await page.getByTestId('watch-model').fill(name);
  await page.getByTestId('model-option').filter({ hasText: name }).first().click();
  await page.getByTestId('watched').first().getByTestId('new-alert').click();
  await page.getByTestId('alert-price').fill('900000');
  await page.getByTestId('alert-price').press('Enter');
  await page.getByTestId('alert-told').first().waitFor();
  await page.getByTestId('alert').first().getByText('waits again').waitFor();
  expect(await page.getByTestId('alert').first().innerText()).toMatch(/\w \$900,000/);
  // It was mailed too.
  const mailbox = await page.context().newPage();
  await mailbox.goto(`${floor.url}/mailbox`);
  await mailbox.getByText('as you asked').first().waitFor();
  // What was put away stays away, also where he comes next.
  await page.getByTestId('alert-told').first().getByRole('button', { name: 'Close' }).click();
  await page.getByTestId('alert-told').waitFor({ state: 'detached' });
  const elsewhere = await journeys.openPage('/sign-in');
  await signIn(elsewhere, USER_NAME, PASSWORD);
  await elsewhere.getByTestId('alert').first().getByText('waits again').waitFor();
  expect(await elsewhere.getByTestId('alert-told').count()).toBe(0);
  await elsewhere.getByTestId('watched').first().getByRole('button', { name: 'Remove' }).first().click();
  await elsewhere.getByTestId('alert').waitFor({ state: 'detached' });
});

test('a session lives through a reload and is over in all tabs when one signs out', async () => {
  const page = ann;
  const other = await page.context().newPage();
  await journeys.go(other, '/account');
  await other.getByTestId('my-user-name').getByText(USER_NAME).waitFor();
  expect(await other.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(
    'eyJ',
  );
  await page.getByTestId('sign-out').click();
  await page.getByTestId('sign-in').waitFor();
  await other.getByTestId('needs-session').waitFor();
  await journeys.go(other, '/desk');
  await other.getByTestId('needs-session').waitFor();
});

test('who was signed out elsewhere is told that his session is over, and comes in again', async () => {
  const page = await journeys.signedInAs('buyer');
  const elsewhere = await personAs(floor, 'buyer');
  expect((await elsewhere.call('DELETE', '/account/sessions')).status).toBe(200);
  // At once: his socket is cut, and nothing renews his token. A page that is opened anew later knows of no session.
  const told = page.getByTestId('session-over');
  await told.waitFor();
  expect(await page.getByTestId('token-refused').count()).toBe(0);
  await told.getByRole('link', { name: 'Sign in' }).click();
  const { userName, password } = floor.loginOf('buyer');
  await signIn(page, userName, password);
  await told.waitFor({ state: 'detached' });
});
