/** The open offers of one model, or of all, followed from afar as the market is. */
import { applyToOffers, type OpenOffers } from '../../server/market/open-offers.ts';
import type { OffersFrameMessage, OffersSnapshotMessage } from '../../server/protocol/socket.ts';
import { Stream } from './stream.ts';

export class OffersFollower {
  offers: OpenOffers = new Map();
  readonly stream = new Stream<OffersFrameMessage>(({ events }) => {
    for (const event of events) applyToOffers(this.offers, event);
  });

  begin({ offers, position }: OffersSnapshotMessage): void {
    this.offers = new Map(offers.map((offer) => [offer.offerId, offer]));
    this.stream.begin(position);
  }
}
