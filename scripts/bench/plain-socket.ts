/**
 * A WebSocket that looks at the first bytes of what it hears and skips the rest, so that thousands of them leave the
 * machine to whom they listen to. It knows what a server sends that neither splits nor compresses its messages.
 */
import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

export interface PlainListener {
  onOpen?: () => void;
  /** `start`: the first bytes of a text. Binary messages are not told. */
  onMessage: (start: string) => void;
  /** However it ended. */
  onClose: () => void;
}

const START_BYTES = 16;
const TEXT = 1;
const CLOSE = 8;
const LAST_SHORT = 125;
const TWO_BYTES = 126;
/** Bits of a frame's first two bytes. */
const [FINAL, OPCODE, MASKED, LENGTH] = [0x80, 0x0f, 0x80, 0x7f];
/** Of all sockets: what was read is looked at before anything else is. */
const BUFFER = Buffer.allocUnsafe(65_536);
const NOTHING = Buffer.alloc(0);

export class PlainSocket {
  readonly #socket: Socket;
  #isOpen = false;
  #skip = 0;
  #rest: Buffer = NOTHING;

  constructor(
    url: string,
    private readonly listener: PlainListener,
  ) {
    const { hostname, port, host, pathname, search } = new URL(url);
    const onread = {
      buffer: BUFFER,
      callback: (bytes: number) => {
        this.#read(BUFFER.subarray(0, bytes));
        return true;
      },
    };
    this.#socket = connect({ host: hostname, port: Number(port), noDelay: true, onread });
    this.#socket.on('error', () => undefined);
    this.#socket.on('close', listener.onClose);
    this.#socket.write(
      `GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
    );
  }

  /** A short text in ASCII. The mask that a client owes is of noughts. */
  send(text: string): void {
    if (text.length > LAST_SHORT) throw new Error(`a plain socket sends at most ${LAST_SHORT} characters`);
    const head = Buffer.from([FINAL | TEXT, MASKED | text.length, 0, 0, 0, 0]);
    this.#socket.write(Buffer.concat([head, Buffer.from(text, 'latin1')]));
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    const bytes = this.#rest === NOTHING ? chunk : Buffer.concat([this.#rest, chunk]);
    this.#rest = NOTHING;
    let at = this.#isOpen ? 0 : this.#opened(bytes);
    while (at < bytes.length) {
      const skipped = Math.min(this.#skip, bytes.length - at);
      this.#skip -= skipped;
      at += skipped;
      if (at === bytes.length) return;
      const told = this.#tell(bytes, at);
      if (told === 0) break;
      at += told;
    }
    // The buffer is read into again.
    if (at < bytes.length) this.#rest = Buffer.from(bytes.subarray(at));
  }

  /** How many bytes the answer to the handshake has; 0 while it is not all there. */
  #opened(bytes: Buffer): number {
    const end = bytes.indexOf('\r\n\r\n');
    if (end === -1) {
      this.#rest = Buffer.from(bytes);
      return bytes.length;
    }
    if (!bytes.toString('latin1', 0, 12).endsWith('101')) {
      this.close();
      return bytes.length;
    }
    this.#isOpen = true;
    this.listener.onOpen?.();
    return end + 4;
  }

  /** Tells of the message that begins here; returns how much of it was read, 0 when too little is there. */
  #tell(bytes: Buffer, at: number): number {
    const left = bytes.length - at;
    if (left < 2) return 0;
    const code = bytes[at + 1]! & LENGTH;
    const headBytes = code <= LAST_SHORT ? 2 : code === TWO_BYTES ? 4 : 10;
    if (left < headBytes) return 0;
    const length =
      headBytes === 2 ? code : headBytes === 4 ? bytes.readUInt16BE(at + 2) : bytes.readUInt32BE(at + 6);
    const startBytes = Math.min(length, START_BYTES);
    if (left < headBytes + startBytes) return 0;
    const opcode = bytes[at]! & OPCODE;
    const start = at + headBytes;
    if (opcode === TEXT) this.listener.onMessage(bytes.toString('latin1', start, start + startBytes));
    if (opcode === CLOSE) this.close();
    this.#skip = length - startBytes;
    return headBytes + startBytes;
  }
}
