/** What people are called, by the ids that the audit log knows them by; each is asked for once, and one that nobody has stays an id. */
import { SvelteMap } from 'svelte/reactivity';
import { ask } from '../requests/ask.ts';

export class PeopleNames {
  /** By user id and by buyer id; null while it is asked for, and for ids that are nobody's. */
  readonly #names = new SvelteMap<string, string | null>();

  /** Null: it is not known, or nobody's. */
  nameOf(id: string): string | null {
    return this.#names.get(id) ?? null;
  }

  async learn(ids: Iterable<string>): Promise<void> {
    const unknown = [...new Set(ids)].filter((id) => !this.#names.has(id));
    for (const id of unknown) this.#names.set(id, null);
    await Promise.all(unknown.map((id) => this.#find(id)));
  }

  async #find(id: string): Promise<void> {
    const answer = await ask('/users', { query: { search: id, limit: 1 } });
    const found = answer.ok ? answer.value.items[0] : undefined;
    if (found !== undefined && (found.userId === id || found.buyerId === id))
      this.#names.set(id, found.userName);
  }
}
