/** So many kept connections, each for one POST at a time; who finds none free waits for the next that is. */
import { type PostAnswer, PostLine } from './post-line.ts';

export class LinePool {
  readonly #lines: PostLine[] = [];
  readonly #free: PostLine[] = [];
  readonly #waiting: ((line: PostLine) => void)[] = [];

  constructor(
    private readonly url: string,
    private readonly token: string,
    private readonly most: number,
  ) {}

  async post(key: string, body: string): Promise<PostAnswer> {
    const line = await this.#take();
    const answer = await line.post(key, body);
    const next = this.#waiting.shift();
    if (next === undefined) this.#free.push(line);
    else next(line);
    return answer;
  }

  close(): void {
    for (const line of this.#lines) line.close();
  }

  #take(): PostLine | Promise<PostLine> {
    const free = this.#free.pop();
    if (free !== undefined) return free;
    if (this.#lines.length === this.most) return new Promise((resolve) => this.#waiting.push(resolve));
    const line = new PostLine(this.url, this.token);
    this.#lines.push(line);
    return line;
  }
}
