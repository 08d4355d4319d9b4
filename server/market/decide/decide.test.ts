/** Shows which events follow from each command that is accepted, in the order of the contract. */
import type { Command, CommandType } from '../commands.ts';
import type { EventType } from '../events.ts';
import {
  dealership,
  model,
  offer,
  promotion,
  supplier,
  tinyMarket,
  typesOf,
} from '../testing/tiny-market.ts';

const ONE = { required: { seats: [2] }, preferred: [], assortmentSize: 5, minScore: 0 };

const SMALL = () =>
  tinyMarket({
    models: [model('m1'), model('m2')],
    suppliers: [supplier('s1', { m1: 10_000, m2: 10_000 }), supplier('s2', { m1: 11_000 })],
  });

const ROWS: Record<CommandType, { given?: Command[]; command: Command; id: string; events: EventType[] }[]> =
  {
    PlaceOffer: [
      { command: offer('o1', 5), id: 'o1', events: ['OfferPlaced'] },
      {
        command: { type: 'PlaceOffer', buyerId: 'b1', modelId: 'm1', maxPriceCents: 1_000_000 },
        id: 'offer~16',
        events: ['OfferPlaced'],
      },
    ],
    CancelOffer: [
      {
        given: [offer('o1', 5)],
        command: { type: 'CancelOffer', offerId: 'o1' },
        id: 'o1',
        events: ['OfferCancelled'],
      },
    ],
    DepositMoney: [
      {
        command: { type: 'DepositMoney', accountType: 'buyer', accountId: 'b1', amountCents: 5 },
        id: 'b1',
        events: ['MoneyDeposited'],
      },
    ],
    WithdrawMoney: [
      {
        command: {
          type: 'WithdrawMoney',
          accountType: 'dealership',
          accountId: 'd1',
          amountCents: 10_000_000,
        },
        id: 'd1',
        events: ['MoneyWithdrawn'],
      },
    ],
    JoinBuyer: [{ command: { type: 'JoinBuyer', buyerId: 'b2' }, id: 'b2', events: ['BuyerJoined'] }],
    LeaveBuyer: [
      {
        given: [offer('o1', 5), offer('o2', 6)],
        command: { type: 'LeaveBuyer', buyerId: 'b1' },
        id: 'b1',
        events: ['OfferCancelled', 'OfferCancelled', 'BuyerLeft'],
      },
    ],
    OpenDealership: [
      {
        command: dealership('d2'),
        id: 'd2',
        events: [
          'DealershipOpened',
          'MoneyDeposited',
          'AssortmentMatched',
          'SupplierSwitched',
          'SupplierSwitched',
        ],
      },
      {
        command: dealership('d2', { balanceCents: 0, preferences: ONE }),
        id: 'd2',
        events: ['DealershipOpened', 'AssortmentMatched'],
      },
    ],
    UpdateDealership: [
      {
        command: { type: 'UpdateDealership', dealershipId: 'd1', city: 'Kiel' },
        id: 'd1',
        events: ['DealershipUpdated'],
      },
      {
        command: { type: 'UpdateDealership', dealershipId: 'd1', preferences: ONE },
        id: 'd1',
        events: ['DealershipUpdated', 'AssortmentMatched'],
      },
    ],
    CloseDealership: [
      { command: { type: 'CloseDealership', dealershipId: 'd1' }, id: 'd1', events: ['DealershipClosed'] },
    ],
    JoinSupplier: [
      {
        command: supplier('s3', { m2: 9_000, m1: 9_000 }),
        id: 's3',
        events: ['SupplierJoined', 'SupplierPriced', 'SupplierPriced'],
      },
    ],
    UpdateSupplier: [
      {
        command: { type: 'UpdateSupplier', supplierId: 's1', loyaltyTiers: [{ units: 1, discountBp: 1 }] },
        id: 's1',
        events: ['SupplierUpdated'],
      },
    ],
    LeaveSupplier: [
      {
        command: { type: 'LeaveSupplier', supplierId: 's1' },
        id: 's1',
        events: ['SupplierLeft', 'SupplierSwitched', 'SupplierSwitched'],
      },
      { command: { type: 'LeaveSupplier', supplierId: 's2' }, id: 's2', events: ['SupplierLeft'] },
    ],
    PriceModel: [
      {
        command: { type: 'PriceModel', supplierId: 's1', modelId: 'm1', listCents: 1 },
        id: 's1',
        events: ['SupplierPriced'],
      },
      {
        command: { type: 'PriceModel', supplierId: 's1', modelId: 'm1', listCents: null },
        id: 's1',
        events: ['SupplierPriced', 'SupplierSwitched'],
      },
    ],
    ListModel: [
      {
        command: { type: 'ListModel', ...model('m3') },
        id: 'm3',
        events: ['ModelListed', 'AssortmentMatched'],
      },
      {
        given: [{ type: 'WithdrawModel', modelId: 'm1' }],
        command: { type: 'ListModel', ...model('m1') },
        id: 'm1',
        events: ['ModelListed', 'AssortmentMatched', 'SupplierSwitched'],
      },
    ],
    WithdrawModel: [
      {
        command: { type: 'WithdrawModel', modelId: 'm1' },
        id: 'm1',
        events: ['ModelWithdrawn', 'AssortmentMatched'],
      },
    ],
    AnnouncePromotion: [
      { command: promotion('supplier s1'), id: 'promotion~16', events: ['PromotionAnnounced'] },
      {
        command: promotion('dealership d1', { promotionId: 'p1' }),
        id: 'p1',
        events: ['PromotionAnnounced'],
      },
    ],
    WithdrawPromotion: [
      {
        given: [promotion('supplier s1', { promotionId: 'p1' })],
        command: { type: 'WithdrawPromotion', promotionId: 'p1' },
        id: 'p1',
        events: ['PromotionWithdrawn'],
      },
    ],
    PauseClock: [{ command: { type: 'PauseClock', reason: 'halt' }, id: 'tiny', events: ['ClockPaused'] }],
    ResumeClock: [
      {
        given: [{ type: 'PauseClock' }],
        command: { type: 'ResumeClock' },
        id: 'tiny',
        events: ['ClockResumed'],
      },
    ],
    StepClock: [
      {
        given: [{ type: 'PauseClock' }],
        command: { type: 'StepClock', ticks: 3 },
        id: 'tiny',
        events: ['ClockStepped'],
      },
    ],
    SetClockSpeed: [
      {
        command: { type: 'SetClockSpeed', ticksPerSecond: null },
        id: 'tiny',
        events: ['ClockSpeedChanged'],
      },
    ],
  };

