/** The engine of a process or thread, over its stores: it beats from when it is started to when it is stopped. */
import { performance } from 'node:perf_hooks';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { Engine } from './engine/engine.ts';
import { measuredPorts } from './metrics/measured-ports.ts';
import type { Metrics } from './metrics/metrics.ts';
import { RedisArrivals } from './redis/arrivals.ts';
import type { Stores } from './stores.ts';

export type EngineConfig = Pick<Config, 'engineId' | 'beatMs'>;

export async function runEngine(
  { engineId, beatMs }: EngineConfig,
  { journal, hot, inbox, lease, openListener, redisFailed }: Stores,
  log: Logger,
  metrics: Metrics | null,
): Promise<Engine> {
  const ports = { journal, hot, inbox, lease };
  const engine = new Engine(
    metrics === null ? ports : measuredPorts(ports, metrics),
    new RedisArrivals(openListener, redisFailed),
    {
      engineId,
      beatMs,
      nowMs: () => performance.now(),
      refused: (market, scripted) => log.warn({ market, scripted }, 'a scripted command was refused'),
    },
    {
      beat: (market, result, ms) => {
        log.trace({ market, result, ms }, 'beat');
        metrics?.beatSeconds.observe({ market, result }, ms / 1_000);
      },
      failed: (market, error) => {
        log.error({ market, err: error }, 'beat failed');
        metrics?.beatFailures.inc({ market });
      },
    },
  );
  await engine.start();
  return engine;
}
