import type { Preferences } from '../../server/market/dealership.ts';
import { emptyRow, pathOf, preferencesOf, rowsOf } from './preference-rows.ts';

const PREFERENCES: Preferences = {
  required: { bodyType: ['suv'], year: { min: 2020 } },
  preferred: [
    { attribute: 'fuel', values: ['hybrid'], weight: 2 },
    { attribute: 'horsepower', min: 120, max: 250, weight: 1 },
  ],
  assortmentSize: 20,
  minScore: 0.3,
};

test('preferences become rows and come back the same', () => {
  expect(preferencesOf(rowsOf(PREFERENCES), 20, 0.3)).toEqual(PREFERENCES);
});

test('a row that says nothing, or says it twice, makes no preferences', () => {
  const rows = rowsOf(PREFERENCES);
  expect(preferencesOf([...rows, emptyRow(9, 'make')], 20, 0.3)).toBeNull();
  expect(preferencesOf([...rows, { ...emptyRow(9, 'year'), must: true, max: 2024 }], 20, 0.3)).toBeNull();
  expect(preferencesOf(rows, null, 0.3)).toBeNull();
});

test('a row knows where the server speaks of it', () => {
  const rows = rowsOf(PREFERENCES);
  expect(rows.map((row) => pathOf(row, rows))).toEqual([
    'preferences.required.bodyType',
    'preferences.required.year',
    'preferences.preferred[0]',
    'preferences.preferred[1]',
  ]);
});
