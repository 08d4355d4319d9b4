import { freshnessOf, isStale, type Line } from './freshness.ts';

const at = (beat: number) => ({ beat, seq: beat * 10, tick: beat });
const fresh: Line = {
  connected: true,
  lost: false,
  refusal: null,
  heardAt: 1_000,
  hasMarket: true,
  pulse: { market: 'main', position: at(5), leader: 'a', silentMs: 40 },
  beat: 5,
  paused: false,
};
const stateOf = (change: Partial<Line>, now = 1_200) => freshnessOf({ ...fresh, ...change }, now).state;

test('a heard pulse and a beat that is not behind is live, with the age of the last word', () => {
  expect(freshnessOf(fresh, 1_200)).toEqual({ state: 'live', ageMs: 200 });
});

test('a newcomer is connecting; one whose line went down or would not come up is offline', () => {
  expect(stateOf({ connected: false, hasMarket: false })).toBe('connecting');
  expect(stateOf({ hasMarket: false })).toBe('connecting');
  expect(stateOf({ connected: false, lost: true, hasMarket: false })).toBe('offline');
  expect(stateOf({ connected: false, lost: true })).toBe('offline');
});

test('an open line that says nothing is stalled, whatever it said before', () => {
  expect(stateOf({ paused: true }, 9_000)).toBe('stalled');
});

test('a pulse without a leader, or long after the last beat, is a silent engine', () => {
  expect(stateOf({ pulse: { ...fresh.pulse!, leader: null } })).toBe('silent');
  expect(stateOf({ pulse: { ...fresh.pulse!, silentMs: 8_000 } })).toBe('silent');
  expect(stateOf({ pulse: { ...fresh.pulse!, silentMs: 8_000 }, paused: true })).toBe('paused');
});

test('a pulse ahead of what was received is lagging, and a pause of an engine that leads is a pause', () => {
  expect(stateOf({ beat: 4 })).toBe('lagging');
  expect(stateOf({ paused: true })).toBe('paused');
});

test('only a lost, silent or refused line takes the live look away', () => {
  expect(['offline', 'stalled', 'refused', 'paused', 'live'].filter((s) => isStale(s as never))).toEqual([
    'offline',
    'stalled',
    'refused',
  ]);
});
