/** People as admins see and change them, and the log of every write. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AuditRow } from '../../../db/models/AuditRow.ts';
import { housesChange, roleChange, startedEmailChange } from '../../protocol/accounts.ts';
import { id, numberText, soundName } from '../../protocol/fields.ts';
import { PERSON_ROLES, type House } from '../../protocol/people.ts';
import { cursorText, type Ordered, pageFrom, readCursor } from '../../queries/cursor.ts';
import { unknownHouse } from '../access.ts';
import { LIMITS } from '../limits.ts';
import { followedMarket } from '../market-param.ts';
import type { HttpWorld } from '../world.ts';
import { auditEntry, person } from './account-answer.ts';
import { accountRoute, authorOf } from './account-route.ts';

const OF_USERS = { tag: 'Users', access: 'admin' } as const;
const limit = numberText(1, LIMITS.peoplePage).prefault(LIMITS.peoplePageDefault);
const next = z.string().nullable();

const peopleWanted = z.strictObject({
  role: z.enum(PERSON_ROLES).optional(),
  isActive: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional(),
  search: soundName
    .min(1)
    .optional()
    .meta({ description: 'How a user name or an address begins, or the id of a user or buyer.' }),
  order: z.enum(['userId', 'userName', '-userId', '-userName']).default('userId'),
  cursor: cursorText.optional(),
  limit,
});

export function userRoutes(api: FastifyInstance, world: HttpWorld): void {
  const { people, emails } = world.accounts;
  accountRoute(api, {
    ...OF_USERS,
    method: 'GET',
    path: '/users',
    operationId: 'listUsers',
    summary: 'People, in pages',
    query: peopleWanted,
    answer: z.object({ items: z.array(person), next }),
    handle: async ({ query: { order, cursor, limit, ...wanted } }) => {
      const ordered: Ordered = { list: 'users', order, types: ['text'] };
      const [after] = cursor === undefined ? [] : (readCursor(cursor, ordered) as [string]);
      const down = order.startsWith('-');
      const by = order.endsWith('userName') ? 'userName' : 'userId';
      const found = await people.list({ ...wanted, by, down, after, limit: limit + 1 });
      return pageFrom(found, limit, ordered, (user) => [people.placeOf(user, by)]);
    },
  });
  const change = {
    ...OF_USERS,
    method: 'POST',
    params: { userId: id },
    answer: person,
  } as const;
  accountRoute(api, {
    ...OF_USERS,
    method: 'GET',
    path: '/users/:userId',
    operationId: 'getUser',
    summary: 'A person',
    params: { userId: id },
    answer: person,
    handle: ({ params }) => people.find(params.userId),
  });
  accountRoute(api, {
    ...change,
    path: '/users/:userId/deactivate',
    operationId: 'deactivateUser',
    summary: 'Take an account out of use; its sessions end at once',
    handle: ({ params, request }) => people.deactivate(params.userId, authorOf(request)),
  });
  accountRoute(api, {
    ...change,
    path: '/users/:userId/restore',
    operationId: 'restoreUser',
    summary: 'Bring an account back into use',
    handle: ({ params, request }) => people.restore(params.userId, authorOf(request)),
  });
  accountRoute(api, {
    ...change,
    method: 'PUT',
    path: '/users/:userId/role',
    operationId: 'changeRole',
    summary: 'Give a person another role; the houses of the old one are given up',
    body: roleChange,
    handle: ({ params, body, request }) => people.changeRole(params.userId, body.role, authorOf(request)),
  });
  accountRoute(api, {
    ...change,
    method: 'PUT',
    path: '/users/:userId/houses',
    operationId: 'assignHouses',
    summary: 'Say which houses a manager runs',
    body: housesChange,
    handle: async ({ params, body, request }) => {
      for (const house of body.houses) await requireHouse(world, house);
      return people.assignHouses(params.userId, body.houses, authorOf(request));
    },
  });
  accountRoute(api, {
    ...change,
    path: '/users/:userId/email-change',
    operationId: 'startEmailChange',
    summary: 'Move an account whose old mailbox is lost, after checking who asks',
    description:
      'The old address is told and may object; without objection the account moves after seven days.',
    body: startedEmailChange,
    status: 202,
    answer: z.object({ earliestAt: z.iso.datetime() }),
    handle: async ({ params, body, request }) => ({
      earliestAt: await emails.start(params.userId, body.newEmail, body.reason, authorOf(request)),
    }),
  });
}

const auditWanted = z.strictObject({
  by: id.optional(),
  action: soundName.min(1).optional(),
  subjectType: soundName.min(1).optional(),
  subjectId: id.optional(),
  market: id.optional(),
  order: z.enum(['auditId', '-auditId']).default('-auditId'),
  cursor: cursorText.optional(),
  limit,
});

export function auditRoutes(api: FastifyInstance, world: HttpWorld): void {
  accountRoute(api, {
    method: 'GET',
    path: '/audit',
    operationId: 'listAudit',
    tag: 'Audit',
    summary: 'Every write: who, what, before and after; the newest first unless asked otherwise',
    access: 'admin',
    query: auditWanted,
    answer: z.object({ items: z.array(auditEntry), next }),
    handle: async ({ query: { order, cursor, limit, market: marketId, ...wanted } }) => {
      const ordered: Ordered = { list: 'audit', order, types: ['bigint'] };
      const [after] = cursor === undefined ? [] : (readCursor(cursor, ordered) as [number]);
      const down = order === '-auditId';
      const found = await AuditRow.page(world.database, { ...wanted, marketId }, down, after, limit + 1);
      return pageFrom(found, limit, ordered, ({ auditId }) => [auditId]);
    },
  });
}

async function requireHouse(world: HttpWorld, { market, houseType, houseId }: House): Promise<void> {
  const { fold } = await followedMarket(world, market);
  const houses = houseType === 'dealership' ? fold.market.dealerships : fold.market.suppliers;
  if (!houses.has(houseId)) throw unknownHouse(houseType, houseId);
}
