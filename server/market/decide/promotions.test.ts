/** Shows when promotions are active, which one is named, and that those that are over take no place. */
import { LIMITS } from '../limits.ts';
import { ActivePromotions, covers, isActive } from '../promotions.ts';
import { recorderFor } from '../recorder.ts';
import { marketFrom, snapshotOf, type MarketSnapshot } from '../snapshot.ts';
import { model, promotion, supplier, tinyMarket } from '../testing/tiny-market.ts';
import { decide } from './decide.ts';

const bestFor = (tiny: ReturnType<typeof tinyMarket>, modelId = 'm1') =>
  new ActivePromotions(tiny.market).best('dealership', 'd1', modelId)?.promotionId;

const byDealer = (promotionId: string, discountBp: number, modelIds: string[] | null = null) =>
  promotion('dealership d1', { promotionId, discountBp, modelIds });

describe('a promotion', () => {
  test('is active from its first tick up to, and not at, its last', () => {
    const tiny = tinyMarket();
    tiny.when(promotion('dealership d1', { promotionId: 'p', startsAtTick: 3, endsAtTick: 6 }));
    const p = tiny.market.promotions.get('p')!;
    expect([2, 3, 4, 5, 6].map((tick) => isActive(p, tick))).toEqual([false, true, true, true, false]);
  });

  test('covers its models, or all of them', () => {
    const tiny = tinyMarket({ models: [model('m1'), model('m2')] });
    tiny.when(byDealer('some', 1, ['m1']), byDealer('none', 1, []), byDealer('all', 1));
    const covering = (modelId: string) =>
      [...tiny.market.promotions.values()].filter((p) => covers(p, modelId)).map((p) => p.promotionId);
    expect([covering('m1'), covering('m2')]).toEqual([['some', 'all'], ['all']]);
  });

  test('is the best of its owner for the model; of equal ones the first announced is named', () => {
    const tiny = tinyMarket({ models: [model('m1'), model('m2')] });
    tiny.when(byDealer('small', 100), byDealer('first', 500), byDealer('second', 500));
    tiny.when(byDealer('other', 900, ['m2']), promotion('supplier s1', { discountBp: 9_000 }));
    expect([bestFor(tiny), bestFor(tiny, 'm2')]).toEqual(['first', 'other']);
    tiny.when({ type: 'WithdrawPromotion', promotionId: 'first' });
    expect(bestFor(tiny)).toBe('second');
  });

  test('is not that of a supplier with the id of the dealership', () => {
    const tiny = tinyMarket({ suppliers: [supplier('d1', { m1: 10_000 })] });
    tiny.when(promotion('supplier d1', { promotionId: 'p' }));
    expect(bestFor(tiny)).toBeUndefined();
    tiny.when(byDealer('q', 1));
    expect(bestFor(tiny)).toBe('q');
  });

  test('may be announced ahead, or when it has begun, but not when it is over', () => {
    const tiny = tinyMarket();
    tiny.until(10);
    expect(tiny.refusalOf(promotion('dealership d1', { startsAtTick: 2, endsAtTick: 10 }))).toBe(
      'promotion-window-past',
    );
    expect(tiny.refusalOf(promotion('dealership d1', { startsAtTick: 2, endsAtTick: 11 }))).toBeNull();
    expect(tiny.refusalOf(promotion('dealership d1', { startsAtTick: 99, endsAtTick: 100 }))).toBeNull();
  });

  test('that is over takes no place: a market full of old ones takes a new one', () => {
    const tiny = tinyMarket();
    tiny.when(promotion('dealership d1', { promotionId: 'p', endsAtTick: 5 }));
    const snapshot = snapshotOf(tiny.market);
    const [one] = snapshot.promotions;
    snapshot.promotions = Array.from({ length: LIMITS.promotions }, (_, i) => ({
      ...one!,
      promotionId: `p${i}`,
    }));
    const market = marketFrom(JSON.parse(JSON.stringify(snapshot)) as MarketSnapshot);
    const announce = () =>
      decide(
        market,
        promotion('dealership d1', { promotionId: 'new' }),
        'tester',
        recorderFor(market, () => {}),
      );
    expect(announce()).toMatchObject({ accepted: false, code: 'limit-reached' });
    market.tick = 5;
    expect(announce()).toMatchObject({ accepted: true, id: 'new' });
    expect([...market.promotions.keys()]).toEqual(['new']);
  });
});
