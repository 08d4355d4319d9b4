/** What axe finds on a page as it stands, short enough to be read in the report of a test. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Loaded once for what stands there, however often it is looked at; no page of ours holds another one. */
export async function violationsOf(page: Page, rules: RunOptions = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const violations = await page.evaluate(async (chosen): Promise<AxeResults['violations']> => {
    const loaded = globalThis as unknown as { axe: typeof axe };
    // Only what is broken is put together.
    return (await loaded.axe.run(document, { resultTypes: ['violations'], ...chosen })).violations;
  }, rules);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 200)}`);
}

/** Light differs from dark in its colours only. */
export const COLOURS_ONLY: RunOptions = { runOnly: ['color-contrast'] };
/** And a phone in its layout only. */
export const ALL_BUT_COLOURS: RunOptions = { rules: { 'color-contrast': { enabled: false } } };
