/**
 * A connection that is kept, with one POST under way at a time. It speaks no more HTTP than that takes, over bytes that
 * are made beforehand where they can be: whoever measures shares the machine with whom he measures.
 */
import { connect, type Socket } from 'node:net';

export interface PostAnswer {
  /** 0: the line was lost before there was one. */
  status: number;
  retryAfter: boolean;
  body: string;
}

/** Answers are a few hundred bytes. */
const BUFFER_BYTES = 16_384;
const LOST: PostAnswer = { status: 0, retryAfter: false, body: '' };

export class PostLine {
  readonly #host: string;
  readonly #port: number;
  readonly #head: string;
  #socket: Socket | null = null;
  #text = '';
  #answered: ((answer: PostAnswer) => void) | null = null;

  constructor(url: string, token: string) {
    const { hostname, port, host, pathname } = new URL(url);
    this.#host = hostname;
    this.#port = Number(port);
    this.#head =
      `POST ${pathname} HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${token}\r\n` +
      'content-type: application/json\r\nidempotency-key: ';
  }

  /** `key` and `body` are ASCII. */
  post(key: string, body: string): Promise<PostAnswer> {
    return new Promise((resolve) => {
      this.#answered = resolve;
      this.#socket ??= this.#open();
      this.#socket.write(`${this.#head}${key}\r\ncontent-length: ${body.length}\r\n\r\n${body}`, 'latin1');
    });
  }

  close(): void {
    this.#socket?.destroy();
  }

  #open(): Socket {
    const onread = {
      buffer: Buffer.allocUnsafe(BUFFER_BYTES),
      callback: (bytes: number, buffer: Uint8Array) => {
        this.#text += (buffer as Buffer).toString('latin1', 0, bytes);
        this.#read();
        return true;
      },
    };
    const socket = connect({ host: this.#host, port: this.#port, noDelay: true, onread });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.#socket = null;
      this.#answer(LOST);
    });
    return socket;
  }

  #read(): void {
    const headEnd = this.#text.indexOf('\r\n\r\n');
    if (headEnd === -1) return;
    const head = this.#text.slice(0, headEnd).toLowerCase();
    const chunked = head.includes('\r\ntransfer-encoding: chunked');
    const bodyStart = headEnd + 4;
    if (chunked) {
      if (!this.#text.endsWith('\r\n0\r\n\r\n')) return;
    } else {
      const length = Number(/\r\ncontent-length: (\d+)/.exec(head)?.[1] ?? 0);
      if (this.#text.length < bodyStart + length) return;
    }
    const body = this.#text.slice(bodyStart);
    this.#text = '';
    this.#answer({ status: Number(head.slice(9, 12)), retryAfter: head.includes('\r\nretry-after: '), body });
  }

  #answer(answer: PostAnswer): void {
    const answered = this.#answered;
    this.#answered = null;
    answered?.(answer);
  }
}
