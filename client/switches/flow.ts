/**
 * Who switched from whom to whom, as a picture: suppliers that lost on the left, those that won on the right, each as
 * high as its switches, and a ribbon for each pair. The smallest are drawn together, so that names stay readable.
 */
import type { SeenEvent } from '../../server/market/privacy.ts';

export type Switch = Extract<SeenEvent, { type: 'SupplierSwitched' }>;

export interface FlowNode {
  /** Null: all that are too small to be drawn by name. */
  supplierId: string | null;
  switches: number;
  y: number;
  height: number;
}

export interface Ribbon {
  fromSupplierId: string | null;
  toSupplierId: string | null;
  switches: number;
  path: string;
}

export interface Flow {
  from: FlowNode[];
  to: FlowNode[];
  ribbons: Ribbon[];
  switches: number;
}

const NAMED = 7;
const GAP = 6;

/** First sources and lost ones lead from nobody to somebody, which is no switch. */
export function flowOf(events: readonly SeenEvent[], width: number, height: number): Flow {
  const pairs = new Map<string, { from: string; to: string; switches: number }>();
  for (const event of events) {
    if (event.type !== 'SupplierSwitched') continue;
    const { fromSupplierId: from, toSupplierId: to } = event;
    if (from === null || to === null) continue;
    const pair = pairs.get(`${from} ${to}`) ?? { from, to, switches: 0 };
    pair.switches += 1;
    pairs.set(`${from} ${to}`, pair);
  }
  const all = [...pairs.values()];
  const from = nodesOf(
    all.map((pair) => ({ id: pair.from, switches: pair.switches })),
    height,
  );
  const to = nodesOf(
    all.map((pair) => ({ id: pair.to, switches: pair.switches })),
    height,
  );
  const ribbons = ribbonsOf(all, from, to, width);
  return { from, to, ribbons, switches: all.reduce((sum, { switches }) => sum + switches, 0) };
}

function nodesOf(ends: readonly { id: string; switches: number }[], height: number): FlowNode[] {
  const sums = new Map<string, number>();
  for (const { id, switches } of ends) sums.set(id, (sums.get(id) ?? 0) + switches);
  const sorted = [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const named: [string | null, number][] = sorted.slice(0, NAMED);
  const rest = sorted.slice(NAMED).reduce((sum, [, switches]) => sum + switches, 0);
  if (rest > 0) named.push([null, rest]);
  const total = named.reduce((sum, [, switches]) => sum + switches, 0);
  const room = height - GAP * Math.max(0, named.length - 1);
  let y = 0;
  return named.map(([supplierId, switches]) => {
    const node = { supplierId, switches, y, height: (switches / total) * room };
    y += node.height + GAP;
    return node;
  });
}

function ribbonsOf(
  pairs: readonly { from: string; to: string; switches: number }[],
  from: readonly FlowNode[],
  to: readonly FlowNode[],
  width: number,
): Ribbon[] {
  const indexOf = (nodes: readonly FlowNode[], id: string) => {
    const at = nodes.findIndex(({ supplierId }) => supplierId === id);
    return at === -1 ? nodes.length - 1 : at;
  };
  const sums = new Map<string, { left: number; right: number; switches: number }>();
  for (const pair of pairs) {
    const [left, right] = [indexOf(from, pair.from), indexOf(to, pair.to)];
    const sum = sums.get(`${left} ${right}`) ?? { left, right, switches: 0 };
    sum.switches += pair.switches;
    sums.set(`${left} ${right}`, sum);
  }
  const leftY = from.map(({ y }) => y);
  const rightY = to.map(({ y }) => y);
  // In the order of the nodes, so that ribbons leave and arrive without crossing at their own end.
  const sorted = [...sums.values()].sort((a, b) => a.left - b.left || a.right - b.right);
  return sorted.map(({ left, right, switches }) => {
    const [source, target] = [from[left]!, to[right]!];
    const leftHeight = (switches / source.switches) * source.height;
    const rightHeight = (switches / target.switches) * target.height;
    const path = ribbonPath(leftY[left]!, leftHeight, rightY[right]!, rightHeight, width);
    leftY[left]! += leftHeight;
    rightY[right]! += rightHeight;
    return { fromSupplierId: source.supplierId, toSupplierId: target.supplierId, switches, path };
  });
}

function ribbonPath(y1: number, height1: number, y2: number, height2: number, width: number): string {
  const middle = (width / 2).toFixed(1);
  const right = width.toFixed(1);
  const at = (y: number) => y.toFixed(1);
  return (
    `M0 ${at(y1)}C${middle} ${at(y1)} ${middle} ${at(y2)} ${right} ${at(y2)}` +
    `V${at(y2 + height2)}C${middle} ${at(y2 + height2)} ${middle} ${at(y1 + height1)} 0 ${at(y1 + height1)}Z`
  );
}
