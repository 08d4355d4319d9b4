/**
 * Every command of the market as it may arrive from outside: the right fields, of the right kind and size, and
 * no others. Whether it may happen is decided in the market.
 */
import { z } from 'zod';
import { BODY_TYPES, DRIVETRAINS, FUELS, TRANSMISSIONS } from '../market/catalogue/model.ts';
import type { Command, CommandType } from '../market/commands.ts';
import { LIMITS } from '../market/limits.ts';
import { preferences, pricing, restock } from './dealership.ts';
import * as field from './fields.ts';
import type { Words } from './fields.ts';

const accountType = z.enum(['buyer', 'dealership']);
const ownerType = z.enum(['dealership', 'supplier']);
const money = { accountType, accountId: field.id, amountCents: field.amountCents };

/** A model's fields after its id. */
export const modelFields = (words: Words) => ({
  make: words.name,
  model: words.name,
  year: field.wholeNumber(1_800, 9_999),
  bodyType: z.enum(BODY_TYPES),
  fuel: z.enum(FUELS),
  transmission: z.enum(TRANSMISSIONS),
  drivetrain: z.enum(DRIVETRAINS),
  horsepower: field.wholeNumber(1, 100_000),
  seats: field.wholeNumber(1, 1_000),
  msrpCents: field.priceCents,
});

/** A promotion's fields after its id. */
export const promotionFields = (words: Words) => ({
  ownerType,
  ownerId: field.id,
  name: words.name,
  description: words.text,
  discountBp: field.promotionBp,
  modelIds: z.array(field.id).min(1).max(LIMITS.models).nullable(),
  startsAtTick: field.tick,
  endsAtTick: field.tick,
});
export const promotionWindow = field.rising('startsAtTick', 'endsAtTick', 'strictly');

/** A supplier's price list: list price in cents by model. */
export const prices = z.record(field.id, field.priceCents);

const { exactOptional } = z;

/** The schema of each command, by its type. */
const schemasWith = (words: Words) =>
  ({
    PlaceOffer: z.strictObject({
      type: z.literal('PlaceOffer'),
      offerId: exactOptional(field.id),
      buyerId: field.id,
      modelId: field.id,
      maxPriceCents: field.priceCents,
      expiresAtTick: exactOptional(field.tick.nullable()),
    }),
    CancelOffer: z.strictObject({ type: z.literal('CancelOffer'), offerId: field.id }),
    DepositMoney: z.strictObject({ type: z.literal('DepositMoney'), ...money }),
    WithdrawMoney: z.strictObject({ type: z.literal('WithdrawMoney'), ...money }),
    JoinBuyer: z.strictObject({ type: z.literal('JoinBuyer'), buyerId: field.id }),
    LeaveBuyer: z.strictObject({ type: z.literal('LeaveBuyer'), buyerId: field.id }),
    OpenDealership: z.strictObject({
      type: z.literal('OpenDealership'),
      dealershipId: field.id,
      name: words.name,
      country: words.country,
      city: words.name,
      balanceCents: exactOptional(field.balanceCents),
      preferences,
      pricing,
      restock: restock.prefault({}),
      loyaltyTiers: field.loyaltyTiers.default([]),
    }),
    UpdateDealership: z.strictObject({
      type: z.literal('UpdateDealership'),
      dealershipId: field.id,
      name: exactOptional(words.name),
      country: exactOptional(words.country),
      city: exactOptional(words.name),
      preferences: exactOptional(preferences),
      pricing: exactOptional(pricing),
      restock: exactOptional(restock),
      loyaltyTiers: exactOptional(field.loyaltyTiers),
    }),
    CloseDealership: z.strictObject({ type: z.literal('CloseDealership'), dealershipId: field.id }),
    JoinSupplier: z.strictObject({
      type: z.literal('JoinSupplier'),
      supplierId: field.id,
      name: words.name,
      foundedYear: field.foundedYear,
      country: words.country,
      loyaltyTiers: field.loyaltyTiers.default([]),
      prices: exactOptional(prices),
    }),
    UpdateSupplier: z.strictObject({
      type: z.literal('UpdateSupplier'),
      supplierId: field.id,
      name: exactOptional(words.name),
      foundedYear: exactOptional(field.foundedYear),
      country: exactOptional(words.country),
      loyaltyTiers: exactOptional(field.loyaltyTiers),
    }),
    LeaveSupplier: z.strictObject({ type: z.literal('LeaveSupplier'), supplierId: field.id }),
    PriceModel: z.strictObject({
      type: z.literal('PriceModel'),
      supplierId: field.id,
      modelId: field.id,
      listCents: field.priceCents.nullable(),
    }),
    ListModel: z.strictObject({ type: z.literal('ListModel'), modelId: field.id, ...modelFields(words) }),
    WithdrawModel: z.strictObject({ type: z.literal('WithdrawModel'), modelId: field.id }),
    AnnouncePromotion: z
      .strictObject({
        type: z.literal('AnnouncePromotion'),
        promotionId: exactOptional(field.id),
        ...promotionFields(words),
      })
      .refine(...promotionWindow),
    WithdrawPromotion: z.strictObject({ type: z.literal('WithdrawPromotion'), promotionId: field.id }),
    PauseClock: z.strictObject({
      type: z.literal('PauseClock'),
      reason: exactOptional(words.reason.nullable()),
    }),
    ResumeClock: z.strictObject({ type: z.literal('ResumeClock') }),
    StepClock: z.strictObject({
      type: z.literal('StepClock'),
      ticks: field.wholeNumber(1, LIMITS.stepTicks),
    }),
    SetClockSpeed: z.strictObject({
      type: z.literal('SetClockSpeed'),
      ticksPerSecond: field.wholeNumber(1, LIMITS.ticksPerSecond).nullable(),
    }),
  }) as const satisfies { [T in CommandType]: z.ZodType<Extract<Command, { type: T }>> };

/** Of a script, in which a command may stand that the market refuses. */
export const COMMAND_SCHEMAS = schemasWith(field.SIZED);

/** Of what somebody sends, who is told of every fault at once. */
export const SENT_COMMAND_SCHEMAS = schemasWith(field.SOUND);

const s = COMMAND_SCHEMAS;

export const commandSchema = z.discriminatedUnion('type', [
  s.PlaceOffer,
  s.CancelOffer,
  s.DepositMoney,
  s.WithdrawMoney,
  s.JoinBuyer,
  s.LeaveBuyer,
  s.OpenDealership,
  s.UpdateDealership,
  s.CloseDealership,
  s.JoinSupplier,
  s.UpdateSupplier,
  s.LeaveSupplier,
  s.PriceModel,
  s.ListModel,
  s.WithdrawModel,
  s.AnnouncePromotion,
  s.WithdrawPromotion,
  s.PauseClock,
  s.ResumeClock,
  s.StepClock,
  s.SetClockSpeed,
]);
