/**
 * The scripts that an operator runs in the image, as the image has them: the bundles, the packages, and no sources. Each
 * says how it is used, and works on a real database.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { foundMarket } from '../server/engine/founding.ts';
import { PostgresJournal } from '../server/journal/postgres-journal.ts';
import { TINY_SCENARIO } from '../server/market/testing/tiny-scenario.ts';
import { openTestDatabase, type TestDatabase } from '../server/testing/test-database.ts';

const SCRIPTS = [
  'admin',
  'backup',
  'export',
  'migrate',
  'rebuild',
  'restore',
  'retention',
  'token',
  'verify',
];
const SECRET = 'only for tests: 7d1f0c94b2e86a35';

let opened: TestDatabase;
const image = mkdtempSync(join(tmpdir(), 'forecourt-'));

beforeAll(async () => {
  opened = await openTestDatabase();
  await foundMarket(new PostgresJournal(opened.database), 'main', TINY_SCENARIO, 'seed');
  cpSync('package.json', join(image, 'package.json'));
  cpSync('dist', join(image, 'dist'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(image, 'node_modules'));
});
afterAll(async () => {
  await opened.close();
  rmSync(image, { recursive: true });
});

function run(script: string, ...args: string[]): [status: number | null, said: string] {
  return runWith({}, script, ...args);
}

function runWith(
  settings: Record<string, string>,
  script: string,
  ...args: string[]
): [status: number | null, said: string] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`dist/${script}.js`, ...args], {
    cwd: image,
    encoding: 'utf8',
    env: {
      DATABASE_URL: opened.url,
      JWT_SECRET: SECRET,
      PUBLIC_URL: 'https://cars.example.com',
      ...settings,
    },
  });
  return [status, stdout + stderr];
}

test.each(SCRIPTS.filter((script) => script !== 'migrate'))('%s says how it is used', (script) => {
  expect(run(script, '--help')).toEqual([0, expect.stringContaining(`usage: npm run ${script}`)]);
});

test.each(SCRIPTS)('%s needs no package that the image has not', (script) => {
  const bundle = readFileSync(join(image, 'dist', `${script}.js`), 'utf8');
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
  const wanted = [...bundle.matchAll(/^(?:import|\} from)\b[^"\n]*"([^"]+)";$/gm)].map(([, name]) => name!);
  expect(wanted).not.toEqual([]);
  const packages = wanted.filter((name) => !isBuiltin(name)).map(packageOf);
  expect(packages.filter((name) => !Object.hasOwn(dependencies, name))).toEqual([]);
});

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

test('the first admin gets a link to where the page is reached', () => {
  expect(run('admin', 'create', 'owner@example.com')).toEqual([
    0,
    expect.stringMatching(/^https:\/\/cars\.example\.com\/account\/link#purpose=reset-password&token=\S+$/m),
  ]);
});

test('a journal is exported and verified, read models are made anew, partitions are listed', () => {
  expect(run('export', '--out', 'main.ndjson')).toEqual([0, '']);
  expect(run('verify', 'main.ndjson')).toEqual([0, expect.stringContaining('rules hold')]);
  expect(run('rebuild')).toEqual([0, expect.stringContaining('events folded')]);
  expect(run('retention')).toEqual([0, expect.stringContaining('seq 1 to')]);
});

test('everything is backed up, and a token is minted', () => {
  expect(run('backup', '--out', 'backup')).toEqual([0, expect.stringContaining('market main')]);
  expect(run('token', '--role', 'admin')).toEqual([0, expect.stringMatching(/^\S+\.\S+\.\S+\n$/)]);
});

test('the schema is up to date', () => {
  expect(run('migrate')).toEqual([0, 'The schema is up to date.\n']);
});

test.each([
  ['migrate', []],
  ['token', ['--role', 'admin']],
  ['admin', ['create', 'owner@example.com']],
])('%s says in a sentence what is wrong with its settings', (script, args) => {
  expect(runWith({ DATABASE_URL: 'oops' }, script, ...args)).toEqual([
    1,
    '  DATABASE_URL must be a postgres:// address; got "(hidden)".\n',
  ]);
});

test('a backup into a folder of a folder that is not there is one sentence', () => {
  const [status, said] = run('backup', '--out', 'nowhere/backup');
  expect([status, said]).toEqual([
    1,
    expect.stringMatching(/^ENOENT: no such file or directory, mkdir '[^']+'\n$/),
  ]);
});
