/** The settings stand in two places, since Compose reads no TypeScript. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUTOVACUUM } from './autovacuum.ts';

test('the Postgres of docker-compose.yml has the same settings', () => {
  const compose = readFileSync(join(import.meta.dirname, '../docker-compose.yml'), 'utf8');
  const settings = [...compose.matchAll(/-c(autovacuum_\w+)=(\S+)/g)].map(([, name, value]) => [name, value]);
  const ours = Object.entries(AUTOVACUUM).map(([name, value]) => [name, String(value)]);
  expect(settings).toEqual(ours);
});
