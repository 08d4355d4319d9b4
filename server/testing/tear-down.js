/** Removes what `set-up.js` made for the tests of one run. */
import { rmSync } from 'node:fs';

// Jest wants a default export, and calls it for each project that had tests to run.
export default function tearDown() {
  const made = process.env.FORECOURT_TEST_STORES;
  if (made === undefined) return;
  rmSync(made, { recursive: true });
  delete process.env.FORECOURT_TEST_STORES;
}
