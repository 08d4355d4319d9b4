/**
 * The order of the tests: those in a browser, those with real services, then the others. By their size alone one of minutes
 * may come last, and the other cores wait for it.
 */
import { createRequire } from 'node:module';

// Where Jest itself finds it.
const { default: Sequencer } = createRequire(createRequire(import.meta.url).resolve('@jest/core'))(
  '@jest/test-sequencer',
);

const ORDER = ['browser', 'services', 'pure'];

// Jest wants a default export.
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const placeOf = ({ context }) => ORDER.indexOf(context.config.displayName.name);
    return super.sort(tests).sort((one, other) => placeOf(one) - placeOf(other));
  }
}
