/** Mints an operator's token for scripts and tests: the same secret, algorithm and claims that are checked. */
import Fastify from 'fastify';
import { type NewClaims, registerBearer } from './bearer.ts';

/** `expiresIn` as in "12h" or "30d". */
export async function mintToken(secret: string, claims: NewClaims, expiresIn: string): Promise<string> {
  const app = Fastify();
  await registerBearer(app, secret);
  await app.ready();
  const token = app.jwt.sign(claims, { expiresIn });
  await app.close();
  return token;
}
