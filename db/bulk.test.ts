/** The text of bulk statements. */
import { insertStatement, updateStatement, upsertStatement } from './bulk.ts';

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
