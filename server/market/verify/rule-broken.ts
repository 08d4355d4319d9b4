/**
 * The rules that a journal is held to, each under a stable name, and the error that says which one is broken,
 * where, and by which figures. The sentences are what people read; the names are what tools may rely on.
 */
export const RULES = {
  'journal-form': 'Every line is one event of version 1 with its fields, in their order, in their ranges.',
  'invalid-country': 'Countries are ISO 3166-1 alpha-2 codes.',
  'opening-event': 'The first event is MarketOpened, and no other one is; all events are of one market.',
  'opening-order': 'Tick 0 opens models, suppliers, dealerships, promotions, buyers, then first assortments.',
  'seq-gap': 'seq starts at 1 and has no gaps.',
  'changed-past': 'The tick never goes back.',
  'event-time': 'at = origin + tick minutes.',
  'paused-clock': 'No tick passes while the clock is paused, save those it is stepped.',
  'clock-state': 'A running clock is paused, a paused one is resumed or stepped.',
  'trading-halt': 'A paused market matches, restocks, reviews and expires nothing after its tick is done.',
  'step-order': 'A tick expires, decides commands, reviews, restocks, asks and matches, in this order.',
  'step-tick': 'Reviews, restocks and asks come at their ticks only, and nothing of it at tick 0.',
  'unknown-id': 'What an event refers to exists.',
  'used-id': 'Ids are given once.',
  'model-not-listed': 'A withdrawn model is not priced, offered for or withdrawn again.',
  'model-not-sold': 'A supplier stops selling only what it sells.',
  'supplier-not-active': 'A supplier that left does nothing.',
  'dealership-not-open': 'A closed dealership does nothing.',
  'buyer-not-joined': 'Only joined buyers place offers and leave.',
  'left-with-offers': 'Who leaves takes back his offers first.',
  'changed-fields': 'A change carries only what differs from what stands.',
  conservation: 'Buyers, dealerships and takings together hold deposits minus withdrawals, at every event.',
  'car-conservation': 'Cars in stock are those restocked minus those sold.',
  'money-limit': 'All money of a market together stays an exact integer.',
  'negative-balance': 'No balance goes below zero.',
  'held-money': 'What a wallet holds is the sum of the maxima of its open offers.',
  'overspent-wallet': 'An offer needs its maximum available on the wallet.',
  'withdrawn-hold': 'A withdrawal does not touch held money.',
  'negative-stock': 'Only a car in stock is sold.',
  'offer-not-open': 'Only an open offer is cancelled, expires or is filled.',
  'offer-expiry': 'An offer expires after the tick of its placing.',
  'early-expiry': 'No offer expires before its tick.',
  'late-expiry': 'An offer expires first thing in its tick.',
  'expiry-order': 'Offers of one tick expire in the order of their placing.',
  'purchase-terms': "A purchase has its offer's buyer and model.",
  'standing-ask': 'A purchase is made at the ask that stands.',
  'best-discount': 'The discount is the larger of the best active promotion and the loyalty tier.',
  'discount-kind': 'The discount is named after what gave it: loyalty when equal, of promotions the first.',
  'net-price': 'The price paid is list or ask minus the discount, rounded down.',
  'unit-cost': "A sale books floor(stockCost / stock) as the unit's cost.",
  'over-maximum': 'Nobody pays more than his maximum.',
  'best-price': 'An offer takes the cheapest unit over all open dealerships.',
  'ask-age': 'Of equal net asks the one that has stood longest sells.',
  'queue-priority': 'No offer is filled while an earlier one could be.',
  'fillable-left': 'After the matching of a tick no open offer can be filled.',
  'not-in-assortment': 'Only models of the assortment are restocked or given a source.',
  'restock-order': 'Restocks go dealership by dealership, most sold first, then score, then model id.',
  'sold-24h': 'sold24h counts the sales of the rolling window before the tick.',
  'restock-supplier': 'A restock takes the cheaper of the source and the best promoted price.',
  'list-price': "A restock is priced at the supplier's list price.",
  'restock-units': 'A restock buys what is wanted, as far as the money goes.',
  'restock-total': 'A restock costs its units times their price.',
  'restock-reserve': 'A restock leaves the reserve untouched.',
  'missed-restock': 'What is wanted and can be paid is restocked.',
  'ask-formula': "An ask follows from the stock's cost and the dealership's policy.",
  'ask-without-stock': 'With no stock the ask that stood stays.',
  'needless-ask': 'No AskChanged is written for an unchanged ask.',
  'ask-order': 'Asks change dealership by dealership, models in the order in which it first had them.',
  'missed-ask': 'Asks are brought up to date after the restock.',
  assortment: 'The assortment holds the best models that fit the preferences.',
  'assortment-score': 'A score is the weight of what is met over all weights.',
  'missed-assortment': 'An assortment is matched at opening and when preferences or catalogue change it.',
  'needless-assortment': 'An assortment is not matched when nothing changes it.',
  'missed-source': 'A model of the assortment that somebody sells gets a source.',
  'first-source': 'A source given outside of a review is the cheapest for the long run.',
  'missed-replacement': 'A supplier that left or stopped selling is replaced at once.',
  'review-order': 'A review goes dealership by dealership, model by model of the assortment, each once.',
  'switch-from': 'A switch leaves the source that stands.',
  'switch-supplier': 'A switch goes to another supplier, active and selling the model.',
  'switch-reason': 'A switch says truly why.',
  'switch-net-price': "A switch's net prices are those with loyalty, without promotions.",
  'horizon-units': 'horizonUnits are the units expected over the horizon, at least one.',
  'projected-before': 'projectedBeforeCents is the projection before the review.',
  'projected-after': 'projectedAfterCents is the projection after the review.',
  'switch-gain': 'A review switches only if that saves its threshold of what the moved models cost.',
  'needless-switch': 'A model whose move brings nothing stays.',
  'missed-switch': 'A review finds the single moves and whole-basket moves that pay.',
  'promotion-window': 'A promotion ends after it starts, and in the future.',
  'promotion-over': 'A promotion that is over is not withdrawn.',
} as const satisfies { [rule: string]: string };

export type RuleName = keyof typeof RULES;

export class RuleBroken extends Error {
  override readonly name = 'RuleBroken';

  constructor(
    readonly rule: RuleName,
    readonly seq: number,
    readonly expected: unknown,
    readonly found: unknown,
  ) {
    super(`${rule} at seq ${seq}: expected ${figure(expected)}, found ${figure(found)}`);
  }
}

/** Holds two plain figures against each other. */
export function requireSame(rule: RuleName, seq: number, expected: unknown, found: unknown): void {
  if (expected !== found) throw new RuleBroken(rule, seq, expected, found);
}

function figure(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
}
