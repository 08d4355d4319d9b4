/** Reads a stored market's journal to its end, checks every rule on it, and folds it for comparison. */
import type { JournalPort } from '../engine/ports.ts';
import { loadFold } from '../engine/fold.ts';
import type { MarketEvent } from '../market/events.ts';
import { fingerprintOf, marketFrom, publicSnapshotOf } from '../market/snapshot.ts';
import { JournalChecker } from '../market/verify/checker.ts';

export interface JournalAudit {
  events: number;
  purchases: number;
  /** The fingerprint of the market as the public folds it. */
  publicFingerprint: string;
}

/** Throws `RuleBroken` for a journal that breaks a rule. */
export async function auditJournal(
  journal: JournalPort,
  marketId: string,
  onEvent: (event: MarketEvent) => void,
): Promise<JournalAudit> {
  const checker = new JournalChecker();
  for await (const page of journal.eventsAfter(marketId, 0)) {
    for (const event of page) {
      onEvent(event);
      checker.check(event);
    }
  }
  const { events, purchases } = checker.finish();
  const folded = fingerprintOf(checker.market);
  const recovered = fingerprintOf((await loadFold(journal, marketId))!.market);
  if (folded !== recovered) throw new Error(`the journal folds to ${folded}, recovery comes to ${recovered}`);
  const seen = JSON.parse(JSON.stringify(publicSnapshotOf(checker.market))) as ReturnType<
    typeof publicSnapshotOf
  >;
  return { events, purchases, publicFingerprint: fingerprintOf(marketFrom(seen)) };
}
