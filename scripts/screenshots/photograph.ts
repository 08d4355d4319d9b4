/** Walks the tour once in one look, signing in when another role is due, and hands out a picture of each stop. */
import type { Page } from 'playwright-core';
import type { Floor } from '../../client/e2e/floor.ts';
import { signInAs } from '../../client/e2e/sign-in.ts';
import { type Stop, visit } from '../../client/e2e/tour.ts';
import type { Look } from './looks.ts';

const QUALITY = 82;
const OVER = 'dialog[open], [role=dialog]';

type Keep = (name: string, picture: Buffer) => Promise<void>;

export async function photograph(floor: Floor, tour: readonly Stop[], look: Look, keep: Keep): Promise<void> {
  for (const role of new Set(tour.map((stop) => stop.role))) {
    const { page } = await floor.openPage('/m/main/help', look.options);
    if (role !== null) await signInAs(page, floor, role);
    for (const stop of tour.filter((one) => one.role === role)) {
      await visit(page, floor, stop);
      // What is seen is what somebody sees who has looked for a moment: charts and lists have come.
      await page.waitForLoadState('networkidle');
      // What lies over a page is seen with what the screen shows of it.
      const heightPx = (await page.locator(OVER).count()) === 0 ? look.heightPx : 0;
      await keep(stop.name, await pictureOf(page, heightPx));
    }
    await page.context().close();
  }
}

/** WebP, which Playwright does not write itself, is a third of the size of PNG. */
async function pictureOf(page: Page, heightPx: number): Promise<Buffer> {
  const { width, height } = page.viewportSize()!;
  const pageHeight = await page.evaluate(() => document.documentElement.scrollHeight);
  const shown = Math.max(height, Math.min(pageHeight, heightPx));
  const browser = await page.context().newCDPSession(page);
  const { data } = await browser.send('Page.captureScreenshot', {
    ...{ format: 'webp', quality: QUALITY },
    ...(shown > height && {
      clip: { x: 0, y: 0, width, height: shown, scale: 1 },
      captureBeyondViewport: true,
    }),
  });
  await browser.detach();
  return Buffer.from(data, 'base64');
}
