/** The environment is read whole or refused in words, and what is secret in it is in none of them. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { FaultyConfig, readConfig, readDatabaseConfig } from './config.ts';

const SETTINGS = [
  'HOST',
  'PORT',
  'DATABASE_URL',
  'REDIS_URL',
  'FORECOURT_DIR',
  'JWT_SECRET',
  'JWT_OLD_SECRETS',
  'CORS_ORIGINS',
  'PUBLIC_URL',
  'POSTMARK_TOKEN',
  'MAIL_FROM',
  'TRUSTED_PROXIES',
  'ROLES',
  'ENGINE_ID',
  'BEAT_MS',
  'SCENARIO',
  'SEED',
  'LOG_LEVEL',
  'METRICS_PORT',
  'QUERY_PROFILE',
];
const SECRET = randomBytes(32).toString('hex');

test('any environment gives a configuration or faults', () => {
  const env = fc.dictionary(fc.constantFrom(...SETTINGS), fc.oneof(fc.string(), fc.webUrl()));
  fc.assert(
    fc.property(env, (given) => {
      try {
        readConfig(given);
      } catch (error) {
        expect(error).toBeInstanceOf(FaultyConfig);
        for (const { path, message } of (error as FaultyConfig).faults)
          expect(message).toContain(path.split('[')[0]);
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['JWT_SECRET', 'hunter2-hunter2'],
  ['JWT_OLD_SECRETS', `${SECRET},hunter2-hunter2`],
  ['DATABASE_URL', 'mysql://forecourt:hunter2@127.0.0.1/x'],
  ['REDIS_URL', 'http://:hunter2@127.0.0.1'],
  ['POSTMARK_TOKEN', 'hunter2'],
])('a faulty %s is named and not shown', (setting, value) => {
  expect(() => readConfig({ [setting]: value })).toThrow(FaultyConfig);
  try {
    readConfig({ [setting]: value });
  } catch (error) {
    expect((error as FaultyConfig).message).toContain(setting);
    expect((error as FaultyConfig).message).not.toMatch(/hunter|[0-9a-f]{16}/);
  }
});

test('old secrets and origins are lists', () => {
  const other = randomBytes(32).toString('hex');
  const config = readConfig({
    JWT_SECRET: SECRET,
    JWT_OLD_SECRETS: `${other}, ${SECRET}`,
    CORS_ORIGINS: 'https://a.example, http://localhost:5173',
  });
  expect(config.oldJwtSecrets).toEqual([other, SECRET]);
  expect(config.origins).toEqual(['https://a.example', 'http://localhost:5173']);
});

test.each(['*', 'a.example', 'https://a.example/', 'https://a.example/path', 'ftp://a.example', 'null'])(
  '%s is no origin',
  (CORS_ORIGINS) => {
    expect(() => readConfig({ CORS_ORIGINS })).toThrow(/CORS_ORIGINS\[0\] must be an origin/);
  },
);

test.each([
  ['ROLES', 'motor', 'ROLES[0] must be one of engine, web; got "motor".'],
  ['ROLES', 'web,motor', 'ROLES[1] must be one of engine, web; got "motor".'],
  [
    'CORS_ORIGINS',
    'oops',
    'CORS_ORIGINS[0] must be an origin: scheme, host and port, without a path; got "oops".',
  ],
  ['DATABASE_URL', 'oops', 'DATABASE_URL must be a postgres:// address; got "(hidden)".'],
])('a faulty %s=%s is told with what may stand there', (setting, value, message) => {
  expect(faultsOf(() => readConfig({ [setting]: value }))).toEqual([message]);
});

test('a script tells a faulty address of the database like a server', () => {
  const faults = faultsOf(() => readDatabaseConfig({ DATABASE_URL: 'oops' }));
  expect(faults).toEqual(['DATABASE_URL must be a postgres:// address; got "(hidden)".']);
});

test.each([
  ['JWT_OLD_SECRETS', 'oldJwtSecrets'],
  ['CORS_ORIGINS', 'origins'],
] as const)('%s with nothing in it is a list of none', (setting, field) => {
  expect(readConfig({ [setting]: '' })[field]).toEqual([]);
});

function faultsOf(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    return (error as FaultyConfig).faults.map(({ message }) => message);
  }
  return [];
}

test('every setting stands here, and in the docs with its default', () => {
  const read = [...readFileSync('server/config.ts', 'utf8').matchAll(/^ {2}([A-Z][A-Z_]+): /gm)];
  expect(read.map(([, setting]) => setting).sort()).toEqual([...SETTINGS].sort());
  const docs = ['OPERATIONS', 'ACCOUNTS'].map((page) => readFileSync(`docs/${page}.md`, 'utf8')).join('\n');
  for (const setting of SETTINGS) expect(docs).toMatch(new RegExp(`^\\| \`${setting}\` +\\|`, 'm'));
  const { host, port, roles, dir, beatMs, scenario, logLevel } = readConfig({});
  const defaults = { HOST: host, PORT: port, ROLES: roles.join(','), FORECOURT_DIR: dir, BEAT_MS: beatMs };
  for (const [setting, value] of Object.entries({ ...defaults, SCENARIO: scenario, LOG_LEVEL: logLevel })) {
    expect(docs).toMatch(new RegExp(`^\\| \`${setting}\` +\\| \`${value}\` +\\|`, 'm'));
  }
});
