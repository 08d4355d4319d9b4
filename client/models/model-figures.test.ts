/** Shows that what compares a price with the MSRP says so, and is not drawn as a change. */
import { apply } from '../../server/market/apply/apply.ts';
import { emptyBoard } from '../../server/market/board/board.ts';
import { emptyMarket } from '../../server/market/market.ts';
import { runBusy } from '../../server/market/testing/busy-scenario.ts';
import { ladderOf } from './ladder.ts';
import { modelFigures } from './model-figures.ts';

const market = emptyMarket('m', 'full');
runBusy(900, (event) => apply(market, event));

test('the best price is told against the MSRP, without an arrow', () => {
  const modelId = [...market.models.keys()].find((id) => ladderOf(market, id).length > 0)!;
  const [best] = modelFigures(market, emptyBoard(), new Map(), modelId);
  expect(best).toMatchObject({ key: 'best-price', label: 'Best price, vs MSRP', direction: 'none' });
  expect(best!.change).toMatch(/%$/);
});
