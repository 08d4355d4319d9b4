import { atTick, marketOfPath, pathsOf, tickOfSearch } from './paths.ts';

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
