/**
 * Areas into a rectangle, as near to squares as may be (Bruls, Huizing, van Wijk: "Squarified Treemaps", 2000):
 * a row takes the next area for as long as that makes its worst shape better.
 */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One rectangle per weight, in order; weights are positive and best given largest first. */
export function squarify(weights: readonly number[], width: number, height: number): Rect[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total <= 0 || width <= 0 || height <= 0) return [];
  const areas = weights.map((weight) => (weight * width * height) / total);
  const rects: Rect[] = [];
  let free: Rect = { x: 0, y: 0, width, height };
  for (let first = 0; first < areas.length;) {
    const side = Math.min(free.width, free.height);
    let end = first + 1;
    while (end < areas.length && worst(areas, first, end + 1, side) <= worst(areas, first, end, side))
      end += 1;
    free = layRow(areas.slice(first, end), free, rects);
    first = end;
  }
  return rects;
}

/** The longest shape of a row of areas `[first, end)` along a side: 1 is a square. */
function worst(areas: readonly number[], first: number, end: number, side: number): number {
  let sum = 0;
  let least = Infinity;
  let most = 0;
  for (let i = first; i < end; i += 1) {
    sum += areas[i]!;
    least = Math.min(least, areas[i]!);
    most = Math.max(most, areas[i]!);
  }
  const depth = sum / side;
  return Math.max(most / (depth * depth), (depth * depth) / least);
}

/** Lays a row along the shorter side of what is free, and gives what is free then. */
function layRow(row: readonly number[], free: Rect, rects: Rect[]): Rect {
  const sum = row.reduce((total, area) => total + area, 0);
  const upright = free.width >= free.height;
  const depth = sum / (upright ? free.height : free.width);
  let along = upright ? free.y : free.x;
  for (const area of row) {
    const length = area / depth;
    rects.push(
      upright
        ? { x: free.x, y: along, width: depth, height: length }
        : { x: along, y: free.y, width: length, height: depth },
    );
    along += length;
  }
  return upright
    ? { ...free, x: free.x + depth, width: free.width - depth }
    : { ...free, y: free.y + depth, height: free.height - depth };
}
