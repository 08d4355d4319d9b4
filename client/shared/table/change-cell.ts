/** The cell of a change in relation to something: its sign and its direction; nothing where it is not known. */
import { directionOf, percent, signed } from '../format.ts';
import type { Cell } from './columns.ts';

/** Of the ratio: per cent with one decimal. */
const DECIMALS = 3;

/** `ratio`: 0.01 is one per cent more. */
export function changeCell(ratio: number | null): Cell {
  if (ratio === null) return null;
  return {
    kind: 'change',
    direction: directionOf(ratio, DECIMALS),
    text: signed(ratio, (value) => percent(value)),
  };
}
