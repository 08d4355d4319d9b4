/**
 * What has to hold on every page for every role: nothing jumps while it loads, nothing breaks the content security
 * policy, nothing is wider than a phone, and nothing on a Russian page is left in English.
 */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { Floor } from './floor.ts';
import { englishLeft, latinOf } from './languages.ts';
import { settleIn } from './settle.ts';
import { signInAs } from './sign-in.ts';
import { type Stop, tourOf, visit } from './tour.ts';

const AGE_TICKS = 1_500;
/** What the Web Vitals call good. */
const MOST_SHIFT = 0.1;
const PHONE_PX = 360;

declare global {
  interface Window {
    layoutShift: number;
    policyViolations: string[];
  }
}

let floor: Floor;
let tour: Stop[];

beforeAll(async () => {
  floor = await Floor.open();
  await floor.runTo(AGE_TICKS);
  await settleIn(floor);
  tour = await tourOf(floor);
}, 180_000);

afterAll(async () => {
  await floor?.close();
});

/** Walks the tour in one browser per role; what the look answers of a page is kept under its name. */
async function look<Answer>(
  options: BrowserContextOptions,
  answer: (page: Page, stop: Stop) => Promise<Answer>,
): Promise<Record<string, Answer>> {
  const answers: Record<string, Answer> = {};
  for (const role of new Set(tour.map((stop) => stop.role))) {
    const { page } = await floor.openPage('/m/main/help', options);
    await page.addInitScript(watchPage);
    if (role !== null) await signInAs(page, floor, role);
    for (const stop of tour.filter((one) => one.role === role)) {
      await visit(page, floor, stop);
      await page.waitForLoadState('networkidle');
      answers[stop.name] = await answer(page, stop);
    }
    await page.context().close();
  }
  return answers;
}

/** Runs in the page before anything of it does. */
function watchPage(): void {
  window.layoutShift = 0;
  window.policyViolations = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[])
      if (!entry.hadRecentInput) window.layoutShift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
    window.policyViolations.push(`${violatedDirective}: ${blockedURI} ${sourceFile}`),
  );
}

test('nothing jumps while a page loads, and its content security policy is kept', async () => {
  const seen = await look({ viewport: { width: 1_440, height: 900 } }, (page) =>
    page.evaluate(() => ({ shift: window.layoutShift, violations: window.policyViolations })),
  );
  const broken = Object.entries(seen).filter(
    ([, { shift, violations }]) => shift > MOST_SHIFT || violations.length > 0,
  );
  const shifts = Object.entries(seen).map(([name, { shift }]) => `${name} ${shift.toFixed(3)}`);
  console.log(`layout shift: ${shifts.join(', ')}`);
  expect(broken).toEqual([]);
}, 240_000);

test('no page is wider than a phone, and none jumps there', async () => {
  const seen = await look({ viewport: { width: PHONE_PX, height: 740 }, hasTouch: true }, (page) =>
    page.evaluate(() => ({ width: document.documentElement.scrollWidth, shift: window.layoutShift })),
  );
  const broken = Object.entries(seen).filter(
    ([, { width, shift }]) => width > PHONE_PX || shift > MOST_SHIFT,
  );
  expect(broken).toEqual([]);
}, 240_000);

test('a Russian page has no English left on it', async () => {
  const names = await latinOf(floor);
  const seen = await look({ locale: 'ru-RU', viewport: { width: 1_440, height: 900 } }, (page) =>
    englishLeft(page, names),
  );
  expect(Object.entries(seen).filter(([, left]) => left.length > 0)).toEqual([]);
}, 240_000);
