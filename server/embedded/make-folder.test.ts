/** Folders are made however deep, and where none can be made it is an error, at once. */
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from './make-folder.ts';

const directory = mkdtempSync(join(tmpdir(), 'forecourt-'));
afterAll(() => rmSync(directory, { recursive: true }));

test('a folder is made with those above it, and may be there already', () => {
  const deep = join(directory, 'a', 'b', 'c');
  makeFolder(deep);
  makeFolder(deep);
  expect(statSync(deep).isDirectory()).toBe(true);
});

test('below a file there is none', () => {
  writeFileSync(join(directory, 'file'), '');
  expect(() => makeFolder(join(directory, 'file', 'a'))).toThrow('ENOTDIR');
});

const whereProcIs = existsSync('/proc/self') ? test : test.skip;
whereProcIs('where the system knows no new folders it is said at once', () => {
  expect(() => makeFolder('/proc/forecourt')).toThrow('ENOENT');
  expect(() => makeFolder('/proc/forecourt/a/b')).toThrow('ENOENT');
});
