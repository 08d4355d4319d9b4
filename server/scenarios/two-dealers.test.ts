/** The two-dealers scenario: it has to go through every command and every event, refusals and a pause included. */
import { EVENT_FIELDS, type EventType, type MarketEvent } from '../market/events.ts';
import { ScenarioRun } from '../market/run.ts';
import { COMMAND_SCHEMAS } from '../protocol/commands.ts';
import { loadScenario } from './load.ts';

const scenario = await loadScenario('two-dealers');
const events: MarketEvent[] = [];
const run = new ScenarioRun(scenario, scenario.seed!, 'main', (event) => events.push(event));
while (run.market.tick < 1_440) expect(run.advance()).toBe(true);

test('it scripts every command', () => {
  const scripted = new Set(scenario.commands.map(({ command }) => command.type));
  expect([...scripted].sort()).toEqual(Object.keys(COMMAND_SCHEMAS).sort());
});

test('it sees every event', () => {
  const seen = new Set(events.map((event) => event.type));
  expect((Object.keys(EVENT_FIELDS) as EventType[]).filter((type) => !seen.has(type))).toEqual([]);
});

test('its refusals are listed with their place in the script', () => {
  expect(run.refused.map(({ tick, type, code }) => `${tick} ${type} ${code}`)).toEqual([
    '1 PlaceOffer insufficient-funds',
    '3 WithdrawMoney insufficient-funds',
    '21 CancelOffer unknown-offer',
    '31 PriceModel unknown-supplier',
    '71 WithdrawPromotion unknown-promotion',
    '80 PauseClock clock-paused',
    '86 ResumeClock clock-running',
    '101 JoinSupplier invalid-country',
    '131 JoinBuyer id-taken',
    '180 WithdrawMoney insufficient-funds',
    '202 PlaceOffer model-not-listed',
    '400 PlaceOffer offer-expiry-past',
  ]);
  for (const { index, type } of run.refused) expect(scenario.commands[index]!.command.type).toBe(type);
});

test('an offer that is placed in the pause waits for the step', () => {
  const at = (wanted: (event: MarketEvent) => boolean) => events.find(wanted)!;
  const placed = at((event) => event.type === 'OfferPlaced' && event.offerId === 'ben-3');
  const stepped = at((event) => event.type === 'ClockStepped');
  const bought = at((event) => event.type === 'CarPurchased' && event.offerId === 'ben-3');
  expect([placed.tick, stepped.tick, bought.tick]).toEqual([80, 80, 81]);
  expect(at((event) => event.type === 'ClockResumed').tick).toBe(85);
});
