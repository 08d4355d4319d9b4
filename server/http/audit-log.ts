/**
 * Writes audit entries of commands. Those that come while a write is under way go together in the next one, so that
 * the log costs many answers at once what it costs one; each answer waits for its entry.
 */
import type { Knex } from 'knex';
import { type AuditEntry, AuditRow } from '../../db/models/AuditRow.ts';
import { LIMITS } from './limits.ts';

export class AuditLog {
  #waiting: { entry: AuditEntry; done: () => void }[] = [];
  #writing = false;

  constructor(
    private readonly database: Knex,
    /** An entry could not be written; the command stands in the market's own outcomes all the same. */
    private readonly failed: (error: unknown, entries: readonly AuditEntry[]) => void,
  ) {}

  append(entry: AuditEntry): Promise<void> {
    return new Promise((done) => {
      this.#waiting.push({ entry, done });
      if (!this.#writing) void this.#write();
    });
  }

  async #write(): Promise<void> {
    this.#writing = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, LIMITS.auditBatch);
      const entries = batch.map(({ entry }) => entry);
      await AuditRow.append(this.database, entries).catch((error: unknown) => this.failed(error, entries));
      for (const { done } of batch) done();
    }
    this.#writing = false;
  }
}
