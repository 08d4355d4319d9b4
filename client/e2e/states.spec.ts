/**
 * Every page while it loads, when it cannot be read, when there is nothing to show, and when the line is lost: each is
 * drawn in the reader's language, none is blank, and none shows what only a program reads. On a market in which nothing
 * happens, by a line that the test holds in its hands.
 */
import type { Page } from 'playwright-core';
import type { PersonRole } from '../../server/protocol/people.ts';
import { Floor, waitForState } from './floor.ts';
import { englishLeft, latinOf } from './languages.ts';
import { Line } from './line.ts';
import { QUIET, writeQuietMarket } from './quiet-market.ts';
import { signInAs } from './sign-in.ts';

const id = (testid: string) => `[data-testid=${testid}]`;
const LOADING = `main ${id('loading')}`;
const EMPTY = 'main .teach';
const FAILED = `main ${id('failed')}`;
const STATUSES = [500, 403, 404];

interface Case {
  path: string;
  role: PersonRole | null;
  /** It waits for the market or for answers: it has something to say meanwhile. */
  loads: boolean;
  /** It asks the API for what it shows. */
  asks: boolean;
  /** What is typed where, so that nothing is found; null: there is nothing anyway; left out: it is never empty. */
  empty?: { testid: string } | null;
}

const page = (path: string, role: PersonRole | null, about: Omit<Case, 'path' | 'role'>): Case => ({
  path: `/m/main${path}`,
  role,
  ...about,
});
const FILTER = { testid: 'filter' };
const LIST = { loads: true, asks: false, empty: FILTER };
const HISTORY = { loads: true, asks: true, empty: null };
const FORM = { loads: false, asks: false };

const PAGES: readonly Case[] = [
  page('', null, HISTORY),
  page('/models', null, LIST),
  page(`/models/${QUIET.model}`, null, HISTORY),
  page('/dealerships', null, LIST),
  page(`/dealerships/${QUIET.dealership}`, null, HISTORY),
  page('/suppliers', null, LIST),
  page(`/suppliers/${QUIET.supplier}`, null, HISTORY),
  page('/promotions', null, { loads: true, asks: false, empty: null }),
  page('/offers', null, { loads: true, asks: false, empty: null }),
  page('/switches', null, HISTORY),
  page('/statistics', null, { loads: true, asks: false, empty: null }),
  page('/help', null, FORM),
  page('/sign-in', null, FORM),
  page('/register', null, FORM),
  page('/forgot', null, FORM),
  { ...page('', null, FORM), path: '/account/link' },
  page('/desk', 'buyer', HISTORY),
  page('/account', 'buyer', { loads: true, asks: true }),
  page('/houses', 'dealership-manager', { loads: true, asks: false }),
  page(`/houses/dealerships/${QUIET.dealership}`, 'dealership-manager', { loads: true, asks: false }),
  page(`/houses/suppliers/${QUIET.supplier}`, 'supplier-manager', { loads: true, asks: false }),
  page('/admin', 'admin', { loads: true, asks: true }),
  page('/admin/users', 'admin', { loads: true, asks: true, empty: FILTER }),
  page('/admin/houses', 'admin', LIST),
  page('/admin/models', 'admin', LIST),
  page('/admin/audit', 'admin', { loads: true, asks: true, empty: { testid: 'audit-by' } }),
];

let floor: Floor;
let names: ReadonlySet<string>;

beforeAll(async () => {
  floor = await Floor.open({ SCENARIO: writeQuietMarket() });
  names = await latinOf(floor);
});

afterAll(async () => {
  await floor?.close();
});

