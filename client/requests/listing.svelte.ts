/** A list of the API, page by page: what is here, whether more is there, and what went wrong. */
import type { Address, Filters, Told } from '../api/calls.ts';
import { askUntyped, type Problem } from './ask.ts';
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

  /** Shows another list, or the same with other filters; what stands stays until the answer is here. */
  async show<const A extends Address<'GET'>>(
    path: A & Listed<Item, A>,
    filters: Filters<'GET', A> = {} as Filters<'GET', A>,
  ): Promise<void> {
    const query = filters as Query;
    const same = path === this.#path && JSON.stringify(query) === JSON.stringify(this.#query);
    this.#path = path;
    this.#query = query;
    if (!same) this.state = this.state === 'here' ? 'here' : 'loading';
    await this.#read(null);
  }

  /** Asks again for the first page. */
  async reload(): Promise<void> {
    if (this.#path !== '') await this.#read(null);
  }

  async more(): Promise<void> {
    if (this.next !== null && !this.busy) await this.#read(this.next);
  }

  async #read(cursor: string | null): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.busy = true;
    const answer = await askUntyped<Page<Item>>(this.#path, { query: { ...this.#query, cursor } });
    // Somebody asked for something else meanwhile.
    if (turn !== this.#turn) return;
    this.busy = false;
    if (!answer.ok) {
      this.problem = answer.problem;
      if (this.items.length === 0) this.state = 'failed';
      return;
    }
    const { items, next = null } = answer.value;
    this.items = cursor === null ? items : [...this.items, ...items];
    this.next = next;
    this.problem = null;
    this.state = 'here';
  }
}
