/** Reasons: why an offer waits, why a car was bought here, why a dealership went to another supplier. */
import type { FastifyInstance } from 'fastify';
import { seesWho } from '../../market/privacy.ts';
import { id } from '../../protocol/fields.ts';
import { seqOf } from '../../queries/minted.ts';
import { offers } from '../../queries/offers.ts';
import { offerWhy, whyClosed, whyOpen } from '../../queries/why/offer.ts';
import { purchaseWhy } from '../../queries/why/purchase.ts';
import { switchWhy } from '../../queries/why/switch.ts';
import { unavailable } from '../problem.ts';
import type { HttpWorld } from '../world.ts';
import { type Asking, singleRead } from './read-route.ts';
import { ofSwitch } from './trade.ts';

export function whyReads(api: FastifyInstance, world: HttpWorld): void {
  singleRead(api, world, {
    path: '/offers/:offerId/why',
    operationId: 'explainOffer',
    tag: 'Offers',
    summary: 'Why an offer is not filled',
    description: 'For the buyer himself and admins: what is cheapest for him says what he bought before.',
    access: ['buyer', 'admin'],
    params: { offerId: id },
    answer: offerWhy,
    noun: 'offer',
    find: (asking) => explainOffer(world, asking),
  });
  singleRead(api, world, {
    path: '/purchases/:purchaseId/why',
    operationId: 'explainPurchase',
    tag: 'Purchases',
    summary: 'Why a car was bought at this dealership: the asks that competed',
    description:
      'Looked up in the journal as it was just before the purchase, however long ago. The buyer’s loyalty counts ' +
      'in what he himself and admins are told; others get the prices without it.',
    access: 'anyone',
    params: { purchaseId: id },
    answer: purchaseWhy,
    noun: 'purchase',
    find: ({ params, context }) => {
      const seq = seqOf('purchase', params['purchaseId']!);
      return seq === null ? null : world.queries.whyPurchased(context, seq);
    },
  });
  singleRead(api, world, {
    path: '/switches/:seq/why',
    operationId: 'explainSwitch',
    tag: 'Switches',
    summary: 'Why a dealership went to this supplier: the projections by supplier',
    access: 'anyone',
    params: ofSwitch,
    answer: switchWhy,
    noun: 'switch',
    find: ({ params, context, follower }) =>
      world.queries.whySwitched(context, Number(params['seq']), follower.fold.market.rules),
  });
}

/** Open offers are explained by the market as it is folded here; others by how they ended. */
async function explainOffer(world: HttpWorld, { params, context, follower }: Asking): Promise<object | null> {
  const { market } = follower.fold;
  const open = market.offers.get(params['offerId']!);
  if (open !== undefined) return seesWho(context.viewer, open.buyerId!) ? whyOpen(market, open) : null;
  const row = (await world.queries.one(offers, context, params)) as StoredOffer | null;
  if (row === null || row.buyerId === undefined || !seesWho(context.viewer, row.buyerId)) return null;
  const { offerId, maxPriceCents, status, purchaseId } = row;
  // Stored, but not folded here yet: another process answered its buyer a moment ago.
  if (status === 'open') {
    throw unavailable('market-behind', `Offer "${offerId}" is newer than the market is here; ask again.`);
  }
  return whyClosed({ offerId, maxPriceCents, status, purchaseId });
}

interface StoredOffer {
  offerId: string;
  buyerId?: string;
  maxPriceCents: number;
  status: 'open' | 'filled' | 'cancelled' | 'expired';
  purchaseId: string | null;
}
