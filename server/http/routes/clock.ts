/** Market time, run by admins: pause with a reason, resume, step, speed, run to a tick. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Command } from '../../market/commands.ts';
import { LIMITS } from '../../market/limits.ts';
import { COMMAND_SCHEMAS } from '../../protocol/commands.ts';
import { tick } from '../../protocol/fields.ts';
import { only, requireRole } from '../bearer.ts';
import { followedMarket, marketParams } from '../market-param.ts';
import { Problem } from '../problem.ts';
import type { HttpWorld } from '../world.ts';
import type { FastifyRequest } from 'fastify';

const pauseBody = COMMAND_SCHEMAS.PauseClock.omit({ type: true });
const resumeBody = COMMAND_SCHEMAS.ResumeClock.omit({ type: true });
const stepBody = COMMAND_SCHEMAS.StepClock.omit({ type: true });
const speedBody = COMMAND_SCHEMAS.SetClockSpeed.omit({ type: true });
const runToBody = z.strictObject({ tick });

export function clockRoutes(api: FastifyInstance, world: HttpWorld): void {
  const app = api.withTypeProvider<ZodTypeProvider>();

  const submit = async (request: FastifyRequest, marketId: string, command: Command) => {
    const admin = requireRole(request, 'admin');
    await followedMarket(world, marketId);
    return world.submitter.submit(marketId, request, admin.sub, command);
  };
  const path = '/markets/:market/clock';

  app.post(
    `${path}/pause`,
    { ...only('admin'), schema: { params: marketParams, body: pauseBody } },
    (request) => submit(request, request.params.market, { type: 'PauseClock', ...request.body }),
  );
  app.post(
    `${path}/resume`,
    { ...only('admin'), schema: { params: marketParams, body: resumeBody } },
    (request) => submit(request, request.params.market, { type: 'ResumeClock' }),
  );
  app.post(
    `${path}/step`,
    { ...only('admin'), schema: { params: marketParams, body: stepBody } },
    (request) => submit(request, request.params.market, { type: 'StepClock', ...request.body }),
  );
  app.post(
    `${path}/speed`,
    { ...only('admin'), schema: { params: marketParams, body: speedBody } },
    (request) => submit(request, request.params.market, { type: 'SetClockSpeed', ...request.body }),
  );

  /** Steps a paused market up to a tick: a convenience over `step`, reckoned from where the market stands. */
  app.post(
    `${path}/run-to`,
    { ...only('admin'), schema: { params: marketParams, body: runToBody } },
    async (request) => {
      const { fold } = await followedMarket(world, request.params.market);
      const standing = Math.max(fold.market.tick, fold.market.clock.stepUntilTick);
      const ticks = request.body.tick - standing;
      if (ticks < 1) {
        throw new Problem(409, 'tick-past', `tick must lie after ${standing}; got ${request.body.tick}.`);
      }
      if (ticks > LIMITS.stepTicks) {
        throw new Problem(
          409,
          'limit-reached',
          `At most ${LIMITS.stepTicks} ticks at once; asked for ${ticks}.`,
        );
      }
      return submit(request, request.params.market, { type: 'StepClock', ticks });
    },
  );
}
