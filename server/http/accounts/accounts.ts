/** Every route about people, and the page of the local mailbox. */
import type { FastifyInstance } from 'fastify';
import type { HttpWorld } from '../world.ts';
import { alertRoutes } from './alerts.ts';
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
  alertRoutes(api, world);
  userRoutes(api, world);
  auditRoutes(api, world);
  if (mailbox) mailboxRoutes(api, world);
}

export function accountPages(app: FastifyInstance, world: HttpWorld, mailbox: boolean): void {
  if (mailbox) mailboxPage(app, world);
}
