/**
 * Holds a running server of ours against its own document: npm run contract -- [--requests 10000] [--seed 1]. It starts
 * one in a folder of its own. Exits 1 when an answer is not what the document says.
 */
import { readConfig } from '../server/config.ts';
import { mintToken } from '../server/http/mint-token.ts';
import { startServer } from '../server/server.ts';
import { runContract } from '../server/testing/contract/contract.ts';
import { openTempDir } from '../server/testing/temp-dir.ts';
import { endWithFaults, readArguments, wholeNumberArgument } from './arguments.ts';

const USAGE = 'usage: npm run contract -- [--requests N] [--seed N]';

const { values } = readArguments(USAGE, {
  requests: { type: 'string', default: '10000' },
  seed: { type: 'string', default: '1' },
});
const complaints: string[] = [];
const requests = wholeNumberArgument('--requests', values.requests, 1, 10_000_000, complaints);
const seed = wholeNumberArgument('--seed', values.seed, 0, 2 ** 32 - 1, complaints);
if (complaints.length > 0) endWithFaults([...complaints, USAGE]);

const dir = await openTempDir();
const server = await startServer(readConfig({ FORECOURT_DIR: dir.path, PORT: '0', LOG_LEVEL: 'error' }));
try {
  const admin = await mintToken(server.jwtSecret, { role: 'admin', sub: 'contract' }, '1h');
  const buyer = await mintToken(server.jwtSecret, { role: 'buyer', sub: 'ann', buyerId: 'ann' }, '1h');
  const startMs = performance.now();
  const report = await runContract({ url: server.url!, tokens: [admin, admin, buyer, null], requests, seed });
  const seconds = ((performance.now() - startMs) / 1_000).toFixed(1);
  console.log(
    `${report.requests} requests to ${report.operations} operations in ${seconds} s`,
    report.statuses,
  );
  for (const fault of report.faults) console.error(fault);
  process.exitCode = report.faults.length === 0 ? 0 : 1;
} finally {
  await server.stop();
  await dir.remove();
}
