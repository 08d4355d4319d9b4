/** Numbers that were marked, each once, until they are taken: a list beside one byte for each number. */
import { grown, roomFor } from './columns.ts';

export class Marks {
  #marked = new Uint8Array(0);
  #list: number[] = [];

  add(number: number): void {
    if (number >= this.#marked.length) this.#marked = grown(this.#marked, roomFor(number));
    if (this.#marked[number] === 1) return;
    this.#marked[number] = 1;
    this.#list.push(number);
  }

  /** All that were marked, in the order of their marking; none is afterwards. */
  take(): readonly number[] {
    const list = this.#list;
    if (list.length === 0) return list;
    for (const number of list) this.#marked[number] = 0;
    this.#list = [];
    return list;
  }
}
