/**
 * Notices that every process hears, over publish and subscribe. What was said while the line was down is lost, so a
 * line that comes back says so itself, and whoever remembers something then forgets it all.
 */
import type { Redis } from 'ioredis';

const CHANNEL = 'forecourt:notices';

/** Null: anything may have been said and not heard. */
type Heard<N> = (notice: N | null) => void;

export class RedisNotices<N extends object> {
  readonly #listener: Redis;
  readonly #heard: Heard<N>[] = [];
  #listening = false;

  constructor(
    private readonly redis: Redis,
    openListener: () => Redis,
    private readonly read: (text: string) => N | null,
    private readonly onError: (error: Error) => void,
  ) {
    this.#listener = openListener();
    this.#listener.on('close', () => (this.#listening = false));
    this.#listener.on('ready', () => void this.#listen());
    this.#listener.on('message', (_channel, text) => this.#tellHere(this.read(text)));
  }

  /** Whether notices arrive at the moment. */
  get listening(): boolean {
    return this.#listening;
  }

  onNotice(heard: Heard<N>): void {
    this.#heard.push(heard);
  }

  /** Tells this process at once and all others as soon as it gets there. */
  async tell(notice: N): Promise<void> {
    this.#tellHere(notice);
    await this.redis.publish(CHANNEL, JSON.stringify(notice));
  }

  close(): void {
    this.#listener.disconnect();
  }

  async #listen(): Promise<void> {
    try {
      await this.#listener.subscribe(CHANNEL);
      this.#tellHere(null);
      this.#listening = true;
    } catch (error) {
      this.onError(error as Error);
    }
  }

  #tellHere(notice: N | null): void {
    for (const heard of this.#heard) heard(notice);
  }
}
