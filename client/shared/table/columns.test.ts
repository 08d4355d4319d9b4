import { type Column, matches, nextSort, sortRows } from './columns.ts';

interface Row {
  name: string;
  units: number | null;
}
const columns: Column<Row>[] = [
  { key: 'name', label: 'name', width: '1fr', by: ({ name }) => name, cell: () => null },
  { key: 'units', label: 'units', width: '1fr', by: ({ units }) => units, cell: () => null },
];
const rows: Row[] = [
  { name: 'b', units: 2 },
  { name: 'c', units: null },
  { name: 'a', units: 10 },
];
const names = (sorted: readonly Row[]) => sorted.map(({ name }) => name).join('');

test('rows stand in the order of a column, what is unknown last either way', () => {
  expect(names(sortRows(rows, columns, { key: 'name', descending: false }))).toBe('abc');
  expect(names(sortRows(rows, columns, { key: 'units', descending: true }))).toBe('abc');
  expect(names(sortRows(rows, columns, { key: 'units', descending: false }))).toBe('bac');
  expect(names(sortRows(rows, columns, null))).toBe('bca');
});

test('a first click shows the largest figures or the first names, a second one turns it over', () => {
  expect(nextSort(columns[1]!, null, rows[0])).toEqual({ key: 'units', descending: true });
  expect(nextSort(columns[0]!, null, rows[0])).toEqual({ key: 'name', descending: false });
  expect(nextSort(columns[0]!, { key: 'name', descending: false }, rows[0])).toEqual({
    key: 'name',
    descending: true,
  });
});

test('a filter wants each of its words somewhere', () => {
  expect(matches('golf vw', 'VW Golf GTI', 'hatch')).toBe(true);
  expect(matches('golf audi', 'VW Golf GTI')).toBe(false);
  expect(matches('', 'anything')).toBe(true);
});
