/**
 * The beat of one market, step by step: hold the lease, read the inbox, decide and run ticks (pure), commit to
 * Postgres, then write Redis and the frame. A crash between any two steps loses nothing: before the commit the
 * commands still wait; after it the next beat finds Redis behind and repairs it.
 */
import type { MarketEvent } from '../market/events.ts';
import { agentKey } from '../market/random/stream.ts';
import { type Record, recorderFor } from '../market/recorder.ts';
import { type RefusedCommand, Script } from '../market/script.ts';
import { fastSteps } from '../market/steps/fast.ts';
import type { Steps } from '../market/steps/steps.ts';
import { decideIssued, runTick, type World } from '../market/tick.ts';
import { type LoadedFold, writeOnBoard } from './fold.ts';
import { LIMITS } from './limits.ts';
import { Pace } from './pace.ts';
import type { Fold, Frame, HotPort, InboxPort, JournalPort, LeasePort, Waiting } from './ports.ts';
import { samePosition } from './position.ts';
import { settle, type Settled } from './settle.ts';
import { Snapshots } from './snapshots.ts';
import { StandbyFold } from './standby-fold.ts';

export interface EnginePorts {
  journal: JournalPort;
  hot: HotPort;
  inbox: InboxPort;
  lease: LeasePort;
}

export interface EngineOptions {
  engineId: string;
  beatMs: number;
  /** Monotonic milliseconds. */
  nowMs: () => number;
  /** Told of each command of a market's script that the market refuses. */
  refused: (marketId: string, command: RefusedCommand) => void;
}

export type BeatResult = 'standby' | 'idle' | 'beat' | 'conflict';

/** What a leader knows of its market; dropped whenever it may no longer be true. */
interface Lead {
  fold: LoadedFold;
  /** They see every event from the loading of the fold on. */
  steps: Steps;
  world: World | null;
  script: Script;
  pace: Pace;
}

export class MarketEngine {
  /** Commands in the last beat. */
  decided = 0;
  #lead: Lead | null = null;
  #nextTryMs = 0;
  readonly #standby: StandbyFold;
  readonly #snapshots: Snapshots;

  constructor(
    readonly marketId: string,
    private readonly ports: EnginePorts,
    private readonly options: EngineOptions,
  ) {
    this.#standby = new StandbyFold(marketId, ports.journal, options.nowMs);
    this.#snapshots = new Snapshots(marketId, ports.journal);
  }

  get leads(): boolean {
    return this.#lead !== null;
  }

  /** `commands`: one between two of the clock, in which no tick passes. */
  async beat(kind: 'clock' | 'commands' = 'clock'): Promise<BeatResult> {
    const { nowMs } = this.options;
    const startMs = nowMs();
    if (this.#lead === null && startMs < this.#nextTryMs) return 'standby';
    try {
      const held = await this.ports.lease.hold(this.marketId);
      this.#snapshots.requireStored();
      if (held === null) return await this.#standBy();
      const lead = (this.#lead ??= await this.#takeLead());
      return await this.#beatAsLeader(lead, kind, startMs);
    } catch (error) {
      // Whether the commit happened may be unknown here: only the journal can say.
      this.#lead = null;
      this.#nextTryMs = nowMs() + LIMITS.standbyTryMs;
      // What stopped this engine may not stop another. A lease that cannot be given back ends by itself.
      await this.ports.lease.release(this.marketId).catch(() => undefined);
      throw error;
    }
  }

  /** Stores what is left to store and lets the next engine in at once, also when it cannot be stored: then it throws. */
  async stop(): Promise<void> {
    const lead = this.#lead;
    this.#lead = null;
    if (lead === null) return this.#snapshots.end();
    try {
      await this.#snapshots.storeRest(lead.fold);
    } finally {
      await this.ports.lease.release(this.marketId);
    }
  }

  async #standBy(): Promise<BeatResult> {
    this.#lead = null;
    const fold = await this.#standby.follow();
    if (fold !== null) await this.#snapshots.storeAfter(LIMITS.snapshotEvents, fold);
    this.#nextTryMs = this.options.nowMs() + LIMITS.standbyTryMs;
    return 'standby';
  }

  async #takeLead(): Promise<Lead> {
    const { journal } = this.ports;
    await journal.endUnfinished(this.marketId);
    const { stored, fold } = await this.#standby.take();
    const script = await journal.script(this.marketId);
    return {
      fold,
      steps: fastSteps(fold.market),
      world: stored.agents === null ? null : { agents: stored.agents, key: agentKey(stored.seed) },
      script: new Script(fold.market, script, (command) => this.options.refused(this.marketId, command)),
      pace: new Pace(this.options.beatMs, this.options.nowMs),
    };
  }

