/**
 * Runs the whole house as docker-compose.yml has it, from the system's packages: npm run topology. It prints the
 * address of nginx; Ctrl-C stops everything.
 */
import { BUILT } from '../server/testing/server-process.ts';
import { startTopology } from '../server/testing/topology/topology.ts';
import { readArguments } from './arguments.ts';
import { toldToEnd } from './told-to-end.ts';

readArguments('usage: npm run topology', {});

const end = toldToEnd();
const topology = await startTopology(BUILT, { SCENARIO: 'demo', LOG_LEVEL: 'warn' }, 'to-last');
try {
  const { url, token, engines, webs, databaseUrl, redisUrl } = topology;
  console.log(`Forecourt is open: ${url}`);
  console.log(`With the clock in your hands (this link is a key, for a day): ${url}/#token=${token}`);
  for (const { name, process: member } of [...engines, ...webs]) {
    console.log(`  ${name}: process ${member.pid} ${member.url}`);
  }
  console.log(`  postgres: ${databaseUrl}\n  redis: ${redisUrl}\nCtrl-C stops everything.`);
  await end;
} finally {
  await topology.close();
}
