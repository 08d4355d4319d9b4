import { type Column, columnsFor, matches, needsTwoLines, nextSort, sortRows } from './columns.ts';

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

test('columns are spared from the last on where names would lose their room, and on a phone all that can be', () => {
  const column = (key: string, width: string, wide?: true | number): Column<Row> => ({
    ...{ key, label: key, width, cell: () => null },
    ...(wide !== undefined && { wide }),
  });
  const wide = [
    column('name', 'minmax(0, 2fr)'),
    column('city', 'minmax(0, 1fr)', true),
    column('price', '100px'),
    column('stock', '60px', 400),
    column('course', 'minmax(90px, 1fr)', true),
  ];
  const shown = (widthPx: number) => columnsFor(wide, widthPx).map(({ key }) => key);
  // 160 + 100 + 100 + 60 + 90, four gaps and both ends.
  expect(shown(590)).toEqual(['name', 'price', 'stock']);
  expect(shown(600)).toEqual(['name', 'city', 'price', 'stock', 'course']);
  expect(shown(399)).toEqual(['name', 'price']);
  const dear = wide.with(2, column('price', '200px'));
  expect(columnsFor(dear, 600).map(({ key }) => key)).toEqual(['name', 'city', 'price', 'stock']);
  expect(columnsFor(dear, 690).map(({ key }) => key)).toEqual(wide.map(({ key }) => key));
});

test('names that share too little room take two lines, figures never do', () => {
  const column = (width: string): Column<Row> => ({ key: width, label: '', width, cell: () => null });
  const two = [column('96px'), column('minmax(0, 2fr)'), column('minmax(0, 1fr)')];
  // 96, two gaps and both ends, and 140 for the smaller share.
  expect(needsTwoLines(two, 96 + 24 + 32 + 3 * 140)).toBe(false);
  expect(needsTwoLines(two, 96 + 24 + 32 + 3 * 140 - 1)).toBe(true);
  expect(needsTwoLines([column('96px'), column('minmax(60px, 1fr)')], 200)).toBe(false);
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
