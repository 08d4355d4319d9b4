/** The ports of accounts in memory, for tests that move the time: attempts are counted and never too many. */
import type { AttemptsPort, MarketsPort, Notice, NoticesPort } from './ports.ts';

export class MemoryAttempts implements AttemptsPort {
  readonly #tries = new Map<string, number>();
  readonly locked = new Map<string, number>();

  async take(): Promise<number | null> {
    return null;
  }

  async count(key: string): Promise<number> {
    const tries = (this.#tries.get(key) ?? 0) + 1;
    this.#tries.set(key, tries);
    return tries;
  }

  async forget(key: string): Promise<void> {
    this.#tries.delete(key);
    this.locked.delete(key);
  }

  async lock(key: string, ms: number): Promise<void> {
    this.locked.set(key, ms);
  }

  async lockedMs(key: string): Promise<number | null> {
    return this.locked.get(key) ?? null;
  }
}

export class MemoryNotices implements NoticesPort {
  readonly listening = true;
  readonly told: Notice[] = [];
  readonly #heard: ((notice: Notice | null) => void)[] = [];

  async tell(notice: Notice): Promise<void> {
    this.told.push(notice);
    for (const heard of this.#heard) heard(notice);
  }

  onNotice(heard: (notice: Notice | null) => void): void {
    this.#heard.push(heard);
  }
}

export class MemoryMarkets implements MarketsPort {
  readonly joined = new Set<string>();
  /** Whether nobody can be taken out of them at the moment. */
  away = false;
  /** Who cannot be taken out of one that is away. */
  readonly heldIn = new Set<string>();

  async join(buyerId: string): Promise<void> {
    this.joined.add(buyerId);
  }

  async leave(buyerId: string): Promise<void> {
    if (this.away || this.heldIn.has(buyerId)) throw new Error('the markets are away');
    this.joined.delete(buyerId);
  }
}
