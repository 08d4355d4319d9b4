/** Shows that a build is made anew when anything that it is made from has changed, and not otherwise. */
import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTempDir } from '../server/testing/temp-dir.ts';
import { fingerprintOf } from './sources.ts';

test('tells sources by names and content, and not by when they were written', async () => {
  const dir = await openTempDir();
  const at = (name: string) => join(dir.path, 'sources', name);
  mkdirSync(at('deep'), { recursive: true });
  writeFileSync(at('a.ts'), 'one');
  writeFileSync(at('deep/b.ts'), 'two');
  writeFileSync(join(dir.path, 'lock'), 'three');
  const told = () => fingerprintOf([join(dir.path, 'sources'), join(dir.path, 'lock')]);
  const first = told();
  utimesSync(at('a.ts'), 1, 1);
  expect(told()).toBe(first);

  const seen = new Set([first]);
  const changes = [
    () => writeFileSync(at('deep/b.ts'), 'twO'),
    () => writeFileSync(join(dir.path, 'lock'), 'four'),
    () => writeFileSync(at('deep/c.ts'), ''),
    () => renameSync(at('deep/c.ts'), at('c.ts')),
    () => rmSync(at('a.ts')),
  ];
  for (const change of changes) {
    change();
    seen.add(told());
  }
  expect(seen.size).toBe(changes.length + 1);
  await dir.remove();
});
