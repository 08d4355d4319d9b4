/** Every route about people, and the two pages that mails need. */
import type { FastifyInstance } from 'fastify';
import type { HttpWorld } from '../world.ts';
import { linkPage } from './link-page.ts';
import { mailboxPage, mailboxRoutes } from './mailbox.ts';
import { buyerRoutes, ownAccountRoutes } from './own-account.ts';
import { registrationRoutes } from './registration.ts';
import { sessionRoutes } from './session.ts';
import { auditRoutes, userRoutes } from './users.ts';

export function accountRoutes(api: FastifyInstance, world: HttpWorld, mailbox: boolean): void {
  registrationRoutes(api, world);
  sessionRoutes(api, world);
  ownAccountRoutes(api, world);
  buyerRoutes(api, world);
  userRoutes(api, world);
  auditRoutes(api, world);
  if (mailbox) mailboxRoutes(api, world);
}

export function accountPages(app: FastifyInstance, world: HttpWorld, mailbox: boolean): void {
  linkPage(app);
  if (mailbox) mailboxPage(app, world);
}
