/** Shows that the measures of the page work; how fast it is, the benches `floor` and `floor-offers` say. */
import { Floor, observerPaths } from './floor.ts';
import { holdOf, lookAt } from './load/busy-page.ts';

let floor: Floor;

beforeAll(async () => {
  floor = await Floor.open();
  await floor.runTo(120);
  await floor.askClock('speed', { ticksPerSecond: 20 });
});

afterAll(async () => {
  await floor?.close();
});

test('a page that is looked at has frames, script time and memory', async () => {
  const { eventsPerSecond, frames, before, after } = await lookAt(floor, '/m/main', 2);
  expect(eventsPerSecond).toBeGreaterThan(0);
  expect(frames.framesPerSecond).toBeGreaterThan(0);
  expect(frames.longestMs).toBeGreaterThan(0);
  expect(frames.scriptShare).toBeGreaterThan(0);
  for (const { heapBytes, nodes } of [before, after]) {
    expect(heapBytes).toBeGreaterThan(1e6);
    expect(nodes).toBeGreaterThan(100);
  }
});

test('a page receives what it shows: the offers only where they are shown', async () => {
  const paths = await observerPaths(floor);
  const overview = await holdOf(floor, paths['overview']!, 2);
  const model = await holdOf(floor, paths['model']!, 2);
  expect(overview.openingCharacters).toBeGreaterThan(0);
  expect(overview.charactersPerSecond).toBeGreaterThan(0);
  expect(overview.offersMessages).toBe(0);
  expect(model.offersMessages).toBeGreaterThan(0);
});
