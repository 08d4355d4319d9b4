/** A list of the API, page by page: what is here, whether more is there, and what went wrong. */
import type { Address, Filters, Told } from '../api/calls.ts';
import { askUntyped } from './ask.ts';
import type { Problem } from './problem.ts';
import type { Query } from './send.ts';

interface Page<Item> {
  items: Item[];
  next?: string | null;
}

/** The address where it is that of a list of such items. */
type Listed<Item, A> = Told<'GET', A> extends { items: Item[] } ? A : never;

export class Listing<Item> {
  items = $state.raw<readonly Item[]>([]);
  state = $state<'loading' | 'here' | 'failed'>('loading');
  problem = $state.raw<Problem | null>(null);
  next = $state<string | null>(null);
  busy = $state(false);
  #path = '';
  #query: Query = {};
  #turn = 0;
  /** How many rows are wanted at least: what was asked for by `more` is read again with the rest. */
  #least = 0;

  /** Shows another list, or the same with other filters; what stands stays until the answer is here. */
  async show<const A extends Address<'GET'>>(
    path: A & Listed<Item, A>,
    filters: Filters<'GET', A> = {} as Filters<'GET', A>,
  ): Promise<void> {
    const query = filters as Query;
    const same = path === this.#path && JSON.stringify(query) === JSON.stringify(this.#query);
    this.#path = path;
    this.#query = query;
    if (!same) {
      this.#least = 0;
      this.state = this.state === 'here' ? 'here' : 'loading';
    }
    await this.#read([], null);
  }

  /** Asks again for all that is here. */
  async reload(): Promise<void> {
    if (this.#path !== '') await this.#read([], null);
  }

  async more(): Promise<void> {
    if (this.next === null) return;
    this.#least = this.items.length + 1;
    // What is under way reads so far too.
    if (!this.busy) await this.#read(this.items, this.next);
  }

  /** Reads on behind some rows, until there are as many as are wanted. */
  async #read(before: readonly Item[], cursor: string | null): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.busy = true;
    let items = before;
    let next = cursor;
    do {
      const query = { ...this.#query, cursor: next };
      const answer = await askUntyped<Page<Item>>(this.#path, { query });
      // Somebody asked for something else meanwhile.
      if (turn !== this.#turn) return;
      if (!answer.ok) {
        this.busy = false;
        this.problem = answer.problem;
        if (this.items.length === 0) this.state = 'failed';
        return;
      }
      items = [...items, ...answer.value.items];
      next = answer.value.next ?? null;
    } while (next !== null && items.length < this.#least);
    this.busy = false;
    this.items = items;
    this.next = next;
    this.problem = null;
    this.state = 'here';
  }
}
