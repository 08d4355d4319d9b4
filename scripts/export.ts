/**
 * Exports a journal: `export [--market ID] [--from N] [--to N] [--out FILE]`. NDJSON in seq order, byte for byte as
 * it was recorded, to the terminal or a file, in bounded memory however long the journal is.
 */
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Knex } from 'knex';
import { MarketRow } from '../db/models/MarketRow.ts';
import { journalText } from '../server/journal/journal-text.ts';
import { endWithFaults, readArguments, wholeNumberArgument } from './arguments.ts';
import { isOutputFailure } from './output.ts';
import { ScriptFailed, withDatabase } from './with-database.ts';

const USAGE = 'usage: npm run export -- [--market ID] [--from SEQ] [--to SEQ] [--out FILE]';

function readOptions() {
  const text = { type: 'string' } as const;
  const { values } = readArguments(USAGE, { market: text, from: text, to: text, out: text });
  const faults: string[] = [];
  const seq = (name: 'from' | 'to') =>
    values[name] === undefined
      ? undefined
      : wholeNumberArgument(`--${name}`, values[name], 1, Number.MAX_SAFE_INTEGER, faults);
  const [from = 1, to] = [seq('from'), seq('to')];
  if (to !== undefined && to < from) faults.push(`--to must not lie before --from ${from}; got ${to}.`);
  if (values.out === '') faults.push('--out must name a file; got "".');
  if (faults.length > 0) return endWithFaults([...faults, USAGE]);
  return { marketId: values.market, from, to, out: values.out };
}

/** The one that was named, or the only one there is. */
async function marketOf(database: Knex, marketId: string | undefined): Promise<MarketRow> {
  const markets = await MarketRow.query(database).orderBy('market_id');
  const [only, ...others] = marketId === undefined ? markets : markets.filter((m) => m.marketId === marketId);
  const ids = markets.map((market) => `"${market.marketId}"`).join(', ');
  if (only === undefined) throw new ScriptFailed(`There is no such market; there are: ${ids || 'none'}.`);
  if (others.length > 0) throw new ScriptFailed(`--market must name one of ${ids}.`);
  return only;
}

async function writeTo(out: string | undefined, lines: AsyncIterable<string>): Promise<void> {
  if (out === undefined) {
    await pipeline(lines, process.stdout, { end: false }).catch((error: Error) => {
      if (!isOutputFailure(error)) throw error;
    });
    return;
  }
  // It gets its own name when it is whole: an export that was cut leaves no half journal.
  const partial = `${out}.${process.pid}.partial`;
  try {
    await pipeline(lines, createWriteStream(partial));
    renameSync(partial, out);
  } finally {
    rmSync(partial, { force: true });
  }
}

const { marketId, from, to, out } = readOptions();
await withDatabase(async (database) => {
  const market = await marketOf(database, marketId);
  const toSeq = to ?? market.seq;
  if (Math.max(from, toSeq) > market.seq) {
    throw new ScriptFailed(`The journal of "${market.marketId}" ends at seq ${market.seq}.`);
  }
  await writeTo(out, journalText(database, market.marketId, from, toSeq));
});
