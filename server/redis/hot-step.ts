/**
 * What Redis is asked at the end of a beat, in one round trip and without a script: append the frame, append what changed,
 * drop what the beat took from the inbox. Entries are numbered by beats, and a stream refuses a number that is not
 * higher than its last, so an engine that woke up late changes nothing; a stream that is gone is not begun anew, so what
 * was lost is noticed.
 */
import type { Frame } from '../engine/ports.ts';
import type { HotChanges } from './hot-fields.ts';
import type { HotSince } from './hot-since.ts';
import { keysOf } from './keys.ts';
import { LIMITS } from './limits.ts';
import { positionText } from './position-text.ts';

export type Command = [name: string, ...args: (string | number | Buffer)[]];
export type CommandAnswers = [error: Error | null, answer: unknown][];

/** `since` has the beat's changes already. The two entries come first; what goes into the hashes, when it is time, last. */
export function beatCommands(
  frame: Frame,
  changes: HotChanges,
  since: HotSince,
  doneEntryIds: readonly string[],
): Command[] {
  const keys = keysOf(frame.marketId);
  const [from, to] = [positionText(frame.from), positionText(frame.to)];
  const append = (key: string, most: number, ...fields: (string | Buffer)[]): Command => {
    return ['xadd', key, 'NOMKSTREAM', 'MAXLEN', '~', most, `${frame.to.beat}-0`, ...fields];
  };
  const commands = [
    append(keys.frames, LIMITS.frames, 'frame', bytesOf(frame)),
    append(keys.changes, 2 * LIMITS.changesKept, 'to', to, 'from', from, 'changes', bytesOf(changes)),
  ];
  if (doneEntryIds.length > 0) commands.push(['xdel', keys.inbox, ...doneEntryIds]);
  if (isDue(since)) {
    const hashes = [keys.position, keys.cells, keys.prices, keys.promotions];
    commands.push(['forecourtFold', ...hashes, since.base, to, ...changeTexts(since.changes())]);
  }
  return commands;
}

/** The driver looks at a long text several times, and joins its pieces first; bytes it only copies. */
function bytesOf(value: object): Buffer {
  return Buffer.from(JSON.stringify(value));
}

/** Whether it is time to write the hashes. */
export function isDue(since: HotSince): boolean {
  return since.beats >= LIMITS.changesKept;
}

/** Changes as the scripts take them. */
export function changeTexts({ cells, prices, promotions }: HotChanges): [string, string, string] {
  return [
    JSON.stringify(cells),
    JSON.stringify(prices),
    promotions === null ? '' : JSON.stringify(promotions),
  ];
}

/** False when a stream refused its entry, or is gone. Throws what else Redis says. */
export function wasAppended(answers: CommandAnswers): boolean {
  for (const [error] of answers) if (error !== null && !NOT_HIGHER.test(error.message)) throw error;
  return answers.slice(0, 2).every(([error, entryId]) => error === null && entryId !== null);
}

const NOT_HIGHER = /ID specified in XADD is equal or smaller/;
