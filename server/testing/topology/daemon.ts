/**
 * A program of the system as a child process that can be started, killed, frozen and stopped as often as a test
 * likes. What it prints goes to a file, whose end is part of every complaint.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { TOPOLOGY_LIMITS as LIMITS } from './limits.ts';

export interface Program {
  name: string;
  command: string;
  args: readonly string[];
  /** Under whom it runs; empty: as we are. */
  account: { uid: number; gid: number } | Record<string, never>;
  logFile: string;
  /** The signal that asks it to end, everything under way cut short. */
  stopSignal: NodeJS.Signals;
  /** Rejects or answers false until the program can be used. */
  ready: () => Promise<boolean>;
}

export class Daemon {
  #child: ChildProcess | null = null;
  #exited: Promise<unknown> = Promise.resolve();

  constructor(private readonly program: Program) {}

  get pid(): number {
    if (this.#child?.pid === undefined) throw new Error(`${this.program.name} does not run`);
    return this.#child.pid;
  }

  /** Resolves once it can be used. */
  async start(): Promise<void> {
    const { name, command, args, account, logFile } = this.program;
    const log = openSync(logFile, 'a');
    const child = spawn(command, args, {
      ...account,
      cwd: '/',
      stdio: ['ignore', log, log],
      // A Ctrl-C in the terminal is for whoever started us; we end in our own order.
      detached: true,
    });
    closeSync(log);
    this.#child = child;
    this.#exited = once(child, 'exit');
    const lateMs = performance.now() + LIMITS.readyMs;
    while (!(await this.program.ready().catch(() => false))) {
      if (child.exitCode !== null || performance.now() > lateMs) {
        throw new Error(`${name} did not come up:\n${this.logTail()}`);
      }
      await wait(LIMITS.askMs);
    }
  }

  /** SIGKILL to it and its children, as when the machine goes; awaited. */
  async kill(): Promise<void> {
    this.#signalAll('SIGKILL');
    await this.#exited;
  }

  /** Freezes it and its children: connections stand, nobody answers. */
  pause(): void {
    this.#signalAll('SIGSTOP');
  }

  resume(): void {
    this.#signalAll('SIGCONT');
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    this.resume();
    child.kill(this.program.stopSignal);
    const late = setTimeout(() => this.#signalAll('SIGKILL'), LIMITS.stopMs);
    await this.#exited;
    clearTimeout(late);
  }

  logTail(): string {
    return readFileSync(this.program.logFile, 'utf8').slice(-4_000);
  }

  #signalAll(signal: NodeJS.Signals): void {
    const { pid } = this;
    // The parent first, or it would put new children in the place of those that went.
    for (const member of [pid, ...childrenOf(pid)]) {
      try {
        process.kill(member, signal);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
      }
    }
  }
}

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
}
