/**
 * One question to the API, asked as whoever is signed in. What comes back is either the answer or the problem in the
 * server's own words; nothing is thrown, so that no form can forget the second case.
 */
import type { Fault } from '../../server/protocol/faults.ts';
import type { Address, Body, Filters, Known, Method, Told } from '../api/calls.ts';
import { session } from '../session/session.svelte.ts';
import { words } from '../shared/messages/words.ts';
import { send, type Sent } from './send.ts';

export interface Problem {
  /** 0: no answer came. */
  status: number;
  /** Stable, for programs. */
  code: string;
  /** A sentence for people. */
  detail: string;
  /** Every faulty field, when fields are what is wrong. */
  errors: readonly Fault[];
}

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
    return { ...silent, ...((await response.json()) as Partial<Problem>), status };
  } catch {
    return silent;
  }
}
