/**
 * The steps of a tick and their order. A journal does not say where a tick ends and commands between two ticks
 * begin, so of a tick without a single event of its steps it is enough that the steps had nothing to do
 * at some moment between its commands; where there is such an event, that moment is known exactly.
 */
import type { MarketEvent } from '../events.ts';
import type { Books } from './books.ts';
import { RuleBroken } from './rule-broken.ts';

export const STEPS = ['expire', 'commands', 'review', 'restock', 'asks', 'matching', 'afterwards'] as const;
export type Step = (typeof STEPS)[number];

const EXPIRE = STEPS.indexOf('expire');
const COMMANDS = STEPS.indexOf('commands');
const AFTERWARDS = STEPS.indexOf('afterwards');

/** What must hold when a step is over; called only at ticks that have the step. */
export type StepEnds = { [S in Exclude<Step, 'commands' | 'afterwards'>]: () => void };

export class Steps {
  #at = EXPIRE;
  /** Whether the steps after the commands may already have passed with nothing to do. */
  #idle = false;

  constructor(
    private readonly books: Books,
    private readonly ends: StepEnds,
    private readonly isPaused: () => boolean,
    private readonly hasFillable: () => boolean,
  ) {}

  begin(): void {
    this.#at = EXPIRE;
    this.#idle = false;
  }

  /** Before an event is applied; what follows at once from another one is part of that one's step. */
  place(event: MarketEvent, isConsequence: boolean): void {
    const step = STEPS.indexOf(isConsequence ? 'commands' : stepOf(event));
    if (step === COMMANDS) return isConsequence ? undefined : this.#command();
    if (event.tick === 0 || !this.#isDue(STEPS[step]!)) {
      throw new RuleBroken('step-tick', event.seq, 'a tick of this step', {
        step: STEPS[step],
        tick: event.tick,
      });
    }
    if (step < this.#at) {
      const rule = this.#at === AFTERWARDS && this.isPaused() ? 'trading-halt' : 'step-order';
      throw new RuleBroken(rule, event.seq, `a step from ${STEPS[this.#at]}`, STEPS[step]);
    }
    this.#endUpTo(step);
  }

  /** When the tick is over. */
  end(): void {
    if (this.#at > COMMANDS || !this.#idle) this.#endUpTo(AFTERWARDS);
  }

  #command(): void {
    if (this.#at > COMMANDS) return this.#endUpTo(AFTERWARDS);
    this.#endUpTo(COMMANDS);
    if (this.books.market.tick > 0) this.#idle ||= this.#isIdle();
  }

  /** Ends every step before this one. */
  #endUpTo(step: number): void {
    for (; this.#at < step; this.#at += 1) this.#end(STEPS[this.#at]!);
  }

  #isIdle(): boolean {
    // What keeps a tick busy nearly always, asked without an error.
    if (this.hasFillable()) return false;
    try {
      // From the last to the first, since the later ones have less to look at.
      for (let step = AFTERWARDS - 1; step >= COMMANDS; step -= 1) this.#end(STEPS[step]!);
      return true;
    } catch (error) {
      if (error instanceof RuleBroken) return false;
      throw error;
    }
  }

  #end(step: Step): void {
    if (step === 'commands' || step === 'afterwards' || !this.#isDue(step)) return;
    this.ends[step]();
  }

  #isDue(step: Step): boolean {
    const { tick, rules } = this.books.market;
    if (tick === 0) return false;
    if (step === 'review') return tick % rules.reviewEveryTicks === 0;
    if (step === 'restock' || step === 'asks') return tick % rules.restockEveryTicks === 0;
    return true;
  }
}

function stepOf(event: MarketEvent): Step {
  switch (event.type) {
    case 'OfferExpired':
      return 'expire';
    case 'SupplierSwitched':
      return 'review';
    case 'CarsRestocked':
      return 'restock';
    case 'AskChanged':
      return 'asks';
    case 'CarPurchased':
      return 'matching';
    default:
      return 'commands';
  }
}
