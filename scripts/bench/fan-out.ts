/**
 * Beats to very many sockets through the gateway, beside raw sockets that send the same bytes: what counts is the
 * processor time of the process that sends. Watchers live in a process of their own.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Bench, type BenchResult, benchResult, type Figure, quantile, type Scale } from './bench.ts';
import type { SenderAnswer, SenderOrder } from './fan-out-sender.ts';

const SCALES = {
  full: { sockets: [1_000, 5_000], events: [100, 1_000], rounds: 3, deliveredEvents: 2_000_000 },
  smoke: { sockets: [5], events: [4], rounds: 1, deliveredEvents: 60 },
};
const WAYS = ['gateway', 'raw'] as const;
type Way = (typeof WAYS)[number];

export const fanOutBench: Bench = { name: 'fan-out', run };

async function run(scale: Scale): Promise<BenchResult> {
  const { sockets, events, rounds, deliveredEvents } = SCALES[scale];
  const figures: Figure[] = [];
  const ratios: Figure[] = [];
  for (const watchers of sockets) {
    const halls = { gateway: await openHall('gateway', watchers), raw: await openHall('raw', watchers) };
    try {
      for (const purchases of events) {
        const beats = Math.max(3, Math.round(deliveredEvents / watchers / purchases));
        const ms: Record<Way, number[]> = { gateway: [], raw: [] };
        for (let round = -1; round < rounds; round += 1) {
          for (const way of WAYS) {
            const took = await halls[way].send(beats, purchases);
            if (round >= 0) ms[way].push(took / beats);
          }
        }
        const what = `${purchases} events to ${watchers} sockets`;
        const [through, raw] = WAYS.map((way) =>
          quantile(
            ms[way].toSorted((a, b) => a - b),
            0.5,
          ),
        );
        figures.push({ name: what, value: through!, unit: `ms a beat, ${halls.gateway.bytes} bytes each` });
        figures.push({ name: `${what}, raw`, value: raw!, unit: 'ms a beat' });
        ratios.push({ name: what, value: through! / raw!, unit: 'x the processor time of raw sockets' });
      }
    } finally {
      for (const way of WAYS) halls[way].close();
    }
  }
  const workload = `beats of public events in JSON, one message per socket and beat; processor time of the sending process, medians of ${rounds} interleaved rounds`;
  return benchResult('fan-out', workload, figures, ratios);
}

/** A sender with its watchers, all of them connected. */
async function openHall(way: Way, sockets: number) {
  const sender = start('fan-out-sender.ts', way);
  const { port } = await heard<{ port: number }>(sender);
  const receivers = start('fan-out-receivers.ts', way, String(port), String(sockets));
  await heard(receivers);
  const ask = async <A extends SenderAnswer>(order: SenderOrder) => {
    sender.send(order);
    return heard<A>(sender);
  };
  const hall = {
    bytes: 0,
    /** Processor time of the sender, in milliseconds, until every watcher had every beat. */
    async send(beats: number, purchases: number): Promise<number> {
      hall.bytes = (await ask<{ bytes: number }>({ beats, purchases })).bytes;
      const before = (await ask<{ ms: number }>('time')).ms;
      for (let beat = 0; beat < beats; beat += 1) {
        const arrived = heard(receivers);
        sender.send('send' satisfies SenderOrder);
        await arrived;
      }
      return (await ask<{ ms: number }>('time')).ms - before;
    },
    close() {
      for (const child of [receivers, sender]) child.kill('SIGKILL');
    },
  };
  return hall;
}

function start(program: string, ...args: string[]): ChildProcess {
  const child = fork(join(import.meta.dirname, program), args, { execArgv: ['--import', 'tsx'] });
  child.once('exit', (code) => {
    if (code !== null && code !== 0) throw new Error(`${program} ended with ${code}`);
  });
  return child;
}

async function heard<A = unknown>(child: ChildProcess): Promise<A> {
  const [message] = (await once(child, 'message')) as [A];
  return message;
}
