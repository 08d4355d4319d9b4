/** Faults of who takes part, of offers and wallets, of promotions and assortments. */
import type { EventOf } from '../../events.ts';
import { accountsOf } from '../../market.ts';
import { type Fault, scripted } from './fault.ts';
import { commandPlace } from './form-faults.ts';
import { bodyOf, changed, insertedAfter, insertedBefore, placeOf, search, without } from './journal-edits.ts';

/** After this tick of the script a model is withdrawn, a buyer has left, and a promotion is over. */
const LATE = 171;

export const PARTY_FAULTS: Fault[] = [
  scripted('unknown-id', 'a promotion of nobody', (journal) =>
    changed(journal, placeOf(journal, 'PromotionAnnounced'), { ownerId: 'nobody' }),
  ),
  scripted('unknown-id', 'a deposit to nobody', (journal) =>
    changed(journal, placeOf(journal, 'MoneyDeposited'), { accountId: 'nobody' }),
  ),
  scripted('used-id', 'two offers of one id', (journal) =>
    changed(
      journal,
      placeOf(journal, 'OfferPlaced', ({ offerId }) => offerId === 'second'),
      { offerId: 'early' },
    ),
  ),
  scripted('used-id', "a purchase with another one's id", (journal) =>
    changed(journal, placeOf(journal, 'CarPurchased'), { purchaseId: 'purchase~1' }),
  ),
  scripted('model-not-listed', 'an offer for a withdrawn model', (journal) =>
    changed(journal, commandPlace(journal, LATE), { modelId: 'cusco' }),
  ),
  scripted('model-not-sold', 'a supplier stops what it never sold', (journal) =>
    insertedBefore(journal, commandPlace(journal), {
      type: 'SupplierPriced',
      supplierId: 'north',
      modelId: 'siena',
      listCents: null,
    }),
  ),
  scripted('supplier-not-active', 'a supplier that left prices a model', (journal) =>
    insertedBefore(journal, commandPlace(journal, LATE), {
      type: 'SupplierPriced',
      supplierId: 'south',
      modelId: 'roma',
      listCents: 1_000_000,
    }),
  ),
  scripted('dealership-not-open', 'a dealership closes twice', (journal) => {
    const place = placeOf(journal, 'DealershipClosed');
    return insertedAfter(journal, place, bodyOf(journal[place] as EventOf<'DealershipClosed'>));
  }),
  scripted('buyer-not-joined', 'an offer of a buyer who left', (journal) =>
    changed(journal, commandPlace(journal, LATE), { buyerId: 'gus' }),
  ),
  scripted('left-with-offers', 'a buyer leaves his offers behind', (journal) =>
    without(journal, placeOf(journal, 'BuyerLeft') - 1),
  ),
  scripted('changed-fields', 'a price that is the same', (journal) => {
    const priced = journal[placeOf(journal, 'SupplierPriced')] as EventOf<'SupplierPriced'>;
    return insertedBefore(journal, commandPlace(journal), bodyOf(priced));
  }),
  scripted('changed-fields', 'an update that changes nothing', (journal) => {
    const place = placeOf(journal, 'SupplierUpdated');
    return insertedAfter(journal, place, bodyOf(journal[place] as EventOf<'SupplierUpdated'>));
  }),
  scripted('changed-fields', 'a speed that is the same', (journal) => {
    const place = placeOf(journal, 'ClockSpeedChanged');
    return insertedAfter(journal, place, bodyOf(journal[place] as EventOf<'ClockSpeedChanged'>));
  }),
  scripted('money-limit', 'more money than can be counted', (journal) => {
    const account = { accountType: 'buyer', accountId: 'ann', amountCents: 10_000_000_000_000 } as const;
    const deposits = Array.from({ length: 905 }, () => ({
      type: 'MoneyDeposited' as const,
      ...account,
      by: 'admin',
    }));
    return insertedBefore(journal, commandPlace(journal), ...deposits);
  }),
  scripted('negative-balance', 'a dealership gives more than it has', (journal) =>
    changed(
      journal,
      placeOf(journal, 'MoneyWithdrawn', ({ accountType }) => accountType === 'dealership'),
      { amountCents: 10_000_000_000 },
    ),
  ),
  scripted('overspent-wallet', 'an offer above what is available', (journal) =>
    search(journal, (books, event, place) => {
      if (event.type !== 'OfferPlaced') return null;
      const { balanceCents, heldCents } = accountsOf(books.market).buyers.get(event.buyerId)!;
      return heldCents > 0 ? changed(journal, place, { maxPriceCents: balanceCents - heldCents + 1 }) : null;
    }),
  ),
  scripted('withdrawn-hold', 'a withdrawal of held money', (journal) =>
    search(journal, (books, event, place) => {
      const buyer = [...accountsOf(books.market).buyers.values()].find(({ heldCents }) => heldCents > 0);
      if (event.type !== 'OfferPlaced' || buyer === undefined) return null;
      const { buyerId, balanceCents } = buyer;
      const account = { accountType: 'buyer', accountId: buyerId, amountCents: balanceCents } as const;
      return insertedBefore(journal, place, { type: 'MoneyWithdrawn', ...account, by: 'admin' });
    }),
  ),
  scripted('offer-not-open', 'an offer is cancelled twice', (journal) => {
    const place = placeOf(journal, 'OfferCancelled');
    return insertedAfter(journal, place, bodyOf(journal[place] as EventOf<'OfferCancelled'>));
  }),
  scripted('offer-expiry', 'an offer that expires as it is placed', (journal) => {
    const place = commandPlace(journal);
    return changed(journal, place, { expiresAtTick: journal[place]!.tick });
  }),
  scripted('promotion-window', 'a promotion that ends as it starts', (journal) => {
    const place = placeOf(journal, 'PromotionAnnounced');
    const { startsAtTick } = journal[place] as EventOf<'PromotionAnnounced'>;
    return changed(journal, place, { endsAtTick: startsAtTick });
  }),
  scripted('promotion-over', 'a promotion is withdrawn when it is over', (journal) =>
    insertedBefore(journal, commandPlace(journal, LATE), { type: 'PromotionWithdrawn', promotionId: 'deal' }),
  ),
  scripted('assortment', 'the last model is left out', (journal) => {
    const place = placeOf(journal, 'AssortmentMatched');
    const { models } = journal[place] as EventOf<'AssortmentMatched'>;
    return changed(journal, place, { models: models.slice(0, -1) });
  }),
  scripted('assortment-score', 'a score a little higher', (journal) => {
    const place = placeOf(journal, 'AssortmentMatched', ({ models }) =>
      models.some(({ score }) => score < 1),
    );
    const { models } = journal[place] as EventOf<'AssortmentMatched'>;
    const raised = models.map(({ modelId, score }) => ({ modelId, score: Math.min(1, score + 0.01) }));
    return changed(journal, place, { models: raised });
  }),
  scripted('missed-assortment', 'a withdrawn model stays in an assortment', (journal) =>
    without(journal, placeOf(journal, 'ModelWithdrawn') + 1),
  ),
  scripted('missed-assortment', 'a dealership opens without one', (journal) =>
    without(
      journal,
      placeOf(journal, 'AssortmentMatched', ({ dealershipId }) => dealershipId === 'd'),
    ),
  ),
  scripted('needless-assortment', 'an assortment is matched for nothing', (journal) => {
    const matched = journal[placeOf(journal, 'AssortmentMatched')] as EventOf<'AssortmentMatched'>;
    return insertedBefore(journal, commandPlace(journal), bodyOf(matched));
  }),
];
