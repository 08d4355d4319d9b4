/** What axe finds on a page as it stands, short enough to be read in the report of a test. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

export async function violationsOf(
  page: Page,
  choose: (axe: AxeBuilder) => AxeBuilder = (axe) => axe,
): Promise<string[]> {
  // Only what is broken is put together, and in the page itself: no page of ours holds another one.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await choose(axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 200)}`);
}

/** Light differs from dark in its colours only. */
export const coloursOnly = (axe: AxeBuilder) => axe.withRules(['color-contrast']);
/** And a phone in its layout only. */
export const allButColours = (axe: AxeBuilder) => axe.disableRules(['color-contrast']);
