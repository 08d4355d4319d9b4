/**
 * POST of an offer with 50 connections, answered when it is durable, beside the same route that only checks who asks
 * and what, and beside that one with an insert by Objection.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Api } from '../../server/testing/api.ts';
import { openTempDir } from '../../server/testing/temp-dir.ts';
import { type Bench, type BenchResult, benchResult, interleaved, quantile, type Scale } from './bench.ts';
import type { Asked, Asking } from './offers-post-load.ts';
import type { Answering } from './offers-post-server.ts';

const SCALES = {
  full: { connections: 50, ms: 4_000, rounds: 5, warmUps: 2 },
  smoke: { connections: 5, ms: 200, rounds: 1, warmUps: 0 },
};

const [PLACED, CHECKED, INSERTED] = ['offer placed', 'checked only', 'one insert by Objection'];

export const offersPostBench: Bench = { name: 'offers-post', run };

async function run(scale: Scale): Promise<BenchResult> {
  const { connections, ms, rounds, warmUps } = SCALES[scale];
  const dir = await openTempDir();
  const answering = startProgram('offers-post-server.ts', [dir.path, String(connections)]);
  const asking = startProgram('offers-post-load.ts', []);
  try {
    const { server, placed, checked, inserted, admin, buyers } = await told<Answering>(answering);
    const bodies = await openMarket(new Api(() => server, admin), buyers);
    const tokens = buyers.map(({ token }) => token);
    const runs = new Map<string, Asked[]>();
    const variant = (name: string, url: string) => ({
      name,
      run: async () => {
        const wanted: Asking = { url, tokens, bodies, ms };
        asking.send(wanted);
        const asked = await told<Asked>(asking);
        const [failure] = Object.keys(asked.failures);
        if (failure !== undefined) throw new Error(`${name} was answered ${failure}`);
        runs.set(name, [...(runs.get(name) ?? []), asked]);
      },
    });
    const variants = [variant(PLACED, placed), variant(CHECKED, checked), variant(INSERTED, inserted)];
    await interleaved(variants, rounds, warmUps);
    return resultOf(connections, ms, rounds, (name) => runs.get(name)!.slice(warmUps));
  } finally {
    asking.disconnect();
    answering.send('end');
    await once(answering, 'exit');
    await dir.remove();
  }
}

function startProgram(file: string, args: string[]): ChildProcess {
  return fork(new URL(file, import.meta.url).pathname, args, { execArgv: ['--import', 'tsx'] });
}

/** The next message of a process; throws when it ends without one. */
async function told<M>(child: ChildProcess): Promise<M> {
  const heard = new AbortController();
  const { signal } = heard;
  const ended = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`a process of the bench ended with ${String(code)}`);
  });
  try {
    const [message] = (await Promise.race([once(child, 'message', { signal }), ended])) as [M];
    return message;
  } finally {
    heard.abort();
  }
}

/** Gives the buyers money; returns what they will ask, at prices at which nobody sells. */
async function openMarket(api: Api, buyers: Answering['buyers']): Promise<string[]> {
  for (const { buyerId } of buyers) {
    const deposit = { accountType: 'buyer', accountId: buyerId, amountCents: 10_000_000_000_000 };
    await api.postUntilAnswered('/buyers', { buyerId }, AbortSignal.timeout(30_000));
    await api.postUntilAnswered('/deposits', deposit, AbortSignal.timeout(30_000));
  }
  const { body } = await api.get('/models?limit=50');
  const models = body['items'] as { modelId: string }[];
  return models.map(({ modelId }, i) => JSON.stringify({ modelId, maxPriceCents: 100_000 + i }));
}

function resultOf(
  connections: number,
  ms: number,
  rounds: number,
  asked: (name: string) => Asked[],
): BenchResult {
  const rate = (name: string) => {
    const rates = asked(name).map((one) => (one.answers / one.ms) * 1_000);
    return quantile(
      rates.sort((a, b) => a - b),
      0.5,
    );
  };
  const names = [PLACED, CHECKED, INSERTED];
  const figures = names.flatMap((name) => {
    const latencies = asked(name)
      .flatMap(({ latenciesMs }) => latenciesMs)
      .sort((a, b) => a - b);
    return [
      { name, value: rate(name), unit: 'answers a second' },
      { name: `${name}, p50`, value: quantile(latencies, 0.5), unit: 'ms' },
      { name: `${name}, p99`, value: quantile(latencies, 0.99), unit: 'ms' },
    ];
  });
  const ratios = [
    { name: 'offers placed, to checked only', value: rate(PLACED) / rate(CHECKED), unit: 'x' },
    { name: 'offers placed, to inserts', value: rate(PLACED) / rate(INSERTED), unit: 'x' },
  ];
  const workload = `${connections} connections, ${rounds} interleaved rounds of ${ms} ms each; one process answers, one asks, embedded stores; medians`;
  return benchResult('offers-post', workload, figures, ratios);
}
