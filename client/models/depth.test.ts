import { depthPath, shapeOf } from './depth.ts';

const depth = {
  offers: [
    { priceCents: 900, units: 1 },
    { priceCents: 800, units: 3 },
  ],
  cars: [{ priceCents: 1_000, units: 2 }],
};

test('both sides fit into one shape; nothing on either side has none', () => {
  expect(shapeOf(depth)).toEqual({ lowCents: 788, highCents: 1_012, mostUnits: 3 });
  expect(shapeOf({ offers: [], cars: [] })).toBeNull();
});

test('offers reach to the left edge and cars to the right one, both back to the ground', () => {
  const shape = shapeOf(depth)!;
  expect(depthPath(depth.offers, 'offers', shape, 224, 100)).toBe(
    'M112.0 100.0H112.0V68.7H12.0V6.0H0.0V100.0Z',
  );
  expect(depthPath(depth.cars, 'cars', shape, 224, 100)).toMatch(/H224\.0V100\.0Z$/);
  expect(depthPath([], 'cars', shape, 224, 100)).toBe('');
});
