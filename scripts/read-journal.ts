/** Reads a journal file event by event, in bounded memory; stops at the first line that cannot be the next event. */
import { open } from 'node:fs/promises';
import { EVENT_FIELDS, JOURNAL_VERSION, type MarketEvent } from '../server/market/events.ts';

export class BrokenJournal extends Error {
  override readonly name = 'BrokenJournal';
  readonly code = 'broken-journal';
}

/** What a line is known to have before it is looked at. */
type Line = { [field in 'v' | 'seq' | 'tick' | 'type']?: unknown };

/** Throws `BrokenJournal` for what is no journal, and what the system throws for what cannot be read. */
export async function* readJournal(path: string): AsyncGenerator<MarketEvent> {
  const file = await open(path);
  try {
    let seq = 0;
    let tick = 0;
    for await (const line of file.readLines()) {
      seq += 1;
      const event = parseLine(line, seq, tick);
      tick = event.tick;
      yield event;
    }
    if (seq === 0) throw new BrokenJournal('line 1: the journal is empty.');
  } finally {
    await file.close();
  }
}

function parseLine(line: string, seq: number, tick: number): MarketEvent {
  let event: MarketEvent | null;
  try {
    event = JSON.parse(line) as MarketEvent | null;
  } catch (error) {
    throw new BrokenJournal(`line ${seq}: must be JSON (${(error as Error).message}).`);
  }
  const fault = faultOf(event, seq, tick);
  if (fault !== null) throw new BrokenJournal(`line ${seq}: ${fault}`);
  return event!;
}

function faultOf(event: Line | null, seq: number, tick: number): string | null {
  if (typeof event !== 'object' || event === null) return 'must be an object.';
  if (event.v !== JOURNAL_VERSION) return `v must be ${JOURNAL_VERSION}; got ${JSON.stringify(event.v)}.`;
  if (event.seq !== seq) return `seq must be ${seq}; got ${JSON.stringify(event.seq)}.`;
  if (!(Number(event.tick) >= tick))
    return `tick must be at least ${tick}; got ${JSON.stringify(event.tick)}.`;
  if (!Object.hasOwn(EVENT_FIELDS, String(event.type)))
    return `type ${JSON.stringify(event.type)} is not known.`;
  if (seq === 1 && event.type !== 'MarketOpened')
    return `the first event must be MarketOpened; got ${JSON.stringify(event.type)}.`;
  return null;
}
