/**
 * Writes a journal as NDJSON. It goes to a temporary name and gets its own only when it is whole, so that a run
 * that was cut leaves no half journal. Writing is synchronous: the run waits for the disk and memory stays bounded.
 */
import { createHash } from 'node:crypto';
import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../server/embedded/make-folder.ts';
import type { MarketEvent } from '../server/market/events.ts';

const BUFFERED_CHARACTERS = 1 << 20;

export class JournalWriter {
  readonly #directory: string;
  readonly #file: number;
  readonly #hash = createHash('sha256');
  #lines: string[] = [];
  #buffered = 0;

  constructor(directory: string) {
    this.#directory = directory;
    makeFolder(directory);
    this.#file = openSync(this.#temporary('journal.ndjson'), 'w');
  }

  write(event: MarketEvent): void {
    const line = `${JSON.stringify(event)}\n`;
    this.#lines.push(line);
    this.#buffered += line.length;
    if (this.#buffered >= BUFFERED_CHARACTERS) this.#flush();
  }

  /** Puts journal and summary into place; `summarise` is given the SHA-256 of the journal's bytes. */
  finish(summarise: (sha256: string) => object): void {
    this.#flush();
    closeSync(this.#file);
    const summary = `${JSON.stringify(summarise(this.#hash.digest('hex')), null, 2)}\n`;
    writeFileSync(this.#temporary('summary.json'), summary);
    for (const name of ['journal.ndjson', 'summary.json']) {
      renameSync(this.#temporary(name), join(this.#directory, name));
    }
  }

  /** Takes back what is not finished. */
  discard(): void {
    for (const name of ['journal.ndjson', 'summary.json']) rmSync(this.#temporary(name), { force: true });
  }

  #flush(): void {
    const bytes = Buffer.from(this.#lines.join(''));
    this.#lines = [];
    this.#buffered = 0;
    this.#hash.update(bytes);
    writeFileSync(this.#file, bytes);
  }

  #temporary(name: string): string {
    return join(this.#directory, `.${name}.${process.pid}.partial`);
  }
}
