/**
 * Folds the read models anew from the journal: `rebuild [--market ID]`, all markets unless one is named. A market's
 * engine waits meanwhile, and readers see the old rows until the new ones are there.
 */
import { MarketRow } from '../db/models/MarketRow.ts';
import { rebuildReadModels } from '../server/journal/rebuild.ts';
import { readArguments } from './arguments.ts';
import { Progress } from './progress.ts';
import { ScriptFailed, withDatabase } from './with-database.ts';

const USAGE = 'usage: npm run rebuild -- [--market ID]';

const { values } = readArguments(USAGE, { market: { type: 'string' } });
await withDatabase(async (database) => {
  const ids = (await MarketRow.query(database).orderBy('market_id')).map(({ marketId }) => marketId);
  const wanted = values.market === undefined ? ids : ids.filter((id) => id === values.market);
  if (wanted.length === 0) {
    throw new ScriptFailed(`There is no such market; there are: ${ids.join(', ') || 'none'}.`);
  }
  for (const marketId of wanted) {
    const progress = new Progress();
    const events = await rebuildReadModels(database, marketId, {
      onProgress: (seq, toSeq) => progress.update(seq / toSeq, `seq ${seq} of ${toSeq}`),
    });
    console.log(`${marketId}: ${events} events folded in ${progress.end().toFixed(1)} s`);
  }
});
