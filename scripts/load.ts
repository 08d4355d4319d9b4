/**
 * Loads a server and says how it bears it: npm run load -- [--sockets 1000] [--offers 500] [--readers 10] [--seconds 30]
 * [--json FILE] [--url URL --token TOKEN [--market ID]]. Without a URL, a server of its own with embedded stores, as `npm start` runs it.
 */
import { writeFileSync } from 'node:fs';
import { endWithFaults, readArguments, wholeNumberArgument } from './arguments.ts';
import { runLoad } from './load/load-run.ts';
import { startOwnServer } from './load/own-server.ts';

const USAGE =
  'usage: npm run load -- [--sockets N] [--offers N] [--readers N] [--seconds N] [--json FILE] [--url URL --token TOKEN [--market ID]]';
const { values } = readArguments(USAGE, {
  sockets: { type: 'string', default: '1000' },
  offers: { type: 'string', default: '500' },
  readers: { type: 'string', default: '10' },
  seconds: { type: 'string', default: '30' },
  json: { type: 'string' },
  url: { type: 'string' },
  token: { type: 'string' },
  market: { type: 'string', default: 'main' },
});
const faults: string[] = [];
const load = {
  sockets: wholeNumberArgument('--sockets', values.sockets, 0, 20_000, faults),
  offersPerSecond: wholeNumberArgument('--offers', values.offers, 1, 20_000, faults),
  readers: wholeNumberArgument('--readers', values.readers, 0, 1_000, faults),
  seconds: wholeNumberArgument('--seconds', values.seconds, 1, 86_400, faults),
};
const { url, token, market } = values;
if ((url === undefined) !== (token === undefined)) faults.push('--url and --token go together.');
if (faults.length > 0) endWithFaults([...faults, USAGE]);

/** Of the same offers, before those that count: for so long V8 still compiles what a market that is open all day has long compiled. */
const WARM_UP_SECONDS = 30;

const own = url === undefined ? await startOwnServer() : null;
try {
  const report = await runLoad({
    ...load,
    warmUpSeconds: WARM_UP_SECONDS,
    ...(own ?? { url: url!, token: token!, market }),
  });
  const text = JSON.stringify(report, null, 2);
  console.log(text);
  if (values.json !== undefined) writeFileSync(values.json, `${text}\n`);
} finally {
  await own?.stop();
}
