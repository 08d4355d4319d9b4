/** Comes in as the demo login of a role, by the page as people do, or by the API. */
import type { Page } from 'playwright-core';
import type { PersonRole } from '../../server/protocol/people.ts';
import { Person } from '../../server/testing/person.ts';
import type { Floor } from './floor.ts';

export async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByTestId('login').fill(login);
  await page.getByTestId('password').fill(password);
  await page.getByTestId('password').press('Enter');
  await page.getByTestId('account').waitFor();
}

/** Opens the page for signing in and signs in there. */
export async function signInAs(page: Page, floor: Floor, role: PersonRole): Promise<void> {
  const { userName, password } = floor.loginOf(role);
  await page.goto(`${floor.url}/m/main/sign-in`);
  await signIn(page, userName, password);
}

export async function personAs(floor: Floor, role: PersonRole): Promise<Person> {
  const { userName, password } = floor.loginOf(role);
  const person = new Person(() => floor.url);
  const { status } = await person.signIn(userName, password);
  if (status !== 200) throw new Error(`the demo ${role} cannot sign in: ${status}`);
  return person;
}
