/** What an engine that stands by has folded: never more than the journal says, and never shared with who leads. */
import { StandbyFold } from './standby-fold.ts';
import { house, offer } from './testing/house.ts';

test('a journal that was restored from a backup is folded anew', async () => {
  const { engine, journal, redis } = await house();
  const a = engine('a');
  await a.beat();
  const [stored, events] = [journal.stored!, journal.events.length];
  await redis.submit('m', offer('c1'));
  await a.beat();
  const standby = new StandbyFold('m', journal, () => 0);
  expect((await standby.follow())!.market.offers.size).toBe(1);
  journal.stored = stored;
  journal.events.splice(events);
  const { fold } = await standby.take();
  expect(fold.position).toEqual(stored.position);
  expect(fold.market.offers.size).toBe(0);
});

test('who takes the lead has a fold of his own: what he could not commit is in no other', async () => {
  const { journal } = await house();
  const standby = new StandbyFold('m', journal, () => 0);
  const followed = await standby.follow();
  const first = await standby.take();
  expect(first.fold).toBe(followed);
  expect((await standby.take()).fold).not.toBe(first.fold);
});
