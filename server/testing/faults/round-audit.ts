/**
 * What is looked at after each round, with the market paused and nobody asking: the journal by every rule (going on
 * where the round before ended) and against what buyers were told, then everything else that folds or repeats it.
 */
import { loadFold } from '../../engine/fold.ts';
import { PostgresJournal } from '../../journal/postgres-journal.ts';
import { fingerprintOf, marketFrom, publicSnapshotOf } from '../../market/snapshot.ts';
import { JournalChecker } from '../../market/verify/checker.ts';
import { MAIN_MARKET } from '../../server.ts';
import { LoadAudit } from '../load-audit.ts';
import { hotFaults } from './hot-audit.ts';
import { readModelFaults } from './read-model-audit.ts';
import { NEVER, type Stage } from './stage.ts';

export class RoundAudit {
  readonly checker = new JournalChecker();
  readonly #told = new LoadAudit();
  readonly #journal: PostgresJournal;

  constructor(private readonly stage: Stage) {
    this.#journal = new PostgresJournal(stage.database);
  }

  /** What is wrong, in words. Throws `RuleBroken` for a journal that breaks a rule. The market runs on afterwards. */
  async check(): Promise<string[]> {
    const { stage } = this;
    await stage.load.pause();
    await stage.api.postUntilAnswered('/clock/pause', { reason: 'audit' }, NEVER);
    const faults = await this.#checkAtRest();
    await stage.api.postUntilAnswered('/clock/resume', {}, NEVER);
    stage.load.resume();
    return faults;
  }

  async #checkAtRest(): Promise<string[]> {
    const { stage, checker } = this;
    const { position } = (await this.#journal.find(MAIN_MARKET))!;
    for await (const page of this.#journal.eventsAfter(MAIN_MARKET, checker.market.seq)) {
      for (const event of page) {
        checker.check(event);
        this.#told.see(event);
      }
    }
    const { market } = checker;
    const faults = this.#told.faults(stage.load);
    if (market.seq !== position.seq) faults.push(`the journal ends at ${market.seq}, not at ${position.seq}`);
    const folded = fingerprintOf(market);
    const recovered = fingerprintOf((await loadFold(this.#journal, MAIN_MARKET))!.market);
    if (recovered !== folded) faults.push(`recovery comes to ${recovered}, the journal folds to ${folded}`);
    faults.push(...(await readModelFaults(stage.database, market)));
    faults.push(...(await hotFaults(stage.redis, market, position)));
    faults.push(...(await this.#watcherFaults(position.seq)));
    return faults;
  }

  async #watcherFaults(seq: number): Promise<string[]> {
    const snapshot = publicSnapshotOf(this.checker.market);
    const shown = fingerprintOf(marketFrom(JSON.parse(JSON.stringify(snapshot)) as typeof snapshot));
    const faults: string[] = [];
    for (const [index, watcher] of this.stage.watchers.entries()) {
      await watcher.until((position) => position.seq >= seq);
      faults.push(...watcher.faults);
      if (watcher.fingerprint !== shown)
        faults.push(`watcher ${index} came to another market than the journal`);
    }
    return faults;
  }
}
