/** What a scenario scripts: commands that are issued in their tick, in file order, by the scenario. */
import type { Command } from './commands.ts';
import { stepsDue } from './decide/clock.ts';
import type { Market } from './market.ts';
import type { ScriptedCommand } from './scenario.ts';
import type { Issued } from './tick.ts';

/** Where a command stands in a script: by its tick, and within it by its place in the scenario's `commands`. */
export interface ScriptPlace {
  tick: number;
  index: number;
}

export interface PlacedCommand extends ScriptPlace {
  command: Command;
}

export interface RefusedCommand {
  /** The tick in which it was refused. */
  tick: number;
  /** The place of the command in the scenario's `commands`. */
  index: number;
  type: string;
  code: string;
  message: string;
}

const AUTHOR = 'scenario';

/** The commands of a scenario in the order in which they run. */
export function inOrder(commands: readonly ScriptedCommand[]): PlacedCommand[] {
  return commands
    .map(({ tick, command }, index) => ({ tick, index, command }))
    .sort((a, b) => a.tick - b.tick || a.index - b.index);
}

export class Script {
  #next = 0;
  readonly #lastThatMoves: number;

  /** `commands`: those that are still to come, in order. `refused` is told of each that the market refuses. */
  constructor(
    private readonly market: Market,
    private readonly commands: readonly PlacedCommand[],
    private readonly refused: (command: RefusedCommand) => void,
  ) {
    this.#lastThatMoves = commands.findLastIndex(({ command }) => movesPausedClock(command));
  }

  /** Those that are still to come, in order. */
  get rest(): readonly PlacedCommand[] {
    return this.commands.slice(this.#next);
  }

  /** The one that was issued last; null before the first. */
  get last(): PlacedCommand | null {
    return this.commands[this.#next - 1] ?? null;
  }

  /** All up to and including a tick that were not issued yet. */
  due(tick: number): Issued[] {
    const due: Issued[] = [];
    while (this.#next < this.commands.length && this.commands[this.#next]!.tick <= tick) {
      due.push(this.#issue());
    }
    return due;
  }

  /** The next one, whatever its tick; null when none is left. */
  next(): Issued | null {
    return this.#next < this.commands.length ? this.#issue() : null;
  }

  /**
   * The one with which the script ends a pause of its own: while that stands, no tick comes that the next command could wait
   * for. Null when somebody else paused the clock, when ticks are due, or when nothing is left that would move it: then
   * the script waits for people.
   */
  nextInOwnPause(): Issued | null {
    const { paused } = this.market.clock;
    if (paused?.by !== AUTHOR || stepsDue(this.market) > 0 || this.#next > this.#lastThatMoves) return null;
    return this.#issue();
  }

  #issue(): Issued {
    const { index, command } = this.commands[this.#next]!;
    this.#next += 1;
    return {
      command,
      by: AUTHOR,
      decided: (outcome) => {
        if (outcome.accepted) return;
        const { code, message } = outcome;
        this.refused({ tick: this.market.tick, index, type: command.type, code, message });
      },
    };
  }
}

function movesPausedClock({ type }: Command): boolean {
  return type === 'ResumeClock' || type === 'StepClock';
}
