/**
 * The process that asks: so many connections that are kept, each with one POST under way at a time. In a process of its
 * own, so that its work is not that of the server.
 */
import { PostLine } from '../load/post-line.ts';

/** What its parent asks of it. */
export interface Asking {
  url: string;
  /** One for each connection. */
  tokens: string[];
  bodies: string[];
  ms: number;
}

/** What it came to. */
export interface Asked {
  answers: number;
  ms: number;
  /** Of each answer, in milliseconds, smallest first. */
  latenciesMs: number[];
  /** Answers that were no success, with their beginning. */
  failures: Record<string, number>;
}

const CREATED = 201;
const TOLD_LENGTH = 200;
/** No two asks of a run have the same key. */
let keys = 0;

process.on('message', (asking: Asking) => void ask(asking).then((asked) => process.send!(asked)));

async function ask({ url, tokens, bodies, ms }: Asking): Promise<Asked> {
  const asked: Asked = { answers: 0, ms: 0, latenciesMs: [], failures: {} };
  const startMs = performance.now();
  const endMs = startMs + ms;
  const run = process.pid.toString(36);
  await Promise.all(
    tokens.map(async (token, connection) => {
      const line = new PostLine(url, token);
      for (let i = connection, sentMs = startMs; sentMs < endMs; i += tokens.length) {
        const { status, body } = await line.post(`${run}-${keys++}`, bodies[i % bodies.length]!);
        const answeredMs = performance.now();
        asked.latenciesMs.push(answeredMs - sentMs);
        sentMs = answeredMs;
        if (status === CREATED) asked.answers += 1;
        else note(asked.failures, `${status} ${body.slice(0, TOLD_LENGTH)}`);
      }
      line.close();
    }),
  );
  asked.ms = performance.now() - startMs;
  asked.latenciesMs.sort((a, b) => a - b);
  return asked;
}

function note(failures: Record<string, number>, failure: string): void {
  failures[failure] = (failures[failure] ?? 0) + 1;
}
