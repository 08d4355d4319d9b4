/** redlock 5 beta exports no types to bundler-style resolution; these are the parts that are used here. */
declare module 'redlock' {
  import type { EventEmitter } from 'node:events';
  import type { Redis } from 'ioredis';

  export interface Lock {
    /** Wall-clock milliseconds at which the lease ends, drift taken off. */
    expiration: number;
    readonly value: string;
    extend(durationMs: number): Promise<Lock>;
    release(): Promise<unknown>;
  }

  export class ExecutionError extends Error {
    readonly attempts: readonly Promise<{ readonly votesAgainst: ReadonlyMap<Redis, Error> }>[];
  }

  export default class Redlock extends EventEmitter {
    constructor(clients: Iterable<Redis>, settings?: { retryCount?: number; driftFactor?: number });
    acquire(resources: string[], durationMs: number): Promise<Lock>;
  }
}
