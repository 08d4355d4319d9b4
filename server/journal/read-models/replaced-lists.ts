/**
 * Lists that events replace as a whole: a seller's tiers, an assortment, a price list that starts anew. What was
 * in the list before is not in the events, so `replacedRows` says whose stored rows no longer stand; entries that come
 * afterwards stand again. Rows stay the same however a journal is cut into stretches.
 */
import type { Touch } from './touched.ts';

export interface ListEntry<Key, Value> extends Touch {
  ownerId: string;
  key: Key;
  /** The value it had last in the stretch; undefined when it was only touched. */
  value: Value | undefined;
  /** False when its list was replaced afterwards without it. */
  stands: boolean;
}

export class ReplacedLists<Key, Value> {
  /** The owners whose list was replaced, and when last. */
  readonly #replaced = new Map<string, Date>();
  readonly #entries = new Map<string, Map<Key, ListEntry<Key, Value>>>();

  replace(ownerId: string, at: Date): void {
    this.#replaced.set(ownerId, at);
    for (const entry of this.#entries.get(ownerId)?.values() ?? []) {
      entry.stands = false;
      entry.updatedAt = at;
    }
  }

  put(ownerId: string, key: Key, value: Value, at: Date): void {
    const entry = this.touch(ownerId, key, at);
    entry.value = value;
    entry.stands = true;
  }

  touch(ownerId: string, key: Key, at: Date): ListEntry<Key, Value> {
    let list = this.#entries.get(ownerId);
    if (list === undefined) {
      list = new Map();
      this.#entries.set(ownerId, list);
    }
    let entry = list.get(key);
    if (entry === undefined) {
      entry = { ownerId, key, value: undefined, stands: true, createdAt: at, updatedAt: at };
      list.set(key, entry);
    }
    entry.updatedAt = at;
    return entry;
  }

  entries(): ListEntry<Key, Value>[] {
    return [...this.#entries.values()].flatMap((list) => [...list.values()]);
  }

  replacedRows<T>(row: (ownerId: string, at: Date) => T): T[] {
    return [...this.#replaced].map(([ownerId, at]) => row(ownerId, at));
  }
}