  async #beatAsLeader(lead: Lead, kind: 'clock' | 'commands', startMs: number): Promise<BeatResult> {
    const { journal, inbox, hot } = this.ports;
    const { fold } = lead;
    const [waiting, hotPosition] = await Promise.all([
      inbox.read(this.marketId, LIMITS.commandsPerBeat),
      // Between two beats of the clock its own write finds out.
      kind === 'clock' ? hot.position(this.marketId) : fold.position,
    ]);
    if (hotPosition === null || !samePosition(hotPosition, fold.position)) {
      if (hotPosition !== null && hotPosition.beat > fold.position.beat) {
        // Redis has heard of a later beat: if the journal has too, another engine was ahead of us.
        const stored = await journal.find(this.marketId);
        if (stored !== null && stored.position.beat > fold.position.beat) return this.#fallBehind();
      }
      await hot.rebuild(this.#frame(fold, fold.position, [], NOTHING_SETTLED, startMs), fold.market, []);
    }
    this.decided = waiting.length;
    const submissions = waiting.flatMap(({ submission }) => (submission === null ? [] : [submission]));
    const before =
      submissions.length === 0
        ? new Map()
        : await journal.settled(
            this.marketId,
            submissions.map((submission) => submission.idempotencyKey),
          );

    const from = fold.position;
    const scriptedBefore = lead.script.last;
    const events: MarketEvent[] = [];
    const heard = (event: MarketEvent) => {
      events.push(event);
      writeOnBoard(fold.board, fold.market, event);
    };
    const record = recorderFor(fold.market, heard, lead.steps);
    const settled = settle(fold.market, submissions, before, record);
    if (kind === 'clock') {
      endOwnPause(lead, events, record);
      lead.pace.run(fold.market, () => {
        runTick(fold.market, lead.steps, lead.world, lead.script.due(fold.market.tick + 1), record);
        return events.length;
      });
    }

    const scripted = lead.script.last;
    const wentOn = scripted !== null && scripted !== scriptedBefore;
    const stands = events.length === 0 && fold.market.tick === from.tick && !wentOn;
    if (waiting.length === 0 && stands) return 'idle';
    const to = { beat: from.beat + 1, seq: fold.market.seq, tick: fold.market.tick };
    const committed = await journal.commit({
      marketId: this.marketId,
      from,
      to,
      events,
      settlements: settled.settlements,
      market: fold.market,
      ...(wentOn ? { scripted } : {}),
    });
    if (committed === 'conflict') return this.#fallBehind();
    fold.position = to;

    await this.#writeHot(this.#frame(fold, from, events, settled, startMs), fold, waiting);
    await this.#snapshots.storeAfter(LIMITS.snapshotEventsOfLeader, fold);
    return 'beat';
  }

  #fallBehind(): BeatResult {
    this.#lead = null;
    this.#nextTryMs = 0;
    return 'conflict';
  }

  async #writeHot(frame: Frame, fold: Fold, waiting: readonly Waiting[]): Promise<void> {
    const done = waiting.map(({ entryId }) => entryId);
    const written = await this.ports.hot.write(frame, fold.market, done);
    if (written === 'conflict') await this.ports.hot.rebuild(frame, fold.market, done);
  }

  #frame(
    fold: Fold,
    from: Fold['position'],
    events: readonly MarketEvent[],
    { answers }: Settled,
    startMs: number,
  ): Frame {
    return {
      marketId: this.marketId,
      from,
      to: fold.position,
      events,
      answers,
      engineId: this.options.engineId,
      beatMs: Math.round((this.options.nowMs() - startMs) * 10) / 10,
    };
  }
}

/** A script that paused the clock goes on at once, as it does in a simulation. */
function endOwnPause({ fold, script }: Lead, events: readonly MarketEvent[], record: Record): void {
  while (events.length < LIMITS.eventsPerBeat) {
    const issued = script.nextInOwnPause();
    if (issued === null) return;
    decideIssued(fold.market, [issued], record);
  }
}

const NOTHING_SETTLED: Settled = { answers: [], settlements: [] };
