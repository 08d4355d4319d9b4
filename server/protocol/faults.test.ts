/** Faults as text: paths, shortened values, and a list that ends. */
import { z } from 'zod';
import { cappedFaults, faultAt, faultsOf, pathText, shown } from './faults.ts';
import { PROTOCOL_LIMITS } from './limits.ts';

test('paths read like code', () => {
  expect(pathText(['dealerships', 2, 'pricing', 'markupBp'])).toBe('dealerships[2].pricing.markupBp');
  expect(pathText(['prices', 'finch-city-2024'])).toBe('prices["finch-city-2024"]');
  expect(pathText([])).toBe('');
});

test('values are shortened, whatever they are', () => {
  expect(shown('x'.repeat(1_000)).length).toBe(PROTOCOL_LIMITS.shownValueLength + 1);
  expect(shown(undefined)).toBe('undefined');
  expect(shown(JSON.parse('1e999'))).toBe('Infinity');
  expect(shown(JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)))).toBe(
    'what is nested too deep to be shown',
  );
  expect(faultAt([], 'type', 'must be an object', 5).message).toBe('The whole must be an object; got 5.');
});

test('one of a kind is counted as one', () => {
  const wanted = z.object({ id: z.string().min(1), ids: z.array(z.string()).min(2) });
  const input = { id: '', ids: [] };
  expect(faultsOf(wanted.safeParse(input).error!.issues, input).map(({ message }) => message)).toEqual([
    'id must have at least 1 character; got "".',
    'ids must have at least 2 entries; got [].',
  ]);
});

test('a long list ends with the number of those left out', () => {
  const faults = Array.from({ length: PROTOCOL_LIMITS.faults + 7 }, (_, i) =>
    faultAt([i], 'type', 'is bad', i),
  );
  const capped = cappedFaults(faults);
  expect(capped).toHaveLength(PROTOCOL_LIMITS.faults + 1);
  expect(capped.at(-1)).toEqual({ path: '', rule: 'more-faults', message: 'There are 7 more faults.' });
  expect(cappedFaults(faults.slice(0, 3))).toEqual(faults.slice(0, 3));
});
