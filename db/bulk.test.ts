/** The text of bulk statements, and of the arrays that go with them. */
import { arrayText, insertStatement, updateStatement, upsertStatement } from './bulk.ts';

const COLUMNS = [
  { name: 'buyer_id', type: 'text' },
  { name: 'units', type: 'integer' },
  { name: 'created_at', type: 'timestamptz' },
] as const;

test('rows travel as one array for each column', () => {
  expect(insertStatement('t', COLUMNS)).toBe(
    'INSERT INTO t (market_id, buyer_id, units, created_at) ' +
      'SELECT $1::text AS market_id, unnest($2::text[]) AS buyer_id, unnest($3::integer[]) AS units, ' +
      'unnest($4::timestamptz[]) AS created_at',
  );
});

test('an upsert keeps, adds and replaces', () => {
  const columns = [...COLUMNS, { name: 'last_tick', type: 'integer' as const }];
  const rules = { kept: ['created_at'], added: ['units'] };
  expect(upsertStatement('t', columns, ['market_id', 'buyer_id'], rules)).toBe(
    'INSERT INTO t (market_id, buyer_id, units, created_at, last_tick) ' +
      'SELECT $1::text AS market_id, unnest($2::text[]) AS buyer_id, unnest($3::integer[]) AS units, ' +
      'unnest($4::timestamptz[]) AS created_at, unnest($5::integer[]) AS last_tick ' +
      'ON CONFLICT (market_id, buyer_id) DO UPDATE SET units = t.units + EXCLUDED.units, ' +
      'last_tick = EXCLUDED.last_tick',
  );
});

test('an update meets rows of the same market only', () => {
  expect(updateStatement('t', [COLUMNS[0]], [COLUMNS[1]])).toBe(
    'UPDATE t SET units = rows.units ' +
      'FROM (SELECT $1::text AS market_id, unnest($2::text[]) AS buyer_id, unnest($3::integer[]) AS units) AS rows ' +
      'WHERE t.market_id = rows.market_id AND t.buyer_id = rows.buyer_id',
  );
});

test('what is in an array stays what it is', () => {
  expect(arrayText('text', ['plain', '', 'NULL', 'a,b {c}', 'say "no" \\ yes', null])).toBe(
    '{"plain","","NULL","a,b {c}","say \\"no\\" \\\\ yes",NULL}',
  );
  expect(arrayText('text', ['', '', 'a'])).toBe('{"","","a"}');
  expect(arrayText('bigint', [1, 1, -2, null])).toBe('{1,1,-2,NULL}');
  expect(arrayText('double precision', [0.1, 1 / 3])).toBe('{0.1,0.3333333333333333}');
  expect(arrayText('boolean', [true, false])).toBe('{true,false}');
  expect(arrayText('timestamptz', [new Date(0)])).toBe('{1970-01-01T00:00:00.000Z}');
  expect(arrayText('json', [{ name: '"' }, null])).toBe('{"{\\"name\\":\\"\\\\\\"\\"}",NULL}');
  expect(arrayText('json', ['\n\u0001\u2028\ud800'])).toBe('{"\\"\\\\n\\\\u0001\u2028\\\\ud800\\""}');
});
