/**
 * Rebuilds a market from its journal: `replay JOURNAL [--tick T] [--out FILE]`. Prints it as it stood at the end
 * of that tick (or of the journal), and writes its snapshot as JSON when it is given a file.
 */
import { writeFileSync } from 'node:fs';
import { apply } from '../server/market/apply/apply.ts';
import { LIMITS } from '../server/market/limits.ts';
import { emptyMarket, type Market } from '../server/market/market.ts';
import { snapshotOf } from '../server/market/snapshot.ts';
import { endWithFaults, readArguments, wholeNumberArgument } from './arguments.ts';
import { marketReport } from './market-report.ts';
import { endUnwritable, isFull } from './output.ts';
import { BrokenJournal, readJournal } from './read-journal.ts';

const USAGE = 'usage: npm run replay -- JOURNAL [--tick T] [--out FILE]';

function readOptions() {
  const { values, positionals } = readArguments(
    USAGE,
    { tick: { type: 'string' }, out: { type: 'string' } },
    true,
  );
  const faults: string[] = [];
  const [path, ...others] = positionals;
  if (path === undefined) faults.push('JOURNAL must be a file; it is missing.');
  if (others.length > 0) faults.push(`JOURNAL must be one file; got "${others.join(' ')}" besides.`);
  const tick =
    values.tick === undefined ? null : wholeNumberArgument('--tick', values.tick, 0, LIMITS.tick, faults);
  if (values.out === '') faults.push('--out must name a file; got "".');
  if (faults.length > 0 || path === undefined) return endWithFaults([...faults, USAGE]);
  return { path, tick, out: values.out };
}

async function marketAt(path: string, tick: number | null): Promise<Market> {
  let market: Market | null = null;
  for await (const event of readJournal(path)) {
    if (tick !== null && event.tick > tick) return standing(market!, tick);
    market ??= emptyMarket(event.market, 'full');
    try {
      apply(market, event);
    } catch (error) {
      throw new BrokenJournal(`line ${event.seq}: ${event.type} does not fit (${(error as Error).message}).`);
    }
  }
  if (tick === null || market!.tick === tick) return market!;
  console.error(`The journal ends at tick ${market!.tick}: nothing is known of what happened after it.`);
  return standing(market!, tick);
}

/** Ticks in which nothing happened leave no event, and yet they passed. */
function standing(market: Market, tick: number): Market {
  market.tick = tick;
  return market;
}

const { path, tick, out } = readOptions();
try {
  const market = await marketAt(path, tick);
  // First the file: who named a bad one is told so and nothing else.
  if (out !== undefined) writeFileSync(out, `${JSON.stringify(snapshotOf(market))}\n`);
  for (const line of marketReport(market)) console.log(line);
} catch (error) {
  if (error instanceof BrokenJournal) {
    console.error(`${path} is not a whole journal: ${error.message}`);
    process.exitCode = 1;
  } else if (isFull(error)) {
    endUnwritable(out!, error);
  } else if (error instanceof Error && 'syscall' in error) {
    endWithFaults([error.message, USAGE]);
  } else throw error;
}
