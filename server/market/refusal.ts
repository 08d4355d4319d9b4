/**
 * Why a market refuses a command: a stable code for programs and a sentence for people. A refusal is an
 * answer, not a failure; nothing of the market changes when one is given.
 */
export const REFUSAL_CODES = [
  'unknown-model',
  'unknown-supplier',
  'unknown-dealership',
  'unknown-buyer',
  'unknown-offer',
  'unknown-promotion',
  'id-taken',
  'id-reserved',
  'model-not-listed',
  'model-not-sold',
  'supplier-not-active',
  'dealership-not-open',
  'buyer-not-joined',
  'insufficient-funds',
  'market-money-limit',
  'offer-expiry-past',
  'promotion-window-past',
  'promotion-over',
  'clock-paused',
  'clock-running',
  'no-change',
  'invalid-country',
  'invalid-text',
  'limit-reached',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
  }
}
