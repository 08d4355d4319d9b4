/** The hot state as it stands: the hashes, and on top of them the changes of the beats after. */
import type { Position } from '../engine/position.ts';
import type { HotChanges } from './hot-fields.ts';
import { putInto } from './hot-since.ts';
import type { CommandAnswers } from './hot-step.ts';
import { positionFrom } from './position-text.ts';

export interface HotState {
  position: Position;
  cells: Map<string, string>;
  prices: Map<string, string>;
  promotions: Map<string, string>;
}

type Hash = Record<string, string>;
type Entry = [id: string, fields: string[]];

/** Answers: where the hashes stand, the three of them, the changes. Null when there is none, or a beat is missing. */
export function hotStateFrom(answers: CommandAnswers): HotState | null {
  for (const [error] of answers) if (error !== null) throw error;
  const [base, cells, prices, promotions, entries] = answers.map(([, answer]) => answer) as [
    string | null,
    Hash,
    Hash,
    Hash,
    Entry[],
  ];
  if (base === null) return null;
  const state = {
    cells: new Map(Object.entries(cells)),
    prices: new Map(Object.entries(prices)),
    promotions: new Map(Object.entries(promotions)),
  };
  const { beat } = positionFrom(base);
  let stands = base;
  for (const [id, [, to, , from, , changes]] of entries) {
    if (Number.parseInt(id, 10) <= beat) continue;
    if (from !== stands) return null;
    putOnto(state, JSON.parse(changes!) as HotChanges);
    stands = to!;
  }
  return { position: positionFrom(stands), ...withoutRemoved(state) };
}

type Fields = Omit<HotState, 'position'>;

function putOnto(fields: Fields, { cells, prices, promotions }: HotChanges): void {
  putInto(fields.cells, cells);
  putInto(fields.prices, prices);
  if (promotions === null) return;
  fields.promotions.clear();
  putInto(fields.promotions, promotions);
}

function withoutRemoved({ cells, prices, promotions }: Fields): Fields {
  for (const fields of [cells, prices, promotions]) {
    for (const [field, value] of fields) if (value === '') fields.delete(field);
  }
  return { cells, prices, promotions };
}
