/**
 * The one door for commands: decides whether a command may happen and records what follows from it. Every
 * check comes before the first event, so a refused command has changed nothing.
 */
import type { Command } from '../commands.ts';
import type { Market } from '../market.ts';
import type { Record } from '../recorder.ts';
import { Refusal, type RefusalCode } from '../refusal.ts';
import { listModel, withdrawModel } from './catalogue.ts';
import { pauseClock, resumeClock, setClockSpeed, stepClock } from './clock.ts';
import { closeDealership, openDealership, updateDealership } from './dealerships.ts';
import { depositMoney, joinBuyer, leaveBuyer, withdrawMoney } from './money.ts';
import { cancelOffer, placeOffer } from './offers.ts';
import { announcePromotion, withdrawPromotion } from './promotions.ts';
import { joinSupplier, leaveSupplier, priceModel, updateSupplier } from './suppliers.ts';

/** `id` is the id of what the command was about; `firstSeq..lastSeq` are the events that followed from it. */
export interface Accepted {
  accepted: true;
  id: string;
  firstSeq: number;
  lastSeq: number;
}

export interface Refused {
  accepted: false;
  code: RefusalCode;
  message: string;
}

export type Outcome = Accepted | Refused;

/** `by` is who issues the command: it stands in the events that name somebody. */
export function decide(market: Market, command: Command, by: string, record: Record): Outcome {
  const firstSeq = market.seq + 1;
  try {
    const id = carryOut(market, command, by, record);
    return { accepted: true, id, firstSeq, lastSeq: market.seq };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { accepted: false, code: error.code, message: error.message };
  }
}

function carryOut(market: Market, command: Command, by: string, record: Record): string {
  switch (command.type) {
    case 'PlaceOffer':
      return placeOffer(market, command, record);
    case 'CancelOffer':
      return cancelOffer(market, command, by, record);
    case 'DepositMoney':
      return depositMoney(market, command, by, record);
    case 'WithdrawMoney':
      return withdrawMoney(market, command, by, record);
    case 'JoinBuyer':
      return joinBuyer(market, command, record);
    case 'LeaveBuyer':
      return leaveBuyer(market, command, by, record);
    case 'OpenDealership':
      return openDealership(market, command, by, record);
    case 'UpdateDealership':
      return updateDealership(market, command, record);
    case 'CloseDealership':
      return closeDealership(market, command, record);
    case 'JoinSupplier':
      return joinSupplier(market, command, record);
    case 'UpdateSupplier':
      return updateSupplier(market, command, record);
    case 'LeaveSupplier':
      return leaveSupplier(market, command, record);
    case 'PriceModel':
      return priceModel(market, command, record);
    case 'ListModel':
      return listModel(market, command, record);
    case 'WithdrawModel':
      return withdrawModel(market, command, record);
    case 'AnnouncePromotion':
      return announcePromotion(market, command, record);
    case 'WithdrawPromotion':
      return withdrawPromotion(market, command, record);
    case 'PauseClock':
      return pauseClock(market, command, by, record);
    case 'ResumeClock':
      return resumeClock(market, by, record);
    case 'StepClock':
      return stepClock(market, command, by, record);
    case 'SetClockSpeed':
      return setClockSpeed(market, command, by, record);
  }
}
