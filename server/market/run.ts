/**
 * Runs a scenario as a pure loop: tick 0, then tick by tick with its scripted commands and agents. While a
 * scripted pause stands, no tick comes by itself; the script then goes on with its next command at the tick
 * that stands, until it steps or resumes the clock or has nothing left to say.
 */
import { decide, type Outcome } from './decide/decide.ts';
import { stepsDue } from './decide/clock.ts';
import type { MarketEvent } from './events.ts';
import { emptyMarket, type Market } from './market.ts';
import { openMarket } from './open.ts';
import { agentKey } from './random/stream.ts';
import { recorderFor } from './recorder.ts';
import type { Scenario, ScriptedCommand } from './scenario.ts';
import { fastSteps } from './steps/fast.ts';
import type { Steps, StepsOf } from './steps/steps.ts';
import { type Issued, runTick, type World } from './tick.ts';

export interface RefusedCommand {
  tick: number;
  /** The place of the command in the scenario's `commands`. */
  index: number;
  type: string;
  code: string;
  message: string;
}

export class ScenarioRun {
  readonly market: Market;
  readonly refused: RefusedCommand[] = [];
  readonly #record;
  readonly #steps: Steps;
  readonly #world: World | null;
  readonly #script: (ScriptedCommand & { index: number })[];
  #next = 0;

  /** `stepsOf`: the plain steps or the fast ones; the journal is the same. */
  constructor(
    scenario: Scenario,
    seed: string,
    marketId: string,
    onEvent: (event: MarketEvent) => void,
    stepsOf: StepsOf = fastSteps,
  ) {
    this.market = emptyMarket(marketId, 'full');
    this.#steps = stepsOf(this.market);
    this.#record = recorderFor(this.market, onEvent, this.#steps);
    this.#world = scenario.agents === null ? null : { agents: scenario.agents, key: agentKey(seed) };
    this.#script = scenario.commands
      .map((scripted, index) => ({ ...scripted, index }))
      .sort((a, b) => a.tick - b.tick || a.index - b.index);
    openMarket(this.market, scenario, seed, this.#record);
    this.#decideDue(0);
  }

  /** Runs one tick. False when the clock is paused for good: the script has nothing left that would move it. */
  advance(): boolean {
    while (this.market.clock.paused !== null && stepsDue(this.market) === 0) {
      const scripted = this.#script[this.#next];
      if (scripted === undefined) return false;
      this.#next += 1;
      this.#answer(scripted, decide(this.market, scripted.command, 'scenario', this.#record));
    }
    runTick(this.market, this.#steps, this.#world, this.#due(this.market.tick + 1), this.#record);
    return true;
  }

  #decideDue(tick: number): void {
    for (const { command, by, decided } of this.#due(tick)) {
      decided!(decide(this.market, command, by, this.#record));
    }
  }

  #due(tick: number): Issued[] {
    const due: Issued[] = [];
    for (
      let scripted = this.#script[this.#next];
      scripted !== undefined;
      scripted = this.#script[this.#next]
    ) {
      if (scripted.tick > tick) break;
      this.#next += 1;
      const answered = scripted;
      due.push({
        command: scripted.command,
        by: 'scenario',
        decided: (outcome) => this.#answer(answered, outcome),
      });
    }
    return due;
  }

  #answer(scripted: ScriptedCommand & { index: number }, outcome: Outcome): void {
    if (outcome.accepted) return;
    this.refused.push({
      tick: this.market.tick,
      index: scripted.index,
      type: scripted.command.type,
      code: outcome.code,
      message: outcome.message,
    });
  }
}
