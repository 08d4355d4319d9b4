/**
 * An operator's token, for scripts and benchmarks, without an account: npm run token -- --role admin|buyer
 * [--buyer ID] [--sub NAME] [--expires 12h]. It signs with JWT_SECRET, or with the generated secret of the embedded
 * installation, and is good until it expires: people sign in instead, and their sessions can be ended.
 */
import { type Config, FaultyConfig, readConfig } from '../server/config.ts';
import { mintToken } from '../server/http/mint-token.ts';
import { keptSecret } from '../server/jwt-secret.ts';
import { endWithFaults, readArguments } from './arguments.ts';

const USAGE = 'usage: npm run token -- --role admin|buyer [--buyer ID] [--sub NAME] [--expires 12h]';

const { values } = readArguments(USAGE, {
  role: { type: 'string' },
  buyer: { type: 'string' },
  sub: { type: 'string' },
  expires: { type: 'string', default: '12h' },
});
const config = readSettings();
const secret = config.jwtSecret ?? (await keptSecret(config.dir));
if (values.role === 'admin') {
  console.log(await mintToken(secret, { role: 'admin', sub: values.sub ?? 'admin' }, values.expires));
} else if (values.role === 'buyer' && values.buyer !== undefined) {
  const claims = { role: 'buyer', sub: values.sub ?? values.buyer, buyerId: values.buyer } as const;
  console.log(await mintToken(secret, claims, values.expires));
} else {
  endWithFaults([`--role must be admin, or buyer with --buyer ID; got ${String(values.role)}.`, USAGE]);
}

function readSettings(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof FaultyConfig)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
