/**
 * What has to hold on every page for every role: it opens without a complaint of the browser, nothing jumps while it
 * loads, nothing breaks the content security policy or a rule of axe (dark, light, on a phone), nothing is wider than a
 * phone, and nothing on a Russian page is left in English. One walk for each way of looking, so that a page is loaded once.
 */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { ALL_BUT_COLOURS, COLOURS_ONLY, violationsOf } from './axe.ts';
import { Floor, waitForState } from './floor.ts';
import { englishLeft, latinOf } from './languages.ts';
import { settleIn } from './settle.ts';
import { signInAs } from './sign-in.ts';
import { type Stop, tourOf, visit } from './tour.ts';

const AGE_TICKS = 1_500;
/** What the Web Vitals call good. */
const MOST_SHIFT = 0.1;
const PHONE_PX = 360;
const WALK_MS = 240_000;

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

/** What is wrong with a page, in words; empty when nothing is. */
type Faults = (page: Page, stop: Stop) => Promise<string[]>;

/** Walks the tour in one browser per role; the answer is what is wrong, by page. */
async function faultsOf(options: BrowserContextOptions, look: Faults): Promise<Record<string, string[]>> {
  const faults: Record<string, string[]> = {};
  for (const role of new Set(tour.map((stop) => stop.role))) {
    const { page, complaints } = await floor.openPage('/m/main/help', options);
    await page.addInitScript(watchPage);
    if (role !== null) await signInAs(page, floor, role);
    for (const stop of tour.filter((one) => one.role === role)) {
      complaints.length = 0;
      await visit(page, floor, stop);
      const found = [...complaints, ...(await look(page, stop))];
      if (found.length > 0) faults[stop.name] = found;
    }
    await page.context().close();
  }
  return faults;
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

async function loadFaults(page: Page): Promise<string[]> {
  const { shift, violations } = await page.evaluate(() => ({
    shift: window.layoutShift,
    violations: window.policyViolations,
  }));
  return shift > MOST_SHIFT ? [...violations, `jumps by ${shift.toFixed(3)}`] : violations;
}

test(
  'on a desk, dark and light: no complaint, nothing that jumps, nothing against the policy or a rule of axe',
  async () => {
    const faults = await faultsOf(
      { viewport: { width: 1_440, height: 900 }, colorScheme: 'dark', reducedMotion: 'reduce' },
      async (page, { role, opens }) => {
        const loading = await loadFaults(page);
        // What is looked at stands still meanwhile.
        if (role === null && opens === undefined) await page.keyboard.press('Space');
        const dark = await violationsOf(page);
        await page.emulateMedia({ colorScheme: 'light' });
        const light = await violationsOf(page, COLOURS_ONLY);
        await page.emulateMedia({ colorScheme: 'dark' });
        return [...loading, ...dark, ...light];
      },
    );
    expect(faults).toEqual({});
  },
  WALK_MS,
);

test(
  'on a phone: nothing is wider, jumps, or breaks a rule of axe',
  async () => {
    const faults = await faultsOf(
      { viewport: { width: PHONE_PX, height: 740 }, hasTouch: true },
      async (page) => {
        const widthPx = await page.evaluate(() => document.documentElement.scrollWidth);
        const wide = widthPx > PHONE_PX ? [`is ${widthPx} px wide`] : [];
        return [...wide, ...(await loadFaults(page)), ...(await violationsOf(page, ALL_BUT_COLOURS))];
      },
    );
    expect(faults).toEqual({});
  },
  WALK_MS,
);

test(
  'a Russian page has no English left on it, and nothing jumps on it',
  async () => {
    const names = await latinOf(floor);
    const faults = await faultsOf(
      { locale: 'ru-RU', viewport: { width: 1_440, height: 900 } },
      async (page) => [...(await loadFaults(page)), ...(await englishLeft(page, names))],
    );
    expect(faults).toEqual({});
  },
  WALK_MS,
);

test('a paused market breaks no rule of axe', async () => {
  const { page } = await floor.openPage('/m/main', { colorScheme: 'light' });
  await floor.askClock('pause', { reason: 'looked at' });
  await waitForState(page, 'paused');
  // The market is there before the page that shows it is.
  await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
  expect(await violationsOf(page)).toEqual([]);
  await floor.askClock('resume', {});
  await page.context().close();
});

test.each([
  ['/api/docs', '.opblock-tag'],
  ['/api/docs/', '.opblock-tag'],
  ['/mailbox', 'h1'],
  ['/api/queries', 'h1'],
])(
  '%s, which is not the dashboard, works with its policy, which allows nothing inline',
  async (path, sign) => {
    const { page, complaints } = await floor.openPage(path);
    await page.locator(sign).first().waitFor();
    const response = await page.request.get(`${floor.url}${path}`);
    const policy = response.headers()['content-security-policy'];
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);
