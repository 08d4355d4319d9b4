/** Shows every refusal there is: the code it gives, and that it changed nothing of the market. */
import type { Command } from '../commands.ts';
import { LIMITS } from '../limits.ts';
import { REFUSAL_CODES, type RefusalCode } from '../refusal.ts';
import { fingerprintOf } from '../snapshot.ts';
import { dealership, model, offer, promotion, supplier, tinyMarket } from '../testing/tiny-market.ts';

interface Row {
  /** Commands before, each in a tick of its own; the next one comes between two ticks. */
  given?: Command[];
  refused: Command;
  code: RefusalCode;
}

const deposit = (amountCents: number, accountId = 'b1'): Command => ({
  type: 'DepositMoney',
  accountType: accountId.startsWith('b') ? 'buyer' : 'dealership',
  accountId,
  amountCents,
});
const withdraw = (amountCents: number, accountId = 'b1'): Command => ({
  ...(deposit(amountCents, accountId) as Extract<Command, { type: 'DepositMoney' }>),
  type: 'WithdrawMoney',
});
const price = (supplierId: string, modelId: string, listCents: number | null): Command => ({
  type: 'PriceModel',
  supplierId,
  modelId,
  listCents,
});
const sale = promotion('dealership d1', { promotionId: 'p1', endsAtTick: 2 });
const close: Command = { type: 'CloseDealership', dealershipId: 'd1' };
const leave: Command = { type: 'LeaveSupplier', supplierId: 's1' };
const withdrawModel: Command = { type: 'WithdrawModel', modelId: 'm1' };
const pause: Command = { type: 'PauseClock' };

