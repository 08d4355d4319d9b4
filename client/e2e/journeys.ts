/** What journeys in the browser have in common: a server whose first cars are on sale, browsers that watch it, and the keyboard. */
import type { Page } from 'playwright-core';
import type { PersonRole } from '../../server/protocol/people.ts';
import { Floor } from './floor.ts';
import { signInAs } from './sign-in.ts';

const FIRST_RESTOCK_TICK = 10;
const WATCHING = '[data-testid=freshness]:is([data-state=live], [data-state=paused])';
/** More than the elements of any page that the Tab key stops at. */
const MOST_TABS = 150;

export class Journeys {
  readonly #complaints: string[] = [];

  private constructor(readonly floor: Floor) {}

  static async open(): Promise<Journeys> {
    const floor = await Floor.open();
    await floor.runTo(FIRST_RESTOCK_TICK + 1);
    return new Journeys(floor);
  }

  /** What any page said went wrong since this was asked last. */
  complaints(): string[] {
    return this.#complaints.splice(0);
  }

  /** A page in a browser of its own, which nobody is signed in to. */
  async openPage(path: string): Promise<Page> {
    const { page } = await this.floor.openPage(`/m/main${path}`, { reducedMotion: 'reduce' });
    page.on('pageerror', ({ message }) => this.#complaints.push(message));
    await page.waitForSelector(WATCHING);
    return page;
  }

  async go(page: Page, path: string): Promise<void> {
    await page.goto(`${this.floor.url}/m/main${path}`);
    await page.waitForSelector(WATCHING);
  }

  async signedInAs(role: PersonRole): Promise<Page> {
    const page = await this.openPage('/help');
    await signInAs(page, this.floor, role);
    return page;
  }
}

export const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-testid'));

/** Moves the focus with the keyboard alone. */
export async function tabTo(page: Page, testid: string): Promise<void> {
  for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
    if ((await focused(page)) === testid) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${testid} is not reached by Tab`);
}
