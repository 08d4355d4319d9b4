/** Shows that a source has the reason of the switch to it, and none while that is not known. */
import type { SeenEvent } from '../../server/market/privacy.ts';
import { lastSwitchesOf, reasonOf } from './source-reasons.ts';

const switched = (modelId: string, toSupplierId: string | null, reason: string) =>
  ({ type: 'SupplierSwitched', modelId, toSupplierId, reason }) as SeenEvent;

const last = lastSwitchesOf([
  switched('m1', 's1', 'initial'),
  switched('m2', 's1', 'initial'),
  switched('m1', 's2', 'long-run'),
]);

test('the last switch says why', () => {
  expect(reasonOf(last, 'm1', 's2')).toBe('long-run');
  expect(reasonOf(last, 'm2', 's1')).toBe('initial');
});

test('a source whose switch was not read has no reason, and above all is not called the first', () => {
  expect(reasonOf(last, 'm3', 's1')).toBeNull();
  expect(reasonOf(last, 'm1', 's1')).toBeNull();
  expect(reasonOf(lastSwitchesOf([]), 'm1', 's1')).toBeNull();
});
