/** Whoever submitted a command waits here for its outcome, which comes with the frame of the beat that decided it. */
import type { Frame, SettledOutcome } from './ports.ts';

export class Outcomes {
  readonly #waiting = new Map<string, (outcome: SettledOutcome | null) => void>();

  /** The outcome of a command, or null when none came in time. Ask before submitting. */
  expect(commandId: string, waitMs: number): Promise<SettledOutcome | null> {
    return new Promise((resolve) => {
      const settle = (outcome: SettledOutcome | null) => {
        clearTimeout(timer);
        this.#waiting.delete(commandId);
        resolve(outcome);
      };
      const timer = setTimeout(() => settle(null), waitMs);
      this.#waiting.set(commandId, settle);
    });
  }

  /** Stops waiting for a command that was never submitted. */
  forget(commandId: string): void {
    this.#waiting.get(commandId)?.(null);
  }

  answer(frame: Frame): void {
    for (const { commandId, outcome } of frame.answers) this.#waiting.get(commandId)?.(outcome);
  }

  /** At the end nobody is left waiting. */
  close(): void {
    for (const settle of [...this.#waiting.values()]) settle(null);
  }
}
