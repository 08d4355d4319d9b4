/**
 * An operator's token, for scripts and benchmarks, without an account: npm run token -- --role admin|buyer
 * [--buyer ID] [--sub NAME] [--expires 12h]. It signs with JWT_SECRET, or with the generated secret of the embedded
 * installation, and is good until it expires: people sign in instead, and their sessions can be ended.
 */
import { type Config, FaultyConfig, readConfig } from '../server/config.ts';
import type { NewClaims } from '../server/http/bearer.ts';
import { mintToken } from '../server/http/mint-token.ts';
import { keptSecret } from '../server/jwt-secret.ts';
import { LIMITS } from '../server/market/limits.ts';
import { id } from '../server/protocol/fields.ts';
import { endWithFaults, readArguments } from './arguments.ts';

const USAGE = 'usage: npm run token -- --role admin|buyer [--buyer ID] [--sub NAME] [--expires 12h]';

/** A whole number of seconds, minutes, hours or days; of more than some hundred years a token could not be made. */
const DURATION = /^[1-9]\d{0,4}[smhd]$/;

const { values } = readArguments(USAGE, {
  role: { type: 'string' },
  buyer: { type: 'string' },
  sub: { type: 'string' },
  expires: { type: 'string', default: '12h' },
});
const claims = readClaims();
const config = readSettings();
const secret = config.jwtSecret ?? (await keptSecret(config.dir));
console.log(await mintToken(secret, claims, values.expires));

function readClaims(): NewClaims {
  const { role, buyer, sub, expires } = values;
  const faults: string[] = [];
  if (!DURATION.test(expires)) {
    faults.push(`--expires must be a whole number of s, m, h or d, as in 12h; got "${expires}".`);
  }
  for (const [option, named] of [['--buyer', buyer] as const, ['--sub', sub] as const]) {
    if (id.optional().safeParse(named).success) continue;
    faults.push(
      `${option} must be 1 to ${LIMITS.idLength} characters, none of them whitespace or a control character; got ${JSON.stringify(named)}.`,
    );
  }
  if (role === 'admin' && buyer !== undefined) {
    faults.push(`--buyer must be left out for an admin; got "${buyer}".`);
  }
  if (faults.length === 0 && role === 'admin') return { role, sub: sub ?? 'admin' };
  if (faults.length === 0 && role === 'buyer' && buyer) return { role, sub: sub ?? buyer, buyerId: buyer };
  if (role !== 'admin' && !(role === 'buyer' && buyer)) {
    faults.push(
      `--role must be admin, or buyer with --buyer ID; got ${role === undefined ? 'none' : `"${role}"`}.`,
    );
  }
  return endWithFaults([...faults, USAGE]);
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
