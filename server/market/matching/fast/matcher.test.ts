/** Shows that the matcher in numbers fills as the rule says it, with many offers, cells and ties, and loyalty across models. */
import fc from 'fast-check';
import { netCents } from '../../money.ts';
import { Matcher } from './matcher.ts';

const MODELS = 2;
const HOUSES = 6;
const BUYERS = 5;

const number = (max: number) => fc.nat(max - 1);
const price = fc.integer({ min: 100, max: 130 });

const act = fc.oneof(
  {
    arbitrary: fc.record({
      act: fc.constant('offer' as const),
      model: number(MODELS),
      buyer: number(BUYERS),
      maxCents: price,
    }),
    weight: 12,
  },
  { arbitrary: fc.record({ act: fc.constant('close' as const), nth: fc.nat(99) }), weight: 3 },
  {
    arbitrary: fc.record({
      act: fc.constant('cell' as const),
      cell: number(MODELS * HOUSES),
      stock: fc.constantFrom(0, 1, 1, 2, 3),
      askCents: price,
      publicBp: fc.constantFrom(0, 0, 500, 1_000),
    }),
    weight: 5,
  },
  {
    arbitrary: fc.record({
      act: fc.constant('tier' as const),
      buyer: number(BUYERS),
      house: number(HOUSES),
      discountBp: fc.constantFrom(0, 400, 900, 1_500),
    }),
    weight: 2,
  },
  { arbitrary: fc.record({ act: fc.constant('match' as const) }), weight: 2 },
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

interface Offer {
  seq: number;
  model: number;
  buyer: number;
  maxCents: number;
}

/** The rule, looked up anew for every fill. A buyer's first purchase at a dealership gives him a tier there. */
class Rule {
  readonly offers = new Map<number, Offer>();
  readonly cells = Array.from({ length: MODELS * HOUSES }, () => ({
    stock: 0,
    askCents: 0,
    askSeq: 0,
    publicBp: 0,
  }));
  readonly tiers = new Map<string, number>();

  tier(buyer: number, house: number): number {
    return this.tiers.get(`${buyer} ${house}`) ?? 0;
  }

  best({ model, buyer, maxCents }: Offer): { cell: number; cents: number } | undefined {
    const units = this.cells
      .map(({ askCents, publicBp, askSeq, stock }, cell) => ({
        cell,
        stock,
        askSeq,
        cents: netCents(askCents, Math.max(publicBp, this.tier(buyer, Math.floor(cell / MODELS)))),
      }))
      .filter(({ cell, stock, cents }) => cell % MODELS === model && stock > 0 && cents <= maxCents);
    return units.sort((a, b) => a.cents - b.cents || a.askSeq - b.askSeq)[0];
  }

  next(): { offer: Offer; cell: number; cents: number } | undefined {
    for (const offer of [...this.offers.values()].sort((a, b) => a.seq - b.seq)) {
      const best = this.best(offer);
      if (best !== undefined) return { offer, ...best };
    }
    return undefined;
  }
}

/** Lets the acts happen to both; throws where they part. */
function compare(acts: readonly Act[]): void {
  const rule = new Rule();
  const matcher = new Matcher();
  const slots = new Map<number, number>();
  const seqs = new Map<number, number>();
  for (let model = 0; model < MODELS; model += 1) matcher.addModel();
  // A cell is there from when it first has something to sell.
  const cells: number[] = [];
  const cellOf = (one: number) => {
    if (!cells.includes(one)) cells[matcher.addCell(Math.floor(one / MODELS), one % MODELS)] = one;
    return cells.indexOf(one);
  };
  const setTier = (buyer: number, house: number, discountBp: number) => {
    rule.tiers.set(`${buyer} ${house}`, discountBp);
    matcher.setLoyalty(buyer, house, discountBp);
  };
  const match = () =>
    matcher.match((slot, cell, cents) => {
      const expected = rule.next();
      expect({ seq: seqs.get(slot), cell: cells[cell], cents }).toEqual({
        seq: expected?.offer.seq,
        cell: expected?.cell,
        cents: expected?.cents,
      });
      const { seq, buyer } = expected!.offer;
      rule.offers.delete(seq);
      rule.cells[expected!.cell]!.stock -= 1;
      matcher.sold(slot, cell);
      const house = Math.floor(expected!.cell / MODELS);
      if (rule.tier(buyer, house) < 600) setTier(buyer, house, 600);
    });
  [...acts, { act: 'match' as const }].forEach((one, seq) => {
    if (one.act === 'match') {
      match();
      expect(rule.next()).toBeUndefined();
    } else if (one.act === 'offer') {
      const slot = matcher.placeOffer(seq, one.model, one.buyer, one.maxCents);
      rule.offers.set(seq, { seq, ...one });
      slots.set(seq, slot);
      seqs.set(slot, seq);
    } else if (one.act === 'close') {
      const open = [...rule.offers.keys()];
      const closed = open[one.nth % open.length];
      if (closed === undefined) return;
      rule.offers.delete(closed);
      matcher.closeOffer(slots.get(closed)!);
    } else if (one.act === 'cell') {
      const { stock, askCents, publicBp } = one;
      const before = rule.cells[one.cell]!;
      const askSeq = askCents === before.askCents ? before.askSeq : seq + 1;
      rule.cells[one.cell] = { stock, askCents, askSeq, publicBp };
      matcher.setCell(cellOf(one.cell), stock, askCents, askSeq, publicBp);
    } else {
      setTier(one.buyer, one.house, one.discountBp);
    }
  });
}

test('serves the earliest fillable offer with the cheapest unit, and leaves none that could be filled', () => {
  const acts = fc.array(act, { minLength: 50, maxLength: 400, size: 'max' });
  fc.assert(fc.property(acts, compare), { numRuns: 300 });
});
