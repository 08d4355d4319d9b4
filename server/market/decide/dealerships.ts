/** Decides about dealerships: opening (again), changing what they say of themselves, closing. */
import type { CloseDealership, OpenDealership, UpdateDealership } from '../commands.ts';
import { EVENT_FIELDS } from '../events.ts';
import { LIMITS } from '../limits.ts';
import type { Market } from '../market.ts';
import type { Record } from '../recorder.ts';
import { Refusal } from '../refusal.ts';
import { matchFirstAssortment, rematchAssortment } from './assortments.ts';
import {
  changedFields,
  openDealership as openOne,
  requirePlace,
  requireCountry,
  requireName,
} from './checks.ts';
import { depositMoney, requireRoomForMoney } from './money.ts';

export function openDealership(market: Market, command: OpenDealership, by: string, record: Record): string {
  openHouse(market, command, by, record);
  matchFirstAssortment(market, market.dealerships.get(command.dealershipId)!, record);
  return command.dealershipId;
}

/** The opening without its first assortment, which at the start of a market comes after everything else. */
export function openHouse(market: Market, command: OpenDealership, by: string, record: Record): void {
  const { dealershipId, name, country, city, preferences, pricing, restock, loyaltyTiers } = command;
  if (market.dealerships.get(dealershipId)?.open) {
    throw new Refusal('id-taken', `Dealership "${dealershipId}" is open already.`);
  }
  requirePlace('dealerships', dealershipId, market.dealerships, LIMITS.dealerships);
  requireName('name', name);
  requireName('city', city);
  requireCountry(country);
  const amountCents = command.balanceCents ?? 0;
  requireRoomForMoney(market, amountCents);
  record({
    type: 'DealershipOpened',
    dealershipId,
    name,
    country,
    city,
    preferences,
    pricing,
    restock,
    loyaltyTiers,
  });
  if (amountCents === 0) return;
  depositMoney(
    market,
    { type: 'DepositMoney', accountType: 'dealership', accountId: dealershipId, amountCents },
    by,
    record,
  );
}

export function updateDealership(market: Market, command: UpdateDealership, record: Record): string {
  const dealership = openOne(market, command.dealershipId);
  if (command.name !== undefined) requireName('name', command.name);
  if (command.city !== undefined) requireName('city', command.city);
  if (command.country !== undefined) requireCountry(command.country);
  const [, ...fields] = EVENT_FIELDS.DealershipUpdated;
  const changed = changedFields(dealership, command, fields);
  record({ type: 'DealershipUpdated', dealershipId: command.dealershipId, ...changed });
  if (changed.preferences !== undefined) rematchAssortment(market, dealership, record);
  return command.dealershipId;
}

export function closeDealership(market: Market, command: CloseDealership, record: Record): string {
  openOne(market, command.dealershipId);
  record({ type: 'DealershipClosed', dealershipId: command.dealershipId });
  return command.dealershipId;
}
