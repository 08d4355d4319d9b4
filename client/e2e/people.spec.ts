/**
 * The journeys of people in a real browser on a real server: coming in, buying, running a house, running the market.
 * It is long because the journeys share one server and go on where the one before ended.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { findFreePort } from '../../server/embedded/free-port.ts';
import { mintToken } from '../../server/http/mint-token.ts';
import { keptSecret } from '../../server/jwt-secret.ts';
import type { PersonRole } from '../../server/protocol/people.ts';
import { BUILT, type ServerProcess, startServerProcess } from '../../server/testing/server-process.ts';
import { openTempDir } from '../../server/testing/temp-dir.ts';
import { launchBrowser } from './browser.ts';

const SEEN_MS = 60_000;
/** More than the elements of any page that the Tab key stops at. */
const MOST_TABS = 150;
const FIRST_RESTOCK_TICK = 10;
const EMAIL = 'ann@forecourt.example';
const USER_NAME = 'ann-the-buyer';
const PASSWORD = 'a long enough sentence';

let dir: Awaited<ReturnType<typeof openTempDir>>;
let server: ServerProcess;
let browser: Browser;
let token: string;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  dir = await openTempDir();
  server = await startServerProcess(
    { FORECOURT_DIR: dir.path, PORT: String(await findFreePort(18_500)) },
    BUILT,
  );
  token = await mintToken(await keptSecret(dir.path), { role: 'admin', sub: 'e2e' }, '1h');
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await dir?.remove();
});

afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});

/** A page in a browser of its own, which nobody is signed in to. */
async function openPage(path: string, theme: 'light' | 'dark' = 'dark'): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  contexts.push(context);
  const page = await context.newPage();
  page.setDefaultTimeout(SEEN_MS);
  await go(page, path);
  return page;
}

async function go(page: Page, path: string): Promise<void> {
  await page.goto(`${server.url}/m/main${path}`);
  await page.waitForSelector('[data-testid=freshness]:is([data-state=live], [data-state=paused])');
}

async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByTestId('login').fill(login);
  await page.getByTestId('password').fill(password);
  await page.getByTestId('password').press('Enter');
  await page.getByTestId('sign-out').waitFor();
}

async function signedInAs(role: PersonRole, theme: 'light' | 'dark' = 'dark'): Promise<Page> {
  const logins = JSON.parse(readFileSync(join(dir.path, 'demo-logins.json'), 'utf8')) as {
    role: PersonRole;
    userName: string;
    password: string;
  }[];
  const { userName, password } = logins.find((login) => login.role === role)!;
  const page = await openPage('/sign-in', theme);
  await signIn(page, userName, password);
  return page;
}

