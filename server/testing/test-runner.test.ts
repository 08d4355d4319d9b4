/** What the tests themselves rely on: whatever goes wrong in a file, it fails, the others go on, and the run ends. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const NEVER = 'new Promise(() => undefined)';

/** Files by name: what is in each, and what its failure says. */
const FAILING: Record<string, [source: string, said: string]> = {
  'not-so': [`test('one is two', () => expect(1).toBe(2));`, 'one is two'],
  'long-test': [`test('waits', () => ${NEVER}, 50);`, '"waits" is not over after 50 ms'],
  'long-hook': [
    `describe('far', () => { beforeAll(() => ${NEVER}, 50); test('away', () => undefined); });`,
    '"beforeAll" of "far" is not over after 50 ms',
  ],
  'failed-hook': [
    `beforeAll(() => { throw new Error('no stores'); }); test('x', () => undefined);`,
    'no stores',
  ],
  unheard: [
    `test('x', () => { Promise.reject(new Error('gone')); return new Promise((go) => setTimeout(go, 50)); });`,
    'Worker exited unexpectedly',
  ],
  unreadable: [`import './nowhere.ts';`, 'nowhere.ts'],
};

interface Config {
  maxWorkers: string;
  projects: { setupFilesAfterEnv: string[]; displayName: string; testPathIgnorePatterns?: string[] }[];
}

interface Outcome {
  code: number;
  /** By file, without its ending. */
  files: Map<string, { status: string; message: string }>;
}

let config: Config;
let rootDir: string;
let outcome: Outcome;

beforeAll(async () => {
  ({ default: config } = (await import(join(ROOT, 'jest.config.js'))) as { default: Config });
  rootDir = await mkdtemp(join(tmpdir(), 'forecourt-runner-'));
  const sources = Object.entries(FAILING).map(([name, [source]]) => [name, source] as const);
  for (const [name, source] of [...sources, ['holds', `test('holds', () => expect(1).toBe(1));`] as const])
    await writeFile(join(rootDir, `${name}.test.ts`), source);
  outcome = await run();
});
afterAll(() => rm(rootDir, { recursive: true }));

/** As the tests of this house are run, in a folder of its own. */
function run(): Promise<Outcome> {
  const [{ displayName: _, testPathIgnorePatterns: __, ...shared }] = config.projects as [
    Config['projects'][0],
  ];
  const own = {
    ...shared,
    rootDir,
    runner: join(ROOT, 'node_modules/jest-light-runner/src/child-process.js'),
    setupFilesAfterEnv: shared.setupFilesAfterEnv.map((file) => file.replace('<rootDir>', ROOT)),
    modulePathIgnorePatterns: [],
    maxWorkers: config.maxWorkers,
  };
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  const args = ['--import', 'tsx', jest, '--json', '--config', JSON.stringify(own)];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: ROOT }, (error, stdout) => {
      const told = JSON.parse(stdout) as {
        testResults: { name: string; status: string; message: string }[];
      };
      resolve({
        code: error === null ? 0 : Number(error.code),
        files: new Map(told.testResults.map((result) => [basename(result.name, '.test.ts'), result])),
      });
    });
  });
}

test('the run fails', () => {
  expect(outcome.code).toBe(1);
  expect(outcome.files.size).toBe(Object.keys(FAILING).length + 1);
});

test('what holds is passed beside what does not', () => {
  expect(outcome.files.get('holds')).toMatchObject({ status: 'passed', message: '' });
});

test.each(Object.entries(FAILING))('%s fails and says why', (name, [, said]) => {
  const { status, message } = outcome.files.get(name)!;
  expect(status).toBe('failed');
  expect(message).toContain(said);
});
