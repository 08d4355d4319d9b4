/** Every page that the dashboard has, and as whom it is looked at: for whatever has to hold on all of them. */
import type { Page } from 'playwright-core';
import type { PersonRole } from '../../server/protocol/people.ts';
import { type Floor, observerPaths } from './floor.ts';

export interface Stop {
  name: string;
  title: string;
  /** Null: an observer. */
  role: PersonRole | null;
  path: string;
  /** What shows that the page is there, as a selector. */
  ready: string;
  /** What is opened on it, and what shows that it is open. */
  opens?: { press?: string; click?: string; opened: string };
}

const id = (testid: string) => `[data-testid=${testid}]`;
const ROWS = '[role=rowheader]';
const PAST = '[data-testid=past][data-state=ready]';

/** In the order in which somebody would look through them. */
export async function tourOf(floor: Floor): Promise<Stop[]> {
  const at = await observerPaths(floor);
  const seen = (name: string, title: string, ready: string, opens?: Stop['opens']): Stop => ({
    ...{ name, title, role: null, path: at[name]!, ready },
    ...(opens === undefined ? {} : { opens }),
  });
  const overview = (name: string, title: string, opens: Stop['opens']) => ({
    ...seen('overview', title, id('tape-row'), opens),
    name,
  });
  return [
    seen('overview', 'The market', id('tape-row')),
    // A held view keeps the lines where they are.
    overview('cause', 'The cause of a line', {
      ...{ press: 'Space', click: `${id('tape-row')} button`, opened: 'dialog[open]' },
    }),
    overview('palette', 'The palette', { press: 'Control+k', opened: id('palette-item') }),
    seen('models', 'Models', ROWS),
    seen('model', 'A model', PAST),
    seen('dealerships', 'Dealerships', ROWS),
    seen('dealership', 'A dealership', PAST),
    seen('suppliers', 'Suppliers', ROWS),
    seen('supplier', 'A supplier', PAST),
    seen('promotions', 'Promotions', id('promotion')),
    seen('offers', 'Offers', ROWS),
    seen('switches', 'Supplier switches', ROWS),
    seen('statistics', 'Statistics', 'canvas'),
    seen('help', 'Help', id('page-title')),
    ...ofPeople(),
  ];
}

/** No page of the dashboard, but one that its pages lead to: where mails end that go nowhere else. */
export const MAILBOX: Stop = {
  name: 'mailbox',
  title: 'The mailbox of an installation that sends no mails',
  role: null,
  path: '/mailbox',
  ready: 'article',
};

function ofPeople(): Stop[] {
  const own = (role: PersonRole | null, path: string, name: string, title: string, testid: string): Stop => ({
    ...{ role, name, title, path: `/m/main${path}`, ready: id(testid) },
  });
  const house = (role: PersonRole, name: string, title: string, opened: string): Stop => ({
    ...own(role, '/houses', name, title, 'house'),
    opens: { click: id('house'), opened: id(opened) },
  });
  const buyer = (path: string, name: string, title: string, testid: string) =>
    own('buyer', path, name, title, testid);
  const admin = (path: string, name: string, title: string, testid: string) =>
    own('admin', path, name, title, testid);
  return [
    own(null, '/desk', 'needs-session', 'A page that needs an account', 'needs-session'),
    own(null, '/sign-in', 'sign-in', 'Signing in', 'sign-in-form'),
    own(null, '/register', 'register', 'Registering', 'register-form'),
    own(null, '/forgot', 'forgot', 'A forgotten password', 'forgot-form'),
    buyer('/desk', 'desk', 'A buyer’s desk', 'my-offer'),
    { ...buyer('/desk', 'ticket', 'The ticket', 'my-offer'), opens: { press: 'b', opened: id('ticket') } },
    buyer('/account', 'account', 'An account', 'sessions'),
    own('dealership-manager', '/houses', 'houses', 'The houses of a manager', 'house'),
    house('dealership-manager', 'dealership-house', 'Running a dealership', 'preview-summary'),
    house('supplier-manager', 'supplier-house', 'Running a supplier', 'price-row'),
    admin('/admin', 'health', 'Health', 'stores'),
    admin('/admin/users', 'users', 'People', 'user'),
    {
      ...admin('/admin/users', 'user', 'A person', 'user'),
      opens: { click: id('user'), opened: id('user-card') },
    },
    admin('/admin/houses', 'market-houses', 'The houses of the market', 'house-row'),
    admin('/admin/models', 'catalogue', 'The catalogue', 'house-row'),
    admin('/admin/audit', 'audit', 'The audit log', 'audit-entry'),
  ];
}

/** Goes there, opens what is to be opened, and waits until all of it has come. */
export async function visit(page: Page, floor: Floor, { path, ready, opens }: Stop): Promise<void> {
  await page.goto(floor.url + path);
  if (path.startsWith('/m/'))
    await page.waitForSelector(`${id('freshness')}:is([data-state=live], [data-state=paused])`);
  await page.locator(ready).first().waitFor();
  if (opens !== undefined) await open(page, opens);
  await page.waitForFunction(hasCome);
}

async function open(page: Page, opens: NonNullable<Stop['opens']>): Promise<void> {
  if (opens.press !== undefined) await page.keyboard.press(opens.press);
  if (opens.click !== undefined) await page.locator(opens.click).first().click();
  await page.locator(opens.opened).first().waitFor();
}

/** Runs in the page: nothing is waited for any more, and the faces of the text are here. */
function hasCome(): boolean {
  const waits = '[data-testid=loading], [data-testid=past][data-state=loading]';
  return document.querySelector(waits) === null && document.fonts.status === 'loaded';
}
