/** Reads a journal file event by event, in bounded memory; stops at the first line that cannot be the next event. */
import { open } from 'node:fs/promises';
import type { MarketEvent } from '../server/market/events.ts';
import { checkForm, parseJournalLine } from '../server/market/verify/form.ts';
import { RuleBroken } from '../server/market/verify/rule-broken.ts';
import { shown } from '../server/protocol/faults.ts';

export class BrokenJournal extends Error {
  override readonly name = 'BrokenJournal';
  readonly code = 'broken-journal';
}

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
  const event = eventOf(line, seq);
  const fault = faultOf(event, seq, tick);
  if (fault !== null) throw new BrokenJournal(`line ${seq}: ${fault}`);
  return event;
}

function eventOf(line: string, seq: number): MarketEvent {
  try {
    return checkForm(parseJournalLine(line, seq), seq);
  } catch (error) {
    if (!(error instanceof RuleBroken)) throw error;
    const expected = [error.expected].flat().join(', ');
    throw new BrokenJournal(`line ${seq}: must have ${expected}; got ${shown(error.found)}.`);
  }
}

/** What its place in the journal asks of an event. */
function faultOf(event: MarketEvent, seq: number, tick: number): string | null {
  if (event.seq !== seq) return `seq must be ${seq}; got ${event.seq}.`;
  if (event.tick < tick) return `tick must be at least ${tick}; got ${event.tick}.`;
  if (seq === 1 && (event.type !== 'MarketOpened' || event.tick !== 0))
    return `the first event must be MarketOpened at tick 0; got ${event.type} at tick ${event.tick}.`;
  return null;
}
