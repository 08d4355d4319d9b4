/** One thing that is watched over the line: asked for until it is answered, and again when what comes does not join. */
import type { SocketErrorCode, Viewing, WatchAnswer } from '../../server/protocol/socket.ts';

const RETRY_MS: Partial<Record<SocketErrorCode, number>> = { 'server-starting': 1_000 };
const RETRY_OTHERWISE_MS = 5_000;

export interface InquiryListener {
  watching(viewer: Viewing): void;
  refused(code: SocketErrorCode, message: string): void;
}

export class Inquiry {
  #asking = false;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    /** Asks from the last position that was seen; false when there is no line to ask on. */
    private readonly ask: (answered: (silence: Error | null, answer: WatchAnswer) => void) => boolean,
    private readonly listener: InquiryListener,
  ) {}

  begin(): void {
    if (this.#asking) return;
    clearTimeout(this.#retry);
    this.#asking = this.ask((silence, answer) => {
      this.#asking = false;
      if (silence !== null) return this.begin();
      if (answer.ok) return this.listener.watching(answer.viewer);
      this.refuse(answer.code, answer.message);
    });
  }

  /** The line is gone, or nobody wants to know any more. */
  drop(): void {
    this.#asking = false;
    clearTimeout(this.#retry);
  }

  refuse(code: SocketErrorCode, message: string): void {
    this.listener.refused(code, message);
    if (code === 'invalid-token') return;
    this.#retry = setTimeout(() => this.begin(), RETRY_MS[code] ?? RETRY_OTHERWISE_MS);
  }
}
