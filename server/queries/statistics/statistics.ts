/** The figures of a market, a dealership, a supplier or a buyer over a window, all read from one state of the database. */
import type { Knex } from 'knex';
import { z } from 'zod';
import { atOnce } from '../at-once.ts';
import * as field from '../fields.ts';
import { figuresOfOffers, offerFigures } from './offers.ts';
import { priceIndex, priceIndexOf } from './prices.ts';
import {
  bestModelsOf,
  dealershipsOf,
  soldBy,
  soldModel,
  suppliedModelsOf,
  worstModelsOf,
} from './rankings.ts';
import { sales, salesFigures } from './sales.ts';
import { figuresOfStock, stockFigures } from './stock.ts';
import { supply, supplyFigures } from './supply.ts';
import { figuresOfSources, figuresOfSwitches, sourceFigures, switchFigures } from './switches.ts';
import { nullableBp, shareBp, type Window, window } from './window.ts';

const models = { bestModels: z.array(soldModel), worstModels: z.array(soldModel) };

export const marketStatistics = z
  .object({
    window,
    sales,
    offers: offerFigures,
    supply,
    stock: stockFigures,
    switches: switchFigures,
    priceIndex,
    ...models,
    dealerships: z.array(soldBy).describe('Those that sold most, with the discounts they gave.'),
  })
  .meta({ id: 'MarketStatistics' });

export const dealershipStatistics = z
  .object({ window, sales, supply, stock: stockFigures, switches: switchFigures, ...models })
  .meta({ id: 'DealershipStatistics' });

export const supplierStatistics = z
  .object({
    window,
    supply: supply.omit({ suppliers: true }),
    shareBp: nullableBp(3_871).describe('Of what all suppliers took.'),
    sources: sourceFigures,
    bestModels: z.array(soldModel.omit({ profitCents: true })),
  })
  .meta({ id: 'SupplierStatistics' });

export const buyerStatistics = z
  .object({
    window,
    carsBought: field.whole(2),
    spentCents: field.cents(5_795_000),
    savedCents: field.cents(305_000).describe('Asks minus what was paid.'),
    averageDiscountBp: nullableBp(500),
    offers: offerFigures,
    dealerships: z.array(soldBy.omit({ profitCents: true })),
    models: z.array(soldModel.omit({ profitCents: true })),
  })
  .meta({ id: 'BuyerStatistics' });

export function statisticsOfMarket(
  database: Knex,
  window: Window,
): Promise<z.infer<typeof marketStatistics>> {
  return atOnce(database, async (trx) => {
    const sold = await salesFigures(trx, window, {});
    return {
      window: ends(window),
      sales: sold,
      offers: await figuresOfOffers(trx, window, {}),
      supply: await supplyFigures(trx, window, {}),
      stock: await figuresOfStock(trx, window, {}, sold.units),
      switches: await figuresOfSwitches(trx, window, {}),
      priceIndex: await priceIndexOf(trx, window),
      bestModels: await bestModelsOf(trx, window, {}),
      worstModels: await worstModelsOf(trx, window, {}),
      dealerships: await dealershipsOf(trx, window, {}),
    };
  });
}

export function statisticsOfDealership(
  database: Knex,
  window: Window,
  dealershipId: string,
): Promise<z.infer<typeof dealershipStatistics>> {
  const whose = { dealershipId };
  return atOnce(database, async (trx) => {
    const sold = await salesFigures(trx, window, whose);
    return {
      window: ends(window),
      sales: sold,
      supply: await supplyFigures(trx, window, whose),
      stock: await figuresOfStock(trx, window, whose, sold.units),
      switches: await figuresOfSwitches(trx, window, whose),
      bestModels: await bestModelsOf(trx, window, whose),
      worstModels: await worstModelsOf(trx, window, whose),
    };
  });
}

export function statisticsOfSupplier(
  database: Knex,
  window: Window,
  supplierId: string,
): Promise<z.infer<typeof supplierStatistics>> {
  return atOnce(database, async (trx) => {
    const { suppliers: _self, ...own } = await supplyFigures(trx, window, { supplierId });
    const { totalCents } = await supplyFigures(trx, window, {});
    return {
      window: ends(window),
      supply: own,
      shareBp: shareBp(own.totalCents, totalCents),
      sources: await figuresOfSources(trx, window, supplierId),
      bestModels: await suppliedModelsOf(trx, window, supplierId),
    };
  });
}

export function statisticsOfBuyer(
  database: Knex,
  window: Window,
  buyerId: string,
): Promise<z.infer<typeof buyerStatistics>> {
  const whose = { buyerId };
  return atOnce(database, async (trx) => {
    const bought = await salesFigures(trx, window, whose);
    const dealerships = await dealershipsOf(trx, window, whose);
    const models = await bestModelsOf(trx, window, whose);
    return {
      window: ends(window),
      carsBought: bought.units,
      spentCents: bought.turnoverCents,
      savedCents: bought.discountCents,
      averageDiscountBp: bought.averageDiscountBp,
      offers: await figuresOfOffers(trx, window, whose),
      dealerships: dealerships.map(({ profitCents: _profit, ...rest }) => rest),
      models: models.map(({ profitCents: _profit, ...rest }) => rest),
    };
  });
}

function ends({ fromTick, toTick }: Window) {
  return { fromTick, toTick };
}
