/** What the links of account mails open, in a real browser: the page of the dashboard that does what each is for. */
import type { Page } from 'playwright-core';
import { mailsTo, Person } from '../../server/testing/person.ts';
import { Floor } from './floor.ts';
import { personAs } from './sign-in.ts';

const PASSWORD = 'tall green bicycle';

let floor: Floor;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  floor = await Floor.open();
});

afterAll(async () => {
  await floor?.close();
});

beforeEach(async () => {
  ({ page, complaints } = await floor.openPage('/m/main/help'));
});

afterEach(() => page.context().close());

async function register(name: string): Promise<Person> {
  const person = new Person(() => floor.url);
  await person.post('/registrations', { email: `${name}@example.org`, userName: name, password: PASSWORD });
  return person;
}

/** Opens the newest link for a purpose from the mails of an address. */
async function open(address: string, purpose: string): Promise<void> {
  const link = new RegExp(`${floor.url}/account/link#purpose=${purpose}&token=[\\w-]+`);
  const [url] = (await mailsTo(floor.url, address)).flatMap(({ body }) => link.exec(body) ?? []);
  // From elsewhere, as from a mail: the same address with another fragment would not be another page.
  await page.goto('about:blank');
  await page.goto(url!);
  await page.getByTestId('link-form').waitFor();
  // The key stands in the address bar no longer.
  expect(page.url()).toBe(`${floor.url}/account/link`);
}

const press = (name: string) => page.getByTestId('link-form').getByRole('button', { name }).click();
const done = (said: string) => page.getByTestId('link-done').getByText(said).waitFor();

/** A confirmed account whose owner is signed in elsewhere. */
async function confirmed(name: string): Promise<Person> {
  const person = await register(name);
  await open(`${name}@example.org`, 'confirm-email');
  await press('Confirm');
  await done('Done.');
  await person.signIn(name, PASSWORD);
  return person;
}

const emailOf = async (person: Person) => (await person.get('/account')).body['email'];

test('an address is confirmed by the mailbox, once, and whoever is signed in here may buy at once', async () => {
  await register('ann');
  await page.goto(`${floor.url}/m/main/sign-in`);
  await page.getByTestId('login').fill('ann');
  await page.getByTestId('password').fill(PASSWORD);
  await page.getByTestId('password').press('Enter');
  await page.getByTestId('account').waitFor();
  await page.goto(`${floor.url}/mailbox`);
  const link = page.getByRole('link', { name: /confirm-email/ }).first();
  const address = (await link.getAttribute('href'))!;
  await link.click();
  await press('Confirm');
  await done('Done.');
  await page.goto(`${floor.url}/m/main/desk`);
  await page.getByTestId('ledger').waitFor();
  expect(complaints).toEqual([]);

  await page.goto('about:blank');
  await page.goto(address);
  await press('Confirm');
  await page.getByTestId('form-problem').getByText('This link is not valid').waitFor();
});

test('a forgotten password is replaced; a poor one is refused at its field', async () => {
  const ben = await confirmed('ben');
  await ben.post('/password-resets', { email: 'ben@example.org' });
  await open('ben@example.org', 'reset-password');
  await page.getByTestId('new-password').fill('short');
  await press('Set password');
  await page.getByTestId('fault').waitFor();
  await page.getByTestId('new-password').fill('small red tricycle');
  await press('Set password');
  await done('Done.');
  expect(await ben.signIn('ben', 'small red tricycle')).toMatchObject({ status: 200 });
});

test('an account moves when both addresses have confirmed', async () => {
  const eve = await confirmed('eve');
  await eve.post('/account/email', { password: PASSWORD, newEmail: 'eve@new.example' });
  await open('eve@example.org', 'confirm-old-email');
  await press('Confirm');
  await done('The new address has to confirm too.');
  await open('eve@new.example', 'confirm-new-email');
  await press('Confirm');
  await done('Done.');
  expect(await emailOf(eve)).toBe('eve@new.example');
});

test('the old address stops a move, also one that an admin started for a lost mailbox', async () => {
  const lea = await confirmed('lea');
  await lea.post('/account/email', { password: PASSWORD, newEmail: 'lea@new.example' });
  await open('lea@example.org', 'cancel-email-change');
  await press('Stop it');
  await done('Done.');

  const admin = await personAs(floor, 'admin');
  const { userId } = (await lea.get('/account')).body;
  const change = { newEmail: 'lea@other.example', reason: 'papers shown at the desk' };
  await admin.post(`/users/${String(userId)}/email-change`, change);
  await open('lea@other.example', 'confirm-new-email');
  await press('Confirm');
  await done('The account moves when the waiting period is over.');
  await open('lea@example.org', 'cancel-email-change');
  await press('Stop it');
  await done('Done.');
  expect(await emailOf(lea)).toBe('lea@example.org');
});

test('a link that is not whole says so', async () => {
  await page.goto(`${floor.url}/account/link#purpose=confirm-email`);
  await page.getByTestId('link-incomplete').waitFor();
});

test('whoever gets a warning finds the way to a new password in it', async () => {
  const kim = await confirmed('kim');
  await kim.post('/account/user-name', { password: PASSWORD, userName: 'kim2' });
  const [mail] = await mailsTo(floor.url, 'kim@example.org');
  await page.goto(/https?:\S+\/forgot/.exec(mail!.body)![0]);
  await page.getByTestId('forgot-form').waitFor();
});
