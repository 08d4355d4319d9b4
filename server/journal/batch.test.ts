/** What a batch must keep to before anything of it is written. */
import { MemoryJournal } from '../engine/memory-ports.ts';
import type { Batch, NewSettlement } from '../engine/ports.ts';
import { emptyMarket } from '../market/market.ts';
import { requireConsistent } from './batch.ts';
import { foundTinyIn, placing } from './testing/tiny-market.ts';

let batch: Batch;

beforeEach(async () => {
  const batchOf = await foundTinyIn(new MemoryJournal(), 'm');
  batch = await batchOf(placing('o1'));
});

const settlement: NewSettlement = {
  idempotencyKey: 'k',
  digest: 'digest',
  by: 'b1',
  commandType: 'PlaceOffer',
  outcome: { accepted: false, code: 'insufficient-funds', message: 'No.' },
  note: null,
};

test('a batch that is what it says is taken, also with a tick and without an event', () => {
  requireConsistent({ ...batch, settlements: [settlement, { ...settlement, idempotencyKey: 'other' }] });
  const { from, to } = batch;
  requireConsistent({
    ...batch,
    from: to,
    to: { ...to, beat: to.beat + 1, tick: from.tick + 1 },
    events: [],
  });
});

const changed: [string, (batch: Batch) => Partial<Batch>, string][] = [
  ['whose events do not join its position', ({ events }) => ({ events: [...events, events[0]!] }), 'seq'],
  ['for another market', () => ({ marketId: 'n' }), 'belong'],
  ['with an event of another market', (b) => ({ events: [{ ...b.events[0]!, market: 'n' }] }), 'belong'],
  ['with another market', ({ market }) => ({ market: { ...market, id: 'n' } }), 'belong'],
  ['without its events', () => ({ events: [] }), 'has 0 events'],
  ['with a market that stands elsewhere', () => ({ market: emptyMarket('m', 'full') }), 'a market at seq 0'],
  ['of no beat', ({ from, to }) => ({ to: { ...to, beat: from.beat } }), 'only goes forward'],
  [
    'in which time goes back',
    ({ from, to }) => ({ to: { ...to, tick: from.tick - 1 } }),
    'only goes forward',
  ],
  ['that settles a key twice', () => ({ settlements: [settlement, settlement] }), 'settled twice'],
];

test.each(changed)('a batch %s is refused', (_what, change, told) => {
  expect(() => requireConsistent({ ...batch, ...change(batch) })).toThrow(told);
});
