/**
 * What a process counts and times, in the words of Prometheus. One object knows every name, so that a dashboard
 * can be written from this file; nothing here decides anything.
 */
import {
  AggregatorRegistry,
  collectDefaultMetrics,
  Counter,
  Gauge,
  Histogram,
  type MetricObjectWithValues,
  type MetricValue,
  Registry,
} from 'prom-client';

/** From half a millisecond, a small commit, to the ten seconds after which a caller no longer waits. */
const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export type MetricValues = MetricObjectWithValues<MetricValue<string>>[];

export class Metrics {
  readonly registry = new Registry();
  readonly beatSeconds = new Histogram({
    name: 'forecourt_beat_seconds',
    help: 'Beats by market and what came of them: beat, idle, standby or conflict.',
    labelNames: ['market', 'result'],
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly beatFailures = new Counter({
    name: 'forecourt_beat_failures_total',
    help: 'Beats that ended in an error and lead to a new load of the market.',
    labelNames: ['market'],
    registers: [this.registry],
  });
  readonly phaseSeconds = new Histogram({
    name: 'forecourt_beat_phase_seconds',
    help: 'The phases of a beat that leave the process: lease, inbox, hot position, settled keys, commit, hot write, hot rebuild, snapshot.',
    labelNames: ['phase'],
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly phaseFailures = new Counter({
    name: 'forecourt_beat_phase_failures_total',
    help: 'Calls of a phase that failed.',
    labelNames: ['phase'],
    registers: [this.registry],
  });
  readonly events = new Counter({
    name: 'forecourt_events_committed_total',
    help: 'Events committed by this process.',
    labelNames: ['market'],
    registers: [this.registry],
  });
  readonly commands = new Counter({
    name: 'forecourt_commands_settled_total',
    help: 'Commands settled by this process, by whether the market accepted them.',
    labelNames: ['market', 'accepted'],
    registers: [this.registry],
  });
  readonly tick = new Gauge({
    name: 'forecourt_market_tick',
    help: 'The tick at which a market stands, as this process has heard.',
    labelNames: ['market'],
    registers: [this.registry],
  });
  readonly silenceSeconds = new Gauge({
    name: 'forecourt_market_silence_seconds',
    help: 'How long ago the last frame of a market came.',
    labelNames: ['market'],
    registers: [this.registry],
  });
  readonly inboxDepth = new Gauge({
    name: 'forecourt_inbox_depth',
    help: 'Commands that wait in the inbox of a market.',
    labelNames: ['market'],
    registers: [this.registry],
  });
  readonly sockets = new Gauge({
    name: 'forecourt_sockets',
    help: 'Open sockets of this process.',
    registers: [this.registry],
  });
  readonly slowSockets = new Gauge({
    name: 'forecourt_slow_sockets',
    help: 'Sockets that are told nothing until they have read what was sent.',
    registers: [this.registry],
  });
  readonly mailsWaiting = new Gauge({
    name: 'forecourt_mails_waiting',
    help: 'Mails of the whole installation that are neither sent nor given up.',
    registers: [this.registry],
  });
  readonly mailWaitSeconds = new Gauge({
    name: 'forecourt_mail_wait_seconds',
    help: 'How long the oldest of them has waited.',
    registers: [this.registry],
  });
  readonly querySeconds = new Histogram({
    name: 'forecourt_query_seconds',
    help: 'Statements to Postgres by their first word.',
    labelNames: ['verb'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  /** What Node tells of a process is kept once for all its threads. */
  constructor(scope: 'of the process' | 'of the engine') {
    if (scope === 'of the process') collectDefaultMetrics({ register: this.registry });
  }

  /** What it holds, as it can be sent to another thread. */
  values(): Promise<MetricValues> {
    return this.registry.getMetricsAsJSON();
  }

  /** As Prometheus reads it, together with what other threads hold. */
  async text(others: readonly MetricValues[]): Promise<string> {
    return AggregatorRegistry.aggregate([await this.values(), ...others]).metrics();
  }
}
