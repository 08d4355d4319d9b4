/** The mailbox of an embedded installation, and the page that links of mails open, in a real browser. */
import type { Browser } from 'playwright-core';
import { openServer, type OpenServer } from '../../server/testing/open-server.ts';
import { launchBrowser } from './browser.ts';

let open: OpenServer;
let browser: Browser;

beforeAll(async () => {
  [open, browser] = await Promise.all([openServer(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await open?.close();
});

test('a newcomer confirms by the mailbox, and a forgotten password is replaced', async () => {
  const ann = open.somebody();
  const account = { email: 'ann@example.org', userName: 'ann', password: 'tall green bicycle' };
  await ann.post('/registrations', account);
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));

  await page.goto(`${open.url}/mailbox`);
  await page.getByRole('link', { name: /confirm-email/ }).click();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByText('Done.').waitFor();
  expect(page.url()).toBe(`${open.url}/account/link`);
  expect(await ann.signIn('ann', account.password)).toMatchObject({ body: { account: { confirmed: true } } });

  await ann.post('/password-resets', { email: account.email });
  await page.goto(`${open.url}/mailbox`);
  await page.getByRole('link', { name: /reset-password/ }).click();
  await page.getByLabel('New password').fill('small red tricycle');
  await page.getByRole('button', { name: 'Set password' }).click();
  await page.getByText('Done.').waitFor();
  ann.token = null;
  expect(await ann.signIn('ann', 'small red tricycle')).toMatchObject({ status: 200 });
  expect(complaints).toEqual([]);

  await page.goto(`${open.url}/mailbox`);
  await page.getByRole('link', { name: /confirm-email/ }).click();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByText('This link is not valid').waitFor();
  await page.close();
});
