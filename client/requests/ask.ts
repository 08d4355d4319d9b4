/**
 * One question to the API, asked as whoever is signed in. What comes back is either the answer or the problem, in the
 * language of the page; nothing is thrown, so that no form can forget the second case.
 */
import type { Address, Body, Filters, Known, Method, Told } from '../api/calls.ts';
import { session } from '../session/session.svelte.ts';
import { words } from '../shared/messages/words.ts';
import type { Problem } from './problem.ts';
import { send, type Sent } from './send.ts';
import { translated } from './translated.ts';

export type Answer<Value> = { ok: true; value: Value } | { ok: false; problem: Problem };

/** What goes with a question. Writes carry an idempotency key: the given one, else one of their own. */
export interface Asked<M extends Method, A> extends Pick<Sent, 'key' | 'signal'> {
  method?: M;
  query?: Filters<M, A>;
  body?: Body<M, A>;
}

/** `address` is what stands behind `/api/v1`. */
export function ask<const A extends Address<M>, M extends Method = 'GET'>(
  address: A & Known<M, A>,
  asked: Asked<M, A> = {},
): Promise<Answer<Told<M, A>>> {
  return askUntyped(address, asked as Omit<Sent, 'token'>);
}

/** For those whose own types say what goes where. */
export async function askUntyped<Value>(path: string, asked: Omit<Sent, 'token'>): Promise<Answer<Value>> {
  try {
    let response = await send(path, { ...asked, token: session.token });
    // The token may have run out while the machine slept; a session brings a new one, and the question is asked again.
    if (response.status === 401 && (await session.renew())) {
      response = await send(path, { ...asked, token: session.token });
    }
    if (response.ok) return { ok: true, value: (await response.json()) as Value };
    return { ok: false, problem: await problemOf(response) };
  } catch (error) {
    if (asked.signal?.aborted === true) throw error;
    return {
      ok: false,
      problem: { status: 0, code: 'unreachable', detail: words.clock.unreachable, errors: [] },
    };
  }
}

/** The value of an answer; throws what the server said when it is none. For readers that give up as a whole. */
export function valueOf<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(answer.problem.detail);
  return answer.value;
}

export async function problemOf(response: Response): Promise<Problem> {
  const { status } = response;
  const silent = { status, code: 'unknown', detail: words.clock.noReason(status), errors: [] };
  try {
    const told = { ...silent, ...((await response.json()) as Partial<Problem>), status };
    return await inWords(told);
  } catch {
    return silent;
  }
}

/** What the dictionaries cannot be fetched for is told as the server says it. */
async function inWords(told: Problem): Promise<Problem> {
  const found = await import('../shared/messages/problems.ts').catch(() => null);
  return found === null ? told : translated(told, found.problems);
}
