/** How pages are looked at: dark on a laptop, light on a large screen, and in a hand. */
import type { BrowserContextOptions } from 'playwright-core';

export interface Look {
  name: 'dark' | 'light' | 'phone';
  options: BrowserContextOptions;
  /** How much of a page that is longer than the screen is shown, at most. */
  heightPx: number;
}

const LAPTOP = { width: 1_440, height: 900 };
const DESK = { width: 1_920, height: 1_200 };
const PHONE = { width: 360, height: 760 };

export const LOOKS: readonly Look[] = [
  {
    name: 'dark',
    options: { viewport: LAPTOP, colorScheme: 'dark', reducedMotion: 'reduce' },
    heightPx: 900,
  },
  {
    name: 'light',
    options: { viewport: DESK, colorScheme: 'light', reducedMotion: 'reduce' },
    heightPx: 1_200,
  },
  {
    name: 'phone',
    options: { viewport: PHONE, colorScheme: 'dark', reducedMotion: 'reduce', hasTouch: true },
    heightPx: 1_900,
  },
];
