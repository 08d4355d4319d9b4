/**
 * The engine's ports with a clock around each call that a beat makes. The engine knows nothing of it, and what is
 * measured is what it waits for.
 */
import type { EnginePorts } from '../engine/market-engine.ts';
import type { Batch, HotPort, InboxPort, JournalPort, LeasePort } from '../engine/ports.ts';
import type { Metrics } from './metrics.ts';

export function measuredPorts(ports: EnginePorts, metrics: Metrics): EnginePorts {
  const measured = <T>(phase: string, call: () => Promise<T>): Promise<T> => measure(metrics, phase, call);
  return {
    journal: measuredJournal(ports.journal, metrics),
    hot: measuredHot(ports.hot, measured),
    inbox: measuredInbox(ports.inbox, measured),
    lease: measuredLease(ports.lease, measured),
  };
}

type Measured = <T>(phase: string, call: () => Promise<T>) => Promise<T>;

async function measure<T>(metrics: Metrics, phase: string, call: () => Promise<T>): Promise<T> {
  const end = metrics.phaseSeconds.startTimer({ phase });
  try {
    return await call();
  } catch (error) {
    metrics.phaseFailures.inc({ phase });
    throw error;
  } finally {
    end();
  }
}

function measuredJournal(journal: JournalPort, metrics: Metrics): JournalPort {
  return {
    marketIds: () => journal.marketIds(),
    find: (marketId) => journal.find(marketId),
    create: (founded, batch) => journal.create(founded, batch),
    script: (marketId) => journal.script(marketId),
    latestSnapshot: (marketId) => journal.latestSnapshot(marketId),
    snapshotSeq: (marketId) => journal.snapshotSeq(marketId),
    saveSnapshot: (marketId, snapshot) =>
      measure(metrics, 'snapshot', () => journal.saveSnapshot(marketId, snapshot)),
    eventsAfter: (marketId, seq, toSeq) => journal.eventsAfter(marketId, seq, toSeq),
    endOfBeat: (marketId, seq) => journal.endOfBeat(marketId, seq),
    offerOwners: (marketId, offerIds) => journal.offerOwners(marketId, offerIds),
    settled: (marketId, keys) => measure(metrics, 'settled', () => journal.settled(marketId, keys)),
    endUnfinished: (marketId) => journal.endUnfinished(marketId),
    async commit(batch) {
      const committed = await measure(metrics, 'commit', () => journal.commit(batch));
      if (committed === 'committed') count(metrics, batch);
      return committed;
    },
  };
}

function count(metrics: Metrics, { marketId: market, events, settlements }: Batch): void {
  metrics.events.inc({ market }, events.length);
  for (const { outcome } of settlements) metrics.commands.inc({ market, accepted: String(outcome.accepted) });
}

function measuredHot(hot: HotPort, measured: Measured): HotPort {
  return {
    position: (marketId) => measured('hot-position', () => hot.position(marketId)),
    write: (frame, market, done) => measured('hot-write', () => hot.write(frame, market, done)),
    rebuild: (frame, market, done) => measured('hot-rebuild', () => hot.rebuild(frame, market, done)),
  };
}

function measuredInbox(inbox: InboxPort, measured: Measured): InboxPort {
  return {
    submit: (marketId, submission) => inbox.submit(marketId, submission),
    holds: (marketId, entryId) => inbox.holds(marketId, entryId),
    read: (marketId, limit) => measured('inbox', () => inbox.read(marketId, limit)),
    depth: (marketId) => inbox.depth(marketId),
  };
}

function measuredLease(lease: LeasePort, measured: Measured): LeasePort {
  return {
    hold: (marketId) => measured('lease', () => lease.hold(marketId)),
    release: (marketId) => lease.release(marketId),
    holder: (marketId) => lease.holder(marketId),
  };
}
