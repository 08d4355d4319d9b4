/** The text of bulk statements, and of the arrays that go with them. */
import { arrayText, insertStatement, updateStatement, upsertStatement } from './bulk.ts';

const COLUMNS = [
  { name: 'buyer_id', type: 'text' },
  { name: 'units', type: 'integer' },
  { name: 'created_at', type: 'timestamptz' },
] as const;

test('rows travel as one array for each column', () => {
  expect(insertStatement('t', COLUMNS)).toBe(
    'INSERT INTO t (market_id, buyer_id, units, created_at) SELECT ?, rows.* ' +
      'FROM unnest(?::text[], ?::integer[], ?::timestamptz[]) AS rows (buyer_id, units, created_at)',
  );
});

test('an upsert keeps, adds and replaces', () => {
  const columns = [...COLUMNS, { name: 'last_tick', type: 'integer' as const }];
  const rules = { kept: ['created_at'], added: ['units'] };
  expect(upsertStatement('t', columns, ['market_id', 'buyer_id'], rules)).toBe(
    'MERGE INTO t USING (SELECT ?::text AS market_id, given.* ' +
      'FROM unnest(?::text[], ?::integer[], ?::timestamptz[], ?::integer[]) ' +
      'AS given (buyer_id, units, created_at, last_tick)) AS rows ' +
      'ON t.market_id = rows.market_id AND t.buyer_id = rows.buyer_id ' +
      'WHEN MATCHED THEN UPDATE SET units = t.units + rows.units, last_tick = rows.last_tick ' +
      'WHEN NOT MATCHED THEN INSERT (market_id, buyer_id, units, created_at, last_tick) ' +
      'VALUES (rows.market_id, rows.buyer_id, rows.units, rows.created_at, rows.last_tick)',
  );
});

test('an update meets rows of the same market only', () => {
  expect(updateStatement('t', [COLUMNS[0]], [COLUMNS[1]])).toBe(
    'UPDATE t SET units = rows.units ' +
      'FROM unnest(array_fill(?::text, ARRAY[?::integer]), ?::text[], ?::integer[]) ' +
      'AS rows (market_id, buyer_id, units) ' +
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
