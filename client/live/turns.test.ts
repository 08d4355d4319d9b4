/** Everybody is told of everything, at his own pace and one at a time. */
import { Turns } from './turns.ts';

let told: string[];
let turns: Turns;

beforeEach(() => {
  told = [];
  turns = new Turns();
});

const add = (name: string, everyMs: number) => turns.add(() => told.push(name), everyMs, 0);

test('nobody is told while nothing is new', () => {
  add('tape', 0);
  turns.tellNext(1_000);
  expect(turns.dueAtMs).toBe(Infinity);
  expect(told).toEqual([]);
});

test('of those that are due the one that waits longest is told, one at a time', () => {
  add('tape', 0);
  add('movers', 300);
  turns.hear();
  turns.tellNext(400);
  expect(told).toEqual(['tape']);
  turns.hear();
  turns.tellNext(410);
  expect(told).toEqual(['tape', 'movers']);
  turns.tellNext(420);
  expect(told).toEqual(['tape', 'movers', 'tape']);
  expect(turns.dueAtMs).toBe(Infinity);
});

test('what came after the last look is told when the pace allows it, even if nothing follows', () => {
  add('movers', 300);
  turns.hear();
  turns.tellNext(300);
  turns.hear();
  expect(turns.dueAtMs).toBe(600);
  turns.tellNext(599);
  expect(told).toHaveLength(1);
  turns.tellNext(600);
  expect(told).toHaveLength(2);
});

test('all can be told at once, and who has left is not', () => {
  add('tape', 0);
  const leave = add('movers', 300);
  add('heat', 4_000);
  leave();
  turns.hear();
  turns.tellAll(1);
  expect(told).toEqual(['tape', 'heat']);
});
