/** The API's document without a server: routes describe themselves when they are registered, and are not called. */
import { createApp } from '../app.ts';
import type { HttpWorld } from '../world.ts';
import type { OpenApi } from './shapes.ts';

/** A world in which everything can be named and nothing happens. */
const nobody: HttpWorld = new Proxy({} as HttpWorld, { get: () => nobody });

/** With everything that an installation may have, the mailbox too. */
export async function apiDocument(): Promise<OpenApi> {
  const { app } = await createApp(nobody, {
    jwtSecret: 'nothing is signed with this secret, it only has to be there',
    oldJwtSecrets: [],
    origins: [],
    publicUrl: null,
    pageDir: null,
    logLevel: 'silent',
    mailbox: true,
    trustedProxies: 0,
    profile: null,
  });
  await app.ready();
  const document = app.swagger() as unknown as OpenApi;
  await app.close();
  return document;
}