describe.each(Object.entries(ROWS))('%s', (_type, rows) => {
  test.each(rows)('leads to $events', ({ given = [], command, id, events }) => {
    const tiny = SMALL();
    tiny.when(...given);
    const before = tiny.market.seq;
    expect(tiny.outcomeOf(command)).toEqual({
      accepted: true,
      id,
      firstSeq: before + 1,
      lastSeq: before + events.length,
    });
    expect(typesOf(tiny.journal.slice(before))).toEqual(events);
    expect(tiny.journal.map(({ seq }) => seq)).toEqual(tiny.journal.map((_, i) => i + 1));
  });
});

test('an event says who issued the command where the contract has a `by`, and nowhere else', () => {
  for (const { given = [], command } of Object.values(ROWS).flat()) {
    const tiny = SMALL();
    tiny.when(...given);
    for (const event of tiny.when(command)) {
      const named = /^(Clock|Money|OfferCancelled)/.test(event.type);
      expect([event.type, (event as { by?: string }).by]).toEqual([event.type, named ? 'tester' : undefined]);
    }
  }
});

test('prices of a supplier that joins are told in the order of the catalogue', () => {
  const events = SMALL().when(supplier('s3', { m2: 2, m1: 1 }));
  expect(events.slice(1)).toMatchObject([
    { modelId: 'm1', listCents: 1 },
    { modelId: 'm2', listCents: 2 },
  ]);
});

test('a supplier that joins again has the prices it brings and no others', () => {
  const tiny = SMALL();
  tiny.when({ type: 'LeaveSupplier', supplierId: 's1' }, supplier('s1', { m1: 7 }));
  expect([...tiny.market.suppliers.get('s1')!.prices]).toEqual([['m1', 7]]);
});
