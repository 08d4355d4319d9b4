/**
 * Buyers who place and cancel offers all the while, and remember what they were told: the ledger against which a
 * journal is held after servers and stores have died. Offers carry ids of the buyers' own, so that a refused one
 * can be told from one that never came.
 */
import { isDeepStrictEqual } from 'node:util';
import { randomUUID } from 'node:crypto';
import type { Answer, Api } from './api.ts';

export interface LoadReport {
  accepted: number;
  refused: number;
  /** Wishes for which the market never answered, because the load was ended. */
  open: number;
  cancelled: number;
  /** The longest that one wish waited for its answer, in milliseconds. */
  longestMs: number;
}

const BUYERS = 10;
const GIVE_UP_MS = 60_000;
/** Offers at a price that fills are left open, but no more than so many: what nobody has in stock would wait for ever. */
const PATIENT = 50;
const PREFIX = 'load-';

/** Whether an offer is of this load. */
export const isOfLoad = (offerId: string) => offerId.startsWith(PREFIX);

export class OfferLoad {
  /** The offers that a buyer was told are placed, by offer id, with the seq he was told. */
  readonly accepted = new Map<string, number>();
  /** The same of those he was told are cancelled. */
  readonly cancelled = new Map<string, number>();
  /** Ids of offers whose placing was refused. */
  readonly refused = new Set<string>();
  /** Ids of offers whose cancelling was refused. */
  readonly kept = new Set<string>();
  /** Answers that contradict each other, in words. */
  readonly faults: string[] = [];
  open = 0;
  longestMs = 0;
  /** Offers that are left open, the oldest first. */
  readonly #waiting: string[] = [];
  readonly #running = new Set<Promise<void>>();
  readonly #givingUp = new AbortController();
  #working = false;
  #wishes = 0;

  constructor(
    private readonly api: Api,
    private readonly modelIds: readonly string[],
  ) {}

  /** Joins the buyers, gives them money, and sets them to work. */
  async start(): Promise<void> {
    for (let i = 0; i < BUYERS; i += 1) {
      const buyerId = `${PREFIX}${i}`;
      await this.#must('/buyers', { buyerId });
      const deposit = { accountType: 'buyer', accountId: buyerId, amountCents: 1_000_000_000_000 };
      await this.#must('/deposits', deposit);
    }
    this.resume();
  }

  resume(): void {
    this.#working = true;
    for (let i = 0; i < BUYERS; i += 1) void this.#track(this.#work());
  }

  /** No new wishes; resolves when each one under way has its answer. */
  async pause(): Promise<void> {
    this.#working = false;
    const late = setTimeout(() => this.#givingUp.abort(), GIVE_UP_MS);
    await Promise.all(this.#running);
    clearTimeout(late);
  }

  async end(): Promise<LoadReport> {
    await this.pause();
    const { accepted, refused, cancelled, open, longestMs } = this;
    return { accepted: accepted.size, refused: refused.size, cancelled: cancelled.size, open, longestMs };
  }

  /** One offer placed, sometimes twice at once, some of them impossible, and most of them cancelled again. */
  wish(): Promise<boolean> {
    const answered = this.#wish(this.#wishes++);
    void this.#track(answered.then(() => {}));
    return answered;
  }

  async #work(): Promise<void> {
    while (this.#working) await this.#wish(this.#wishes++);
  }

  /** Whether it was accepted. */
  async #wish(i: number): Promise<boolean> {
    const offerId = `${PREFIX}${i}`;
    const modelId = i % 11 === 10 ? 'no-such-model' : this.modelIds[(i * 7) % this.modelIds.length]!;
    const maxPriceCents = i % 5 === 0 ? 20_000_000 : 1_000_000 + i;
    const offer = { offerId, buyerId: `${PREFIX}${i % BUYERS}`, modelId, maxPriceCents };
    const answer = await this.#ask('/offers', offer, i % 8 === 0 ? 2 : 1);
    if (answer === null) return false;
    if (answer.status !== 201) {
      this.refused.add(offerId);
      return false;
    }
    this.accepted.set(offerId, Number(answer.body.seq));
    if (i % 5 !== 0) await this.#cancel(offerId);
    else if (this.#waiting.push(offerId) > PATIENT) await this.#cancel(this.#waiting.shift()!);
    return true;
  }

  async #cancel(offerId: string): Promise<void> {
    const answer = await this.#ask(`/offers/${offerId}/cancel`, {}, 1);
    if (answer === null) return;
    if (answer.status === 200) this.cancelled.set(offerId, Number(answer.body.seq));
    else this.kept.add(offerId);
  }

  /** Null when the load was ended before there was an answer. */
  async #ask(path: string, body: object, times: number): Promise<Answer | null> {
    const startMs = performance.now();
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: times }, () => this.api.postUntilAnswered(path, body, this.#givingUp.signal, key)),
    );
    this.longestMs = Math.max(this.longestMs, Math.round(performance.now() - startMs));
    const answer = answers.find((one) => one !== null) ?? null;
    if (answer === null) this.open += 1;
    for (const other of answers) {
      if (other === null || isDeepStrictEqual(other, answer)) continue;
      this.faults.push(`${path} with one key was answered ${JSON.stringify([answer, other])}`);
    }
    return answer;
  }

  #track(work: Promise<void>): Promise<void> {
    this.#running.add(work);
    return work.finally(() => this.#running.delete(work));
  }

  async #must(path: string, body: object): Promise<void> {
    const answer = await this.api.postUntilAnswered(path, body, this.#givingUp.signal);
    if (answer?.status !== 201) throw new Error(`POST ${path} was answered ${JSON.stringify(answer)}`);
  }
}
