/**
 * The journeys of people in a real browser on a real server: coming in, buying, running a house, running the market.
 * It is long because the journeys share one server and go on where the one before ended.
 */
import type { Page } from 'playwright-core';
import { Floor } from './floor.ts';
import type { PersonRole } from '../../server/protocol/people.ts';
import { personAs, signIn, signInAs } from './sign-in.ts';

/** More than the elements of any page that the Tab key stops at. */
const MOST_TABS = 150;
const FIRST_RESTOCK_TICK = 10;
const WATCHING = '[data-testid=freshness]:is([data-state=live], [data-state=paused])';
const EMAIL = 'ann@forecourt.example';
const USER_NAME = 'ann-the-buyer';
const PASSWORD = 'a long enough sentence';

let floor: Floor;
/** Ann’s browser, in which one journey goes on where the one before ended. */
let ann: Page;
/** What any page said went wrong. */
const complaints: string[] = [];

beforeAll(async () => {
  floor = await Floor.open();
  await floor.runTo(FIRST_RESTOCK_TICK + 1);
  ann = await openPage('/register');
});

afterEach(() => {
  expect(complaints.splice(0)).toEqual([]);
});

afterAll(async () => {
  await floor?.close();
});

/** A page in a browser of its own, which nobody is signed in to. */
async function openPage(path: string): Promise<Page> {
  const { page } = await floor.openPage(`/m/main${path}`, { reducedMotion: 'reduce' });
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.waitForSelector(WATCHING);
  return page;
}

async function go(page: Page, path: string): Promise<void> {
  await page.goto(`${floor.url}/m/main${path}`);
  await page.waitForSelector(WATCHING);
}

async function signedInAs(role: PersonRole): Promise<Page> {
  const page = await openPage('/help');
  await signInAs(page, floor, role);
  return page;
}

/** An admin's page, with the card open of who has the demo login of a role. */
async function cardOf(role: PersonRole): Promise<Page> {
  const page = await signedInAs('admin');
  await go(page, '/admin/users');
  const { userName } = floor.loginOf(role);
  await page.getByTestId('filter').fill(userName);
  await page.getByTestId('user').filter({ hasText: userName }).first().click();
  return page;
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-testid'));

/** Moves the focus with the keyboard alone. */
async function tabTo(page: Page, testid: string): Promise<void> {
  for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
    if ((await focused(page)) === testid) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${testid} is not reached by Tab`);
}

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

  await go(page, '/sign-in');
  await signIn(page, USER_NAME, PASSWORD);
  await heading(page).getByText('My desk').waitFor();

  const admin = await signedInAs('admin');
  await go(admin, '/admin/users');
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
  const elsewhere = await openPage('/sign-in');
  await signIn(elsewhere, USER_NAME, PASSWORD);
  await elsewhere.getByTestId('alert').first().getByText('waits again').waitFor();
  expect(await elsewhere.getByTestId('alert-told').count()).toBe(0);
  await elsewhere.getByTestId('watched').first().getByRole('button', { name: 'Remove' }).first().click();
  await elsewhere.getByTestId('alert').waitFor({ state: 'detached' });
});

test('a session lives through a reload and is over in all tabs when one signs out', async () => {
  const page = ann;
  const other = await page.context().newPage();
  await go(other, '/account');
  await other.getByTestId('my-user-name').getByText(USER_NAME).waitFor();
  expect(await other.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(
    'eyJ',
  );
  await page.getByTestId('sign-out').click();
  await page.getByTestId('sign-in').waitFor();
  await other.getByTestId('needs-session').waitFor();
  await go(other, '/desk');
  await other.getByTestId('needs-session').waitFor();
});

test('who was signed out elsewhere is told that his session is over, and comes in again', async () => {
  const page = await signedInAs('buyer');
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

test('a manager sees what his preferences would do, and saves them', async () => {
  const page = await signedInAs('dealership-manager');
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
  const page = await signedInAs('supplier-manager');
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
  const page = await openPage(`#token=${floor.token}`);
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
  await go(page, '/admin/audit');
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
  await go(page, `/dealerships/${dealershipId}`);
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
  const page = await openPage(`#token=${floor.token}`);
  const { dealershipId } = await floor.first<{ dealershipId: string }>('purchases');
  // An answer as the server never gives it.
  await page.route('**/customers?*', (route) => route.fulfill({ json: { items: [null], next: null } }));
  await go(page, `/dealerships/${dealershipId}`);
  await page.getByTestId('not-drawn').waitFor();
  await page.locator('[data-testid=past][data-state=ready]').first().waitFor();
  await page.unroute('**/customers?*');
  await page.getByTestId('not-drawn').getByRole('button').click();
  await page.getByTestId('customers').getByRole('listitem').first().waitFor();
  expect(await page.getByTestId('not-drawn').count()).toBe(0);
});
