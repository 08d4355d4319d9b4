/** The secret of an embedded installation: made once, readable by its owner only, the same after every start. */
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from './embedded/make-folder.ts';

export async function keptSecret(dir: string): Promise<string> {
  const file = join(dir, 'jwt-secret');
  makeFolder(dir);
  try {
    await writeFile(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFile(file, 'utf8');
}
