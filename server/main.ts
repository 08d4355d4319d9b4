/** The process: configuration in, a running server, a clean end on Ctrl-C, SIGTERM or SIGHUP. */
import { CannotListen } from './cannot-listen.ts';
import { FaultyConfig, readConfig } from './config.ts';
import { EmbeddedError } from './embedded/embedded-error.ts';
import { mintToken } from './http/mint-token.ts';
import { FaultyScenario } from './scenarios/load.ts';
import { type RunningServer, startServer } from './server.ts';

const STOP_MS = 15_000;

// From the first moment on: what was started so far is put away too, once all of it stands.
const told = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
});

try {
  const server = await startServer(readConfig(process.env));
  void told.then(() => end(server));
  await greet(server);
} catch (error) {
  if (error instanceof FaultyConfig || error instanceof FaultyScenario) {
    const lines = error.faults.map((fault) => `  ${fault.message}`);
    console.error(['Forecourt cannot start; faulty settings or scenario:', ...lines].join('\n'));
  } else if (error instanceof CannotListen || error instanceof EmbeddedError) {
    console.error(`Forecourt cannot start: ${error.message}`);
  } else {
    console.error('Forecourt cannot start:', error);
  }
  process.exitCode = 1;
}

async function greet({ url, embedded, jwtSecret, demoLogins, mailbox }: RunningServer): Promise<void> {
  if (url === null) {
    console.log('Forecourt engine is running. Ctrl-C stops it.');
    return;
  }
  console.log(`Forecourt is open: ${url}`);
  if (embedded) {
    const token = await mintToken(jwtSecret, { role: 'admin', sub: 'owner' }, '12h');
    console.log(`With the clock in your hands (this link is a key, for 12 hours): ${url}/#token=${token}`);
  }
  if (demoLogins.length > 0) {
    console.log('Sign in to try a role (user name, password):');
    for (const { userName, password } of demoLogins) console.log(`  ${userName.padEnd(24)} ${password}`);
  }
  if (mailbox) console.log(`Mails of this installation: ${url}/mailbox`);
  console.log('Ctrl-C stops everything.');
}

async function end(server: RunningServer): Promise<void> {
  const late = setTimeout(() => {
    console.error(`Not everything stopped within ${STOP_MS} ms.`);
    process.exit(1);
  }, STOP_MS);
  late.unref();
  try {
    await server.stop();
  } catch (error) {
    console.error('Stopping failed:', error);
    process.exitCode = 1;
  }
  clearTimeout(late);
}
