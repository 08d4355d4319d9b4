import { atTick, hasHistory, marketOfPath, pathsOf, tickOfSearch } from './paths.ts';

test('an address names market, page and subject, whatever their ids contain', () => {
  const paths = pathsOf('a market');
  expect(paths.overview).toBe('/m/a%20market');
  expect(paths.model('x/y')).toBe('/m/a%20market/models/x%2Fy');
  expect(marketOfPath(paths.dealership('d1'))).toBe('a market');
  expect(marketOfPath('/')).toBe('main');
  expect(atTick(paths.switches, 90)).toBe('/m/a%20market/switches?at=90');
});

test.each([
  [4_320, 4_320],
  ['4320', 4_320],
  ['', null],
  ['-1', null],
  ['noon', null],
  [1.5, null],
  [undefined, null],
  [true, null],
])('?at=%s is tick %s', (at, tick) => {
  expect(tickOfSearch(at)).toBe(tick);
});

test('only a page with a history can end it at a tick', () => {
  const paths = pathsOf('a market');
  const withHistory = [
    paths.overview,
    paths.switches,
    paths.model('m/1'),
    paths.dealership('d'),
    paths.supplier('s'),
  ];
  expect(withHistory.filter((path) => !hasHistory(path))).toEqual([]);
  const without = [
    paths.models,
    paths.offers,
    paths.help,
    paths.desk,
    paths.house('supplier', 's'),
    paths.audit,
    '/',
  ];
  expect(without.filter(hasHistory)).toEqual([]);
});
