/** Market time, run by admins: pause with a reason, resume, step, speed, run to a tick. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { LIMITS } from '../../market/limits.ts';
import { SENT_COMMAND_SCHEMAS } from '../../protocol/commands.ts';
import { tick } from '../../protocol/fields.ts';
import { Problem } from '../problem.ts';
import type { HttpWorld } from '../world.ts';
import { commandRoute } from './command-route.ts';

const OF_CLOCK = { method: 'POST', tag: 'Markets', access: 'admin' } as const;

export function clockCommands(api: FastifyInstance, world: HttpWorld): void {
  commandRoute(api, world, {
    ...OF_CLOCK,
    path: '/clock/pause',
    operationId: 'pauseClock',
    summary: 'Pause market time',
    body: SENT_COMMAND_SCHEMAS.PauseClock.omit({ type: true }),
    command: ({ body }) => ({ type: 'PauseClock', ...body }),
  });
  commandRoute(api, world, {
    ...OF_CLOCK,
    path: '/clock/resume',
    operationId: 'resumeClock',
    summary: 'Let market time go on',
    command: () => ({ type: 'ResumeClock' }),
  });
  commandRoute(api, world, {
    ...OF_CLOCK,
    path: '/clock/step',
    operationId: 'stepClock',
    summary: 'Run some ticks of a paused market',
    body: SENT_COMMAND_SCHEMAS.StepClock.omit({ type: true }),
    command: ({ body }) => ({ type: 'StepClock', ...body }),
  });
  commandRoute(api, world, {
    ...OF_CLOCK,
    path: '/clock/speed',
    operationId: 'setClockSpeed',
    summary: 'Set the ticks per second of market time',
    body: SENT_COMMAND_SCHEMAS.SetClockSpeed.omit({ type: true }),
    command: ({ body }) => ({ type: 'SetClockSpeed', ...body }),
  });
  // A convenience over `step`, reckoned from where the market stands.
  commandRoute(api, world, {
    ...OF_CLOCK,
    path: '/clock/run-to',
    operationId: 'runClockTo',
    summary: 'Step a paused market up to a tick',
    body: z.strictObject({ tick }),
    reckoned: true,
    command: ({ body, market }) => {
      const standing = Math.max(market.tick, market.clock.stepUntilTick);
      const ticks = body.tick - standing;
      if (ticks < 1)
        throw new Problem(409, 'tick-past', `tick must lie after ${standing}; got ${body.tick}.`);
      if (ticks > LIMITS.stepTicks) {
        const most = `At most ${LIMITS.stepTicks} ticks at once; asked for ${ticks}.`;
        throw new Problem(409, 'limit-reached', most);
      }
      return { type: 'StepClock', ticks };
    },
  });
}
