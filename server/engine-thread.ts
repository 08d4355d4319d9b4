/**
 * The engine in a thread of its own, for a process that serves the web too: a beat does not wait for requests and
 * sockets, nor they for it. What goes wrong in it unforeseen ends the process, as it would anywhere else in it.
 */
import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { EngineAnswer, EngineOrders, EngineQuestion } from './engine-worker.ts';
import type { MetricValues } from './metrics/metrics.ts';
import { startThread } from './thread.ts';

const ANSWER_MS = 2_000;

export class EngineThread {
  readonly #worker: Worker;
  readonly #ended: Promise<unknown>;
  #beats = false;

  /** Begins to load what the engine is made of, which can be done before its stores are there. */
  constructor() {
    this.#worker = startThread('engine-worker', import.meta.url, null);
    this.#ended = new Promise((resolve) => this.#worker.on('exit', resolve));
    this.#worker.on('error', (error) => {
      // Before it beats, whoever starts it is told: he has more to take apart.
      if (this.#beats) throw error;
    });
  }

  /** Resolves when it beats; rejects with what keeps it from that. */
  async start(orders: EngineOrders): Promise<void> {
    const started = once(this.#worker, 'message');
    this.#worker.postMessage(orders);
    await started;
    this.#beats = true;
  }

  /** What it counted and timed. */
  async metrics(): Promise<MetricValues> {
    const answered = once(this.#worker, 'message', { signal: AbortSignal.timeout(ANSWER_MS) });
    this.#ask('metrics');
    const [answer] = (await answered) as [Extract<EngineAnswer, { metrics: MetricValues }>];
    return answer.metrics;
  }

  /** Ends after the beats under way, and leases are given back; at once when it was not started. */
  async stop(): Promise<void> {
    if (this.#beats) this.#ask('end');
    else await this.#worker.terminate();
    await this.#ended;
  }

  #ask(question: EngineQuestion): void {
    this.#worker.postMessage(question);
  }
}
