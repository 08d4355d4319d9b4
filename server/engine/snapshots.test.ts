/** Snapshots are stored by whoever can do it beside the beats, and no beat waits for one. */
import { bringForward, loadFold } from './fold.ts';
import { LIMITS } from './limits.ts';
import type { MarketEngine } from './market-engine.ts';
import { Snapshots } from './snapshots.ts';
import { house, offer } from './testing/house.ts';

describe('snapshots', () => {
  let offers = 0;
  const busyBeats = async (
    { redis }: Awaited<ReturnType<typeof house>>,
    leader: MarketEngine,
    beats: number,
  ) => {
    for (let beat = 0; beat < beats; beat += 1) {
      for (let i = 0; i < LIMITS.commandsPerBeat; i += 1) await redis.submit('m', offer(`c${(offers += 1)}`));
      expect(await leader.beat()).toBe('beat');
    }
  };
  const beatsOf = (events: number) => Math.ceil(events / LIMITS.commandsPerBeat);

  test('are stored by who stands by, and who leads sees that they are', async () => {
    const built = await house();
    const { engine, journal, pass } = built;
    const [leader, standby] = [engine('a'), engine('b')];
    const beats = beatsOf(LIMITS.snapshotEvents);
    await busyBeats(built, leader, beats);
    expect(journal.snapshot).toBeNull();
    expect(await standby.beat()).toBe('standby');
    const { position } = journal.stored!;
    expect(journal.snapshot!.position).toEqual(position);

    await busyBeats(built, leader, beatsOf(LIMITS.snapshotEventsOfLeader) - beats);
    expect(journal.snapshot!.position).toEqual(position);
    pass(LIMITS.standbyFollowMs);
    await standby.beat();
    expect(journal.snapshot!.position).toEqual(journal.stored!.position);
  });

  test('are stored by who leads when nobody did, also of events of his predecessors', async () => {
    const built = await house();
    const { engine, journal, leases, pass } = built;
    await busyBeats(built, engine('a'), beatsOf(LIMITS.snapshotEventsOfLeader) - 1);
    expect(journal.snapshot).toBeNull();
    leases.holder = null;
    pass(LIMITS.standbyTryMs);
    await busyBeats(built, engine('b'), 1);
    expect(journal.snapshot!.position).toEqual(journal.stored!.position);
  });

  test('that are under way let no beat wait, and the next one tells when one could not be stored', async () => {
    const built = await house();
    const { engine, journal } = built;
    let fail = (_error: Error) => {};
    const stored = new Promise<void>((_resolve, reject) => (fail = reject));
    journal.saveSnapshot = () => stored;
    const leader = engine('a');
    await busyBeats(built, leader, beatsOf(LIMITS.snapshotEventsOfLeader));
    expect(await leader.beat()).toBe('idle');
    fail(new Error('the disk is full'));
    await expect(stored).rejects.toThrow();
    await expect(leader.beat()).rejects.toThrow('the disk is full');
  });
});

test('at a stop what came while one was being stored is stored too', async () => {
  const { engine, journal, redis } = await house();
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const save = journal.saveSnapshot.bind(journal);
  journal.saveSnapshot = async (...snapshot) => {
    await released;
    await save(...snapshot);
  };
  const fold = (await loadFold(journal, 'm'))!;
  const snapshots = new Snapshots('m', journal);
  await snapshots.storeAfter(1, fold);
  await redis.submit('m', offer('c1'));
  await engine('a').beat();
  await bringForward(journal, fold, journal.stored!.position);
  const stored = snapshots.storeRest(fold);
  release();
  await stored;
  expect(journal.snapshot!.position).toEqual(journal.stored!.position);
});