/** Moves the focus with the keyboard alone. */
async function tabTo(page: Page, testid: string): Promise<void> {
  for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-testid'));
    if (focused === testid) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${testid} is not reached by Tab`);
}

/** A model that somebody has in stock, with what is asked for it; the first cars come with the first restock. */
async function someAsk(page: Page): Promise<{ modelId: string; askCents: number; name: string }> {
  const api = `${server.url}/api/v1/markets/main`;
  await page.waitForFunction(
    (tick) => Number(document.querySelector('[data-testid=market-clock]')?.getAttribute('data-tick')) > tick,
    FIRST_RESTOCK_TICK,
  );
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
  const page = await openPage('/register');
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
  await mailbox.goto(`${server.url}/mailbox`);
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
  // The desk hears of it by itself.
  await figure(page, 'available').getByText('$250,000.00').waitFor();

  const { name, askCents } = await someAsk(page);
  await page.keyboard.press('b');
  await page.getByTestId('ticket').waitFor();
  await tabTo(page, 'model');
  await page.keyboard.type(name);
  await page.getByTestId('model-option').filter({ hasText: name }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByTestId('best-for-me').waitFor();
  await page.getByTestId('chance').waitFor();
  await tabTo(page, 'max-price');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(String(Math.ceil((askCents * 1.2) / 100)));
  await page.keyboard.press('Enter');
  await page.getByTestId('ticket-summary').waitFor();
  await page.keyboard.press('Enter');
  await page.getByTestId('offer-placed').waitFor();
  await page.keyboard.press('Escape');

  await page.getByTestId('my-purchase').first().waitFor();
  await page.getByTestId('my-purchase').first().locator('button').click();
  await page.getByTestId('waterfall').getByText('paid').waitFor();
  await figure(page, 'bought').getByText('1', { exact: true }).waitFor();
});

test('an offer that is too low says why it waits, and is taken back', async () => {
  const page = await openPage('/sign-in');
  await signIn(page, USER_NAME, PASSWORD);
  const { name } = await someAsk(page);
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
  await offer.getByTestId('why').click();
  await offer.getByTestId('offer-why').getByText('asks for more than you offer').waitFor();
  await figure(page, 'held').getByText('$1,000.00').waitFor();
  await offer.getByTestId('cancel-offer').click();
  await figure(page, 'held').getByText('$0.00').waitFor();
  await page.getByTestId('my-offer').waitFor({ state: 'detached' });
});

test('a watched model tells of its price, and keeps the alert', async () => {
  const page = await openPage('/sign-in');
  await signIn(page, USER_NAME, PASSWORD);
  const { name } = await someAsk(page);
  await page.getByTestId('watch-model').fill(name);
  await page.getByTestId('model-option').filter({ hasText: name }).first().click();
  await page.getByTestId('watched').first().getByTestId('new-alert').click();
  await page.getByTestId('alert-price').fill('900000');
  await page.getByTestId('alert-price').press('Enter');
  await page.getByTestId('alert-told').first().waitFor();
  await page.getByTestId('alert').first().getByText('waits again').waitFor();
  // It was mailed too.
  const mailbox = await page.context().newPage();
  await mailbox.goto(`${server.url}/mailbox`);
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
  const page = await openPage('/sign-in');
  await signIn(page, USER_NAME, PASSWORD);
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
  await page.getByTestId('preferences-form').getByRole('button', { name: 'Save' }).click();
  await page.getByTestId('preferences-form').getByTestId('form-done').getByText('Saved').waitFor();
  // The market itself has come to the same.
  await page.getByTestId('preview-summary').getByText('5 models, 0 come, 0 go').waitFor();
  await page.getByTestId('discount').fill('5');
  await page.getByTestId('promotion-cost').waitFor();
  await page.getByTestId('promotion-name').fill('Spring');
  await page.getByTestId('promotion-name').press('Enter');
  await page.getByTestId('own-promotion').filter({ hasText: 'Spring' }).waitFor();
});

test('a supplier changes a price', async () => {
  const page = await signedInAs('supplier-manager');
  await page.getByTestId('house').first().click();
  const row = page.getByTestId('price-row').first();
  await row.getByRole('button').click();
  await page.getByTestId('list-price').fill('12,345.67');
  await page.getByTestId('list-price').press('Enter');
  await row.getByText('$12,345.67').waitFor();
});

test('an admin pauses and resumes the market with the keyboard alone', async () => {
  const page = await openPage(`#token=${token}`);
  await tabTo(page, 'pause-reason');
  await page.keyboard.type('stock-taking');
  await page.keyboard.press('Enter');
  await page.getByTestId('paused-bar').getByText('stock-taking').waitFor();
  await tabTo(page, 'resume');
  await page.keyboard.press('Enter');
  await page.getByTestId('paused-bar').waitFor({ state: 'detached' });
  await go(page, '/admin/audit');
  await page.getByTestId('audit-entry').filter({ hasText: 'ResumeClock' }).first().waitFor();
});

/** The pages of each role, and what shows that they are there. */
const PAGES: Readonly<Record<PersonRole | 'observer', readonly [path: string, testid: string][]>> = {
  observer: [
    ['/sign-in', 'sign-in-form'],
    ['/register', 'register-form'],
    ['/forgot', 'forgot-form'],
    ['/desk', 'needs-session'],
  ],
  buyer: [
    ['/account', 'sessions'],
    ['/desk', 'ledger'],
  ],
  'dealership-manager': [['/houses', 'house']],
  'supplier-manager': [['/houses', 'house']],
  admin: [
    ['/admin', 'stores'],
    ['/admin/houses', 'house-row'],
    ['/admin/models', 'house-row'],
    ['/admin/audit', 'audit-entry'],
    ['/admin/users', 'user'],
  ],
};
/** What opens on the last page of a role: a key, or a click on what showed that the page is there. */
const OPENS: Partial<Record<PersonRole | 'observer', { key?: string; opened: string }>> = {
  buyer: { key: 'b', opened: 'ticket' },
  'dealership-manager': { opened: 'announce-form' },
  'supplier-manager': { opened: 'announce-form' },
  admin: { opened: 'user-card' },
};
const LOOKS = Object.keys(PAGES).flatMap((role) =>
  (['light', 'dark'] as const).map((theme) => [role as keyof typeof PAGES, theme] as const),
);

test.each(LOOKS)('no page of a %s breaks a rule of accessibility, %s', async (role, theme) => {
  const page = role === 'observer' ? await openPage('/sign-in', theme) : await signedInAs(role, theme);
  const broken: string[] = [];
  const check = async (where: string) => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const { id, nodes } of violations) broken.push(`${where} ${id}: ${nodes[0]!.target.join(' ')}`);
  };
  let shown = '';
  for (const [path, testid] of PAGES[role]) {
    await go(page, path);
    await page.getByTestId(testid).first().waitFor();
    await check(path);
    shown = testid;
  }
  const opens = OPENS[role];
  if (opens !== undefined) {
    if (opens.key === undefined) await page.getByTestId(shown).first().click();
    else await page.keyboard.press(opens.key);
    await page.getByTestId(opens.opened).waitFor();
    await check(opens.opened);
  }
  expect(broken).toEqual([]);
});
