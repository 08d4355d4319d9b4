/**
 * One form on its way to the server: whether it is under way, what came of it, and what is wrong with which field. A
 * wish that got no certain answer keeps its key, so that asking again cannot make it happen twice.
 */
import type { Address, Body, Draft, Known, Method, Told } from '../api/calls.ts';
import { askUntyped } from './ask.ts';
import type { Problem } from './problem.ts';
import { freshKey } from './send.ts';

export class Submission {
  busy = $state(false);
  problem = $state.raw<Problem | null>(null);
  /** Said after a success, until the next attempt. */
  done = $state<string | null>(null);
  #key = '';
  #wish = '';

  /** The answer, or null when there is a problem. `done` is what to say after a success. */
  async send<const A extends Address<M>, M extends Method>(
    method: M,
    path: A & Known<M, A>,
    body: Draft<Body<M, A>> = {} as Draft<Body<M, A>>,
    done: string | null = null,
  ): Promise<Told<M, A> | null> {
    if (this.busy) return null;
    const wish = `${method} ${path} ${JSON.stringify(body)}`;
    if (wish !== this.#wish) this.#key = freshKey();
    this.#wish = wish;
    this.busy = true;
    this.done = null;
    const answer = await askUntyped<Told<M, A>>(path, { method, body: body as object, key: this.#key });
    this.busy = false;
    this.problem = answer.ok ? null : answer.problem;
    const unsure = !answer.ok && (answer.problem.status === 0 || answer.problem.status === 503);
    if (!unsure) this.#wish = '';
    if (!answer.ok) return null;
    this.done = done;
    return answer.value;
  }

  /** What is wrong with a field or anything in it; null when nothing is. */
  faultOf(path: string): string | null {
    const fault = this.problem?.errors.find((one) => within(one.path, path));
    return fault?.message ?? null;
  }

  /** What is said for the whole form: what no field of it can say. */
  restOf(fields: readonly string[]): string | null {
    if (this.problem === null) return null;
    const { errors, detail } = this.problem;
    const others = errors.filter((one) => !fields.some((field) => within(one.path, field)));
    if (errors.length === 0) return detail;
    return others.length === 0 ? null : others.map(({ message }) => message).join(' ');
  }

  forget(): void {
    this.problem = null;
    this.done = null;
  }
}

function within(path: string, field: string): boolean {
  return path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`);
}
