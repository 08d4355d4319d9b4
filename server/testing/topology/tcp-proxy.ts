/**
 * A line that can go bad: forwards TCP to a store on loopback, and on demand cuts all connections, takes none, holds every
 * byte back for a while, or swallows what comes while connections stand, as a broken network does.
 */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export class TcpProxy {
  readonly #pairs = new Set<readonly [Socket, Socket]>();
  /** Milliseconds that each portion is held back. */
  #delayMs = 0;
  #refusedPort = 0;
  /** Also for connections that are yet to come. */
  #silent = false;
  readonly #silenced = new WeakSet<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly targetPort: number,
  ) {
    server.on('connection', (near) => this.#join(near));
  }

  static async open(targetPort: number): Promise<TcpProxy> {
    const server = createServer({ allowHalfOpen: false });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new TcpProxy(server, targetPort);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Resets every connection there is; new ones are taken. */
  cut(): void {
    for (const [near, far] of this.#pairs) {
      near.resetAndDestroy();
      far.resetAndDestroy();
    }
  }

  /** Nobody is there: connections are refused until it listens again. */
  async refuse(): Promise<void> {
    const { port } = this;
    const closed = once(this.server, 'close');
    this.server.close();
    this.cut();
    await closed;
    this.#refusedPort = port;
  }

  async listen(): Promise<void> {
    this.server.listen(this.#refusedPort, '127.0.0.1');
    await once(this.server, 'listening');
  }

  delay(ms: number): void {
    this.#delayMs = ms;
  }

  /** From now on nothing gets through in either direction, and nobody is told. */
  silence(): void {
    this.#silent = true;
  }

  /** The connections there are go silent; new ones are good. */
  silenceStanding(): void {
    for (const [near, far] of this.#pairs) this.#silenced.add(near).add(far);
  }

  /** A good line again. What was swallowed is gone, so connections of that time are cut. */
  heal(): void {
    this.#delayMs = 0;
    if (this.#silent) this.cut();
    this.#silent = false;
  }

  async close(): Promise<void> {
    this.server.close();
    this.cut();
    await once(this.server, 'close');
  }

  #join(near: Socket): void {
    const far = connect(this.targetPort, '127.0.0.1');
    const pair = [near, far] as const;
    this.#pairs.add(pair);
    for (const socket of pair) {
      socket.setNoDelay(true);
      // Either end's trouble is the trouble of both.
      socket.on('error', () => {});
      socket.on('close', () => {
        this.#pairs.delete(pair);
        near.destroy();
        far.destroy();
      });
    }
    void this.#pass(near, far);
    void this.#pass(far, near);
  }

  /** In order, whatever the delay is at the moment. */
  async #pass(from: Socket, to: Socket): Promise<void> {
    try {
      for await (const portion of from) {
        if (this.#delayMs > 0) await wait(this.#delayMs);
        if (this.#silent || this.#silenced.has(from)) continue;
        if (!to.write(portion as Buffer)) await once(to, 'drain');
      }
      to.end();
    } catch {
      to.destroy();
    }
  }
}
