import { squarify } from './squarify.ts';

test('areas follow the weights and fill the rectangle', () => {
  const weights = [6, 6, 4, 3, 2, 2, 1];
  const rects = squarify(weights, 600, 400);
  rects.forEach((rect, i) => expect(rect.width * rect.height).toBeCloseTo((weights[i]! * 240_000) / 24));
  for (const rect of rects) {
    expect(rect.x).toBeGreaterThanOrEqual(-1e-9);
    expect(rect.x + rect.width).toBeLessThanOrEqual(600 + 1e-6);
    expect(rect.y + rect.height).toBeLessThanOrEqual(400 + 1e-6);
  }
});

test('no two overlap, and shapes stay near squares', () => {
  const rects = squarify([6, 6, 4, 3, 2, 2, 1], 600, 400);
  for (const [i, a] of rects.entries()) {
    expect(Math.max(a.width / a.height, a.height / a.width)).toBeLessThan(3);
    for (const b of rects.slice(i + 1)) {
      const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
      const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
      expect(Math.min(across, down)).toBeLessThan(1e-6);
    }
  }
});

test('nothing to lay or nowhere to lay it is no rectangle', () => {
  expect(squarify([], 100, 100)).toEqual([]);
  expect(squarify([1, 2], 0, 100)).toEqual([]);
});