const ROWS: Row[] = [
  { refused: offer('o1', 1, { modelId: 'm9' }), code: 'unknown-model' },
  { refused: price('s1', 'm9', 1), code: 'unknown-model' },
  { refused: { type: 'WithdrawModel', modelId: 'm9' }, code: 'unknown-model' },
  { refused: promotion('supplier s1', { modelIds: ['m1', 'm9'] }), code: 'unknown-model' },
  { refused: supplier('s9', { m1: 1, m9: 1 }), code: 'unknown-model' },
  { refused: price('s9', 'm1', 1), code: 'unknown-supplier' },
  { refused: { type: 'UpdateSupplier', supplierId: 's9', name: 'New' }, code: 'unknown-supplier' },
  { refused: { type: 'LeaveSupplier', supplierId: 's9' }, code: 'unknown-supplier' },
  { refused: promotion('supplier s9'), code: 'unknown-supplier' },
  { refused: { type: 'UpdateDealership', dealershipId: 'd9', name: 'New' }, code: 'unknown-dealership' },
  { refused: { type: 'CloseDealership', dealershipId: 'd9' }, code: 'unknown-dealership' },
  { refused: promotion('dealership d9'), code: 'unknown-dealership' },
  { refused: deposit(1, 'd9'), code: 'unknown-dealership' },
  { refused: withdraw(1, 'd9'), code: 'unknown-dealership' },
  { refused: offer('o1', 1, { buyerId: 'b9' }), code: 'unknown-buyer' },
  { refused: { type: 'LeaveBuyer', buyerId: 'b9' }, code: 'unknown-buyer' },
  { refused: deposit(1, 'b9'), code: 'unknown-buyer' },
  { refused: withdraw(1, 'b9'), code: 'unknown-buyer' },
  { refused: { type: 'CancelOffer', offerId: 'o9' }, code: 'unknown-offer' },
  {
    given: [offer('o1', 1), { type: 'CancelOffer', offerId: 'o1' }],
    refused: { type: 'CancelOffer', offerId: 'o1' },
    code: 'unknown-offer',
  },
  { refused: { type: 'WithdrawPromotion', promotionId: 'p9' }, code: 'unknown-promotion' },
  { refused: { type: 'JoinBuyer', buyerId: 'b1' }, code: 'id-taken' },
  { refused: supplier('s1', {}), code: 'id-taken' },
  { refused: dealership('d1'), code: 'id-taken' },
  { refused: { type: 'ListModel', ...model('m1') }, code: 'id-taken' },
  { given: [offer('o1', 1)], refused: offer('o1', 1), code: 'id-taken' },
  {
    given: [offer('o1', 1), { type: 'CancelOffer', offerId: 'o1' }],
    refused: offer('o1', 1),
    code: 'id-taken',
  },
  {
    given: [
      { ...sale, endsAtTick: 9 },
      { type: 'WithdrawPromotion', promotionId: 'p1' },
    ],
    refused: { ...sale, endsAtTick: 9 },
    code: 'id-taken',
  },
  { refused: offer('offer~1', 1), code: 'id-reserved' },
  { refused: { ...sale, promotionId: 'promotion~99' }, code: 'id-reserved' },
  { given: [withdrawModel], refused: offer('o1', 1), code: 'model-not-listed' },
  { given: [withdrawModel], refused: withdrawModel, code: 'model-not-listed' },
  { given: [withdrawModel], refused: price('s1', 'm1', 5), code: 'model-not-listed' },
  { given: [withdrawModel], refused: supplier('s9', { m1: 5 }), code: 'model-not-listed' },
  { given: [supplier('s2', {})], refused: price('s2', 'm1', null), code: 'model-not-sold' },
  { given: [leave], refused: leave, code: 'supplier-not-active' },
  { given: [leave], refused: price('s1', 'm1', 5), code: 'supplier-not-active' },
  { given: [leave], refused: promotion('supplier s1'), code: 'supplier-not-active' },
  {
    given: [leave],
    refused: { type: 'UpdateSupplier', supplierId: 's1', name: 'New' },
    code: 'supplier-not-active',
  },
  { given: [close], refused: close, code: 'dealership-not-open' },
  { given: [close], refused: promotion('dealership d1'), code: 'dealership-not-open' },
  {
    given: [close],
    refused: { type: 'UpdateDealership', dealershipId: 'd1', city: 'Kiel' },
    code: 'dealership-not-open',
  },
  { given: [{ type: 'LeaveBuyer', buyerId: 'b1' }], refused: offer('o1', 1), code: 'buyer-not-joined' },
  { given: [{ type: 'LeaveBuyer', buyerId: 'b1' }], refused: deposit(1), code: 'buyer-not-joined' },
  {
    given: [{ type: 'LeaveBuyer', buyerId: 'b1' }],
    refused: { type: 'LeaveBuyer', buyerId: 'b1' },
    code: 'buyer-not-joined',
  },
  { refused: offer('o1', 1_000_001), code: 'insufficient-funds' },
  {
    given: [offer('o1', 600_000, { modelId: 'm2' })],
    refused: offer('o2', 400_001),
    code: 'insufficient-funds',
  },
  {
    given: [offer('o1', 600_000, { modelId: 'm2' })],
    refused: withdraw(400_001),
    code: 'insufficient-funds',
  },
  { refused: withdraw(10_000_001, 'd1'), code: 'insufficient-funds' },
  { given: [deposit(LIMITS.marketCents - 11_000_000)], refused: deposit(1), code: 'market-money-limit' },
  {
    given: [deposit(LIMITS.marketCents - 11_000_000)],
    refused: dealership('d9'),
    code: 'market-money-limit',
  },
  { refused: offer('o1', 1, { expiresAtTick: 0 }), code: 'offer-expiry-past' },
  { given: [offer('o1', 1)], refused: offer('o2', 1, { expiresAtTick: 1 }), code: 'offer-expiry-past' },
  { refused: { ...sale, endsAtTick: 0 }, code: 'promotion-window-past' },
  { refused: { ...sale, startsAtTick: 9, endsAtTick: 9 }, code: 'promotion-window-past' },
  {
    given: [sale, deposit(1)],
    refused: { type: 'WithdrawPromotion', promotionId: 'p1' },
    code: 'promotion-over',
  },
  { given: [pause], refused: pause, code: 'clock-paused' },
  { refused: { type: 'ResumeClock' }, code: 'clock-running' },
  { refused: { type: 'StepClock', ticks: 1 }, code: 'clock-running' },
  { refused: { type: 'SetClockSpeed', ticksPerSecond: 1 }, code: 'no-change' },
  { refused: price('s1', 'm1', 10_000), code: 'no-change' },
  {
    refused: { type: 'UpdateSupplier', supplierId: 's1', country: 'DE', loyaltyTiers: [] },
    code: 'no-change',
  },
  { refused: { type: 'UpdateDealership', dealershipId: 'd1', city: 'Ulm' }, code: 'no-change' },
  { refused: supplier('s9', {}, { country: 'XX' }), code: 'invalid-country' },
  { refused: supplier('s9', {}, { country: 'de' }), code: 'invalid-country' },
  { refused: dealership('d9', { country: 'UK' }), code: 'invalid-country' },
  {
    refused: { type: 'UpdateSupplier', supplierId: 's1', name: 'New', country: 'EU' },
    code: 'invalid-country',
  },
  { refused: supplier('s9', {}, { name: ' ' }), code: 'invalid-text' },
  { refused: dealership('d9', { city: 'a\u0000b' }), code: 'invalid-text' },
  { refused: { ...sale, description: 'x'.repeat(LIMITS.textLength + 1) }, code: 'invalid-text' },
  { refused: { type: 'PauseClock', reason: 'line\nbreak' }, code: 'invalid-text' },
  { refused: { type: 'PauseClock', reason: ' ' }, code: 'invalid-text' },
  { refused: { type: 'ListModel', ...model('m9', { make: '\ud800' }) }, code: 'invalid-text' },
  {
    given: [pause],
    refused: { type: 'StepClock', ticks: LIMITS.stepTicks + 1 },
    code: 'limit-reached',
  },
];

test.each(ROWS.map((row, place) => ({ ...row, place, what: row.refused.type })))(
  'row $place: $what is refused with $code, and nothing changes',
  ({ given = [], refused, code }) => {
    const tiny = tinyMarket({
      models: [model('m1'), model('m2')],
      suppliers: [supplier('s1', { m1: 10_000 })],
    });
    for (const command of given) {
      if (tiny.market.clock.paused === null) tiny.tick();
      tiny.when(command);
    }
    const [fingerprint, seq, events] = [fingerprintOf(tiny.market), tiny.market.seq, tiny.journal.length];
    expect(tiny.refusalOf(refused)).toBe(code);
    expect(tiny.market.seq).toBe(seq);
    expect(tiny.journal).toHaveLength(events);
    expect(fingerprintOf(tiny.market)).toBe(fingerprint);
  },
);

test('the table knows every code', () => {
  expect(new Set(ROWS.map(({ code }) => code))).toEqual(new Set(REFUSAL_CODES));
});

test('a market is refused more suppliers than its limit, but one that left may come back', () => {
  const tiny = tinyMarket();
  for (let i = 1; i < LIMITS.suppliers; i += 1) tiny.when(supplier(`more-${i}`, {}));
  expect(tiny.refusalOf(supplier('one-more', {}))).toBe('limit-reached');
  tiny.when({ type: 'LeaveSupplier', supplierId: 'more-1' });
  expect(tiny.refusalOf(supplier('more-1', {}))).toBeNull();
});
