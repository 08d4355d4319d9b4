/**
 * Makes a folder and those above it that are missing. Node's own way of doing so never comes back where the system answers
 * that a folder cannot be made because there is none, as below /proc: it tries the one above, which is there, and then again.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

export function makeFolder(path: string): void {
  makeMissing(resolve(path));
}

function makeMissing(path: string): void {
  if (existsSync(path)) return;
  makeMissing(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Somebody else was quicker.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
