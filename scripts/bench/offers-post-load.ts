/**
 * The process that asks: so many connections that are kept, each with one POST under way at a time. In a process of its
 * own, so that its work is not that of the server.
 */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

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
  /** Answers that were no success, by status and code. */
  failures: Record<string, number>;
}

const CREATED = 201;

process.on('message', (asking: Asking) => void ask(asking).then((asked) => process.send!(asked)));

async function ask({ url, tokens, bodies, ms }: Asking): Promise<Asked> {
  const agent = new Agent({ keepAlive: true, maxSockets: tokens.length });
  const asked: Asked = { answers: 0, ms: 0, latenciesMs: [], failures: {} };
  const startMs = performance.now();
  const endMs = startMs + ms;
  await Promise.all(
    tokens.map(async (token, connection) => {
      for (let i = connection; performance.now() < endMs; i += tokens.length) {
        const sentMs = performance.now();
        const failure = await post(agent, url, token, bodies[i % bodies.length]!);
        asked.latenciesMs.push(performance.now() - sentMs);
        if (failure === null) asked.answers += 1;
        else asked.failures[failure] = (asked.failures[failure] ?? 0) + 1;
      }
    }),
  );
  asked.ms = performance.now() - startMs;
  agent.destroy();
  asked.latenciesMs.sort((a, b) => a - b);
  return asked;
}

/** Null when it was answered with success. */
function post(agent: Agent, url: string, token: string, body: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'idempotency-key': randomUUID(),
    };
    const sent = request(url, { agent, method: 'POST', headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve(response.statusCode === CREATED ? null : text.slice(0, 200)));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
