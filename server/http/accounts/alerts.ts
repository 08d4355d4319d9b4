/** What a buyer wants to be told of the models that he watches. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { AlertRow } from '../../../db/models/AlertRow.ts';
import { ALERT_KINDS } from '../../market/alerts.ts';
import { newAlert } from '../../protocol/alerts.ts';
import { id } from '../../protocol/fields.ts';
import { sessionOf } from '../caller.ts';
import { followedMarket } from '../market-param.ts';
import type { HttpWorld } from '../world.ts';
import { DONE, done } from './account-answer.ts';
import { accountRoute, authorOf } from './account-route.ts';

const OF_BUYER = { tag: 'Accounts', access: 'buyer' } as const;
const PATH = '/markets/:market/alerts';
const ONE = { market: id, alertId: id };

const alert = z
  .object({
    alertId: id,
    modelId: id,
    kind: z.enum(ALERT_KINDS),
    priceCents: z.int().nullable().meta({ description: 'Of a price alert: told at or below it.' }),
    armed: z.boolean().meta({ description: 'Whether it waits; one that went off rests until it is over.' }),
    firedTick: z.int().nullable().meta({ description: 'When it went off last.' }),
    firedCents: z.int().nullable().meta({ description: 'The best price when it went off last.' }),
    seen: z.boolean().meta({ description: 'Whether you have put away what it told last.' }),
  })
  .meta({ id: 'Alert' });

export function alertRoutes(api: FastifyInstance, world: HttpWorld): void {
  const { alerts } = world;
  accountRoute(api, {
    ...OF_BUYER,
    method: 'GET',
    path: PATH,
    operationId: 'listAlerts',
    summary: 'Your alerts in a market',
    params: { market: id },
    answer: z.object({ items: z.array(alert) }),
    handle: async ({ params, request }) => {
      await followedMarket(world, params.market);
      const rows = await alerts.list(sessionOf(request).userId, params.market);
      return { items: rows.map(shownOf) };
    },
  });
  accountRoute(api, {
    ...OF_BUYER,
    method: 'POST',
    path: PATH,
    operationId: 'addAlert',
    summary: 'Be told of a model that you watch, here and by mail',
    description:
      'At or below a price, when it is in stock again, or when it has a promotion. It goes off once each time, and waits again when that is over.',
    params: { market: id },
    body: newAlert,
    status: 201,
    answer: alert,
    handle: async ({ params, body, request }) => {
      const follower = await followedMarket(world, params.market);
      const { userId } = sessionOf(request);
      return shownOf(await alerts.add(userId, follower, body, authorOf(request)));
    },
  });
  accountRoute(api, {
    ...OF_BUYER,
    method: 'POST',
    path: `${PATH}/:alertId/seen`,
    operationId: 'putAwayAlert',
    summary: 'Put away what an alert told',
    params: ONE,
    answer: done,
    handle: async ({ params: { market, alertId }, request }) => {
      await alerts.putAway(sessionOf(request).userId, market, alertId, authorOf(request));
      return DONE;
    },
  });
  accountRoute(api, {
    ...OF_BUYER,
    method: 'DELETE',
    path: `${PATH}/:alertId`,
    operationId: 'removeAlert',
    summary: 'Be told no more',
    params: ONE,
    answer: done,
    handle: async ({ params: { market, alertId }, request }) => {
      await alerts.remove(sessionOf(request).userId, market, alertId, authorOf(request));
      return DONE;
    },
  });
}

function shownOf({ alertId, modelId, kind, priceCents, armed, firedTick, firedCents, seen }: AlertRow) {
  return { alertId, modelId, kind, priceCents, armed, firedTick, firedCents, seen };
}
