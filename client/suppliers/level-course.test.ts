import { emptyMarket, type Market } from '../../server/market/market.ts';
import type { SeenEvent } from '../../server/market/privacy.ts';
import { levelCourse } from './level-course.ts';

const market: Market = emptyMarket('main', 'public');
market.models.set('m1', { modelId: 'm1', msrpCents: 1_000 } as never);
market.models.set('m2', { modelId: 'm2', msrpCents: 2_000 } as never);
const order = (tick: number, modelId: string, listCents: number) =>
  ({ type: 'CarsRestocked', tick, modelId, listCents }) as SeenEvent;

test('each model counts with what it last cost, and before its first order with that', () => {
  const events = [order(5, 'm1', 750), order(65, 'm2', 1_500), order(70, 'm1', 500)];
  expect(levelCourse(market, events, 0, 130, 60).map(({ tick, level }) => [tick, level])).toEqual([
    [0, 0.75],
    [60, 0.625],
    [120, 0.625],
  ]);
});

test('nothing ordered is nothing known', () => {
  expect(levelCourse(market, [], 0, 600, 60)).toEqual([]);
});