/** What is wrong with what is drawn now, whatever it is. */
async function faultsOf(page: Page, language: string): Promise<string[]> {
  const text = await page.locator('main').innerText();
  const blank = text.trim() === '' && (await page.locator(LOADING).count()) === 0 ? ['is blank'] : [];
  const raw = /[{[]"|\[object|undefined|NaN/.test(text) ? [`shows ${text.slice(0, 80)}`] : [];
  return [...blank, ...raw, ...(language === 'ru' ? await englishLeft(page, names) : [])];
}

describe.each(['en', 'ru'])('in %s', (language) => {
  const ROLES = [...new Set(PAGES.map(({ role }) => role))];

  test.each(ROLES)('every page of a %s is drawn in every state', async (role) => {
    const { page } = await floor.openPage('/m/main/help', { locale: language });
    if (role !== null) await signInAs(page, floor, role);
    const line = await Line.through(page.context());
    const faults: string[] = [];
    // What each answer is called is the same everywhere: once for each role is enough. So is the other language of
    // what is drawn when an answer or the line is missing.
    const statuses = [...STATUSES];
    const pages = PAGES.filter((one) => one.role === role);
    for (const { path, loads, asks, empty } of pages) {
      const isWhole = language === 'en' || path === (pages.find((one) => one.asks) ?? pages[0]!).path;
      const look = async (state: string) => {
        for (const fault of await faultsOf(page, language)) faults.push(`${path}, ${state}: ${fault}`);
      };
      line.become('held');
      await page.goto(floor.url + path);
      if (loads) await page.locator(LOADING).first().waitFor();
      else await page.getByTestId('page-title').waitFor({ state: 'attached' });
      await look('loading');
      if (asks && isWhole) {
        await fail(page, line, statuses.splice(0), look);
        await mend(page, line);
      }
      line.become('open');
      await waitForState(page, 'live');
      await page.waitForFunction((waits) => document.querySelector(waits) === null, LOADING);
      if (empty !== undefined && empty !== null)
        await page.getByTestId(empty.testid).first().fill('nothing is called so');
      if (empty !== undefined) await page.locator(EMPTY).first().waitFor();
      await look('empty');
      if (!isWhole) continue;
      line.become('cut');
      await page.getByTestId('lost-bar').waitFor();
      await look('offline');
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

/** From loading to one answer after another that is none, each asked for by the page's own button. */
async function fail(
  page: Page,
  line: Line,
  statuses: readonly number[],
  look: (state: string) => Promise<void>,
): Promise<void> {
  const failed = page.locator(FAILED).first();
  const [first = 500, ...others] = statuses;
  line.become(first);
  await failed.waitFor();
  await look(String(first));
  for (const status of others) {
    line.become(status);
    const answered = page.waitForResponse((response) => response.status() === status);
    await failed.getByRole('button').click();
    await answered;
    await failed.waitFor();
    await look(String(status));
  }
}

/** What could not be read is asked for again when the line comes anew, without a click. */
async function mend(page: Page, line: Line): Promise<void> {
  await waitForState(page, 'live');
  line.become('cut');
  await page.getByTestId('lost-bar').waitFor();
  line.become('open');
  await page.waitForFunction((wrong) => document.querySelector(wrong) === null, FAILED);
}

test('a ticket whose script cannot be fetched says so, and comes when the page is fetched anew', async () => {
  const { page } = await floor.openPage('/m/main/help');
  await waitForState(page, 'live');
  await page.context().route(/\/assets\/Ticket/, (route) => route.abort());
  await page.keyboard.press('b');
  const told = page.getByTestId('part-not-loaded');
  await told.waitFor();
  // What stands is not given up for a server that does not answer.
  await page.context().route(/\/help$/, (route) => route.abort());
  await told.getByRole('button', { name: 'Try again' }).click();
  await told.getByText('Still no answer').waitFor();
  await page.context().unrouteAll();
  await told.getByRole('button', { name: 'Try again' }).click();
  await told.waitFor({ state: 'detached' });
  await waitForState(page, 'live');
  await page.keyboard.press('b');
  await page.getByTestId('ticket').waitFor();
  await page.context().close();
});

test('a page whose script cannot be fetched says so, and comes when it is asked again', async () => {
  const { page } = await floor.openPage('/m/main/help');
  await waitForState(page, 'live');
  await page.context().route(/\/assets\/SuppliersPage/, (route) => route.abort());
  await page.getByRole('link', { name: 'Suppliers' }).first().click();
  await page.getByTestId('not-loaded').waitFor();
  await page.context().unrouteAll();
  await page.getByTestId('not-loaded').getByRole('button').click();
  await page.getByRole('rowheader').first().waitFor();
  await page.context().close();
});
