/** One engine or web process of a topology: always started with the same settings, so that it can die and come back. */
import { type ServerProcess, startServerProcess } from '../server-process.ts';

export class Member {
  /** Where it tells Prometheus what it does. */
  readonly metricsUrl: string;
  #process: ServerProcess | null = null;

  constructor(
    readonly name: string,
    private readonly env: Record<string, string>,
    private readonly program: string,
  ) {
    this.metricsUrl = `http://127.0.0.1:${env['METRICS_PORT']}/metrics`;
  }

  get process(): ServerProcess {
    if (this.#process === null) throw new Error(`${this.name} was never started`);
    return this.#process;
  }

  async start(): Promise<void> {
    this.#process = await startServerProcess(this.env, this.program);
  }

  /** SIGKILL, and up again as a supervisor would have it; resolves when it is. */
  async restart(): Promise<void> {
    await this.process.kill();
    await this.start();
  }
}
