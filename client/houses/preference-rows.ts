/** A dealership's preferences as rows that a form can edit, and back. */
import {
  type Attribute,
  NUMERIC_ATTRIBUTES,
  type Preferences,
  type Range,
} from '../../server/market/dealership.ts';

export interface PreferenceRow {
  key: number;
  attribute: Attribute;
  /** A model that misses it is out. */
  must: boolean;
  /** What meeting it adds to the score, when it is no must. */
  weight: number | null;
  /** One of these; empty: a range. */
  values: (string | number)[];
  min: number | null;
  max: number | null;
}

export function isNumeric(attribute: Attribute): boolean {
  return (NUMERIC_ATTRIBUTES as readonly string[]).includes(attribute);
}

export function emptyRow(key: number, attribute: Attribute): PreferenceRow {
  return { key, attribute, must: false, weight: 1, values: [], min: null, max: null };
}

export function rowsOf({ required, preferred }: Preferences): PreferenceRow[] {
  const musts = Object.entries(required).map(([attribute, wish]) => ({
    attribute: attribute as Attribute,
    must: true,
    weight: 1,
    ...(Array.isArray(wish) ? { values: wish, min: null, max: null } : { values: [], ...bounds(wish) }),
  }));
  const likes = preferred.map(({ attribute, weight, values, ...range }) => ({
    attribute,
    must: false,
    weight,
    values: values ?? [],
    ...bounds(range),
  }));
  return [...musts, ...likes].map((row, key) => ({ key, ...row }));
}

/** Null while a row says nothing yet, or says it twice. */
export function preferencesOf(
  rows: readonly PreferenceRow[],
  assortmentSize: number | null,
  minScore: number | null,
): Preferences | null {
  if (assortmentSize === null || minScore === null) return null;
  const required: Preferences['required'] = {};
  const preferred: Preferences['preferred'] = [];
  for (const row of rows) {
    const wish = row.values.length > 0 ? [...row.values] : rangeOf(row);
    if (wish === null) return null;
    if (row.must) {
      if (row.attribute in required) return null;
      required[row.attribute] = wish;
    } else {
      if (row.weight === null || row.weight <= 0) return null;
      const asked = Array.isArray(wish) ? { values: wish } : wish;
      preferred.push({ attribute: row.attribute, ...asked, weight: row.weight });
    }
  }
  return { required, preferred, assortmentSize, minScore };
}

/** Where the server says what is wrong with a row. */
export function pathOf(row: PreferenceRow, rows: readonly PreferenceRow[]): string {
  if (row.must) return `preferences.required.${row.attribute}`;
  const place = rows.filter(({ must }) => !must).indexOf(row);
  return `preferences.preferred[${place}]`;
}

function bounds({ min, max }: Range): { min: number | null; max: number | null } {
  return { min: min ?? null, max: max ?? null };
}

function rangeOf({ attribute, min, max }: PreferenceRow): Range | null {
  if (!isNumeric(attribute) || (min === null && max === null)) return null;
  return { ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) };
}
