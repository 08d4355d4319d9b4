/**
 * Puts the part of a web process together that is about people: accounts over Redis and Postgres, alerts, the outbox,
 * the sockets that are cut when a session ends, and the demo logins of an embedded installation.
 */
import type { Knex } from 'knex';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { AsyncTask, SimpleIntervalJob, ToadScheduler } from 'toad-scheduler';
import { Accounts } from './accounts/accounts.ts';
import { AlertWatch } from './alerts/alert-watch.ts';
import { Alerts } from './alerts/alerts.ts';
import { ACCOUNT_LIMITS } from './accounts/limits.ts';
import type { MarketsPort, Notice } from './accounts/ports.ts';
import type { Fold } from './engine/ports.ts';
import type { Gateway } from './gateway/gateway.ts';
import { Outbox } from './mail/outbox.ts';
import { LocalMailbox, PostmarkTransport, type Transport } from './mail/transport.ts';
import { RedisAttempts } from './redis/attempts.ts';
import { RedisNotices } from './redis/notices.ts';

export interface PeopleWorld {
  database: Knex;
  redis: Redis;
  openListener: () => Redis;
  markets: MarketsPort;
  /** The fold of a market as it is now; undefined when there is no such market. */
  foldOf: (marketId: string) => Promise<Fold | undefined>;
  secret: string;
  oldSecrets: readonly string[];
  publicUrl: () => string;
  /** Null: mails go no further than the outbox when it is shown here, and wait in it when it is not. */
  postmark: { token: string; from: string } | null;
  mailbox: boolean;
  failed: (what: string, error: unknown) => void;
}

export interface RunningPeople {
  accounts: Accounts;
  alerts: Alerts;
  /** Cuts sockets of this gateway from here on. */
  guard(gateway: Gateway): void;
  stop(): Promise<void>;
}

const now = () => new Date();

export function startPeople(world: PeopleWorld): RunningPeople {
  const { database, redis, openListener, markets, secret, oldSecrets, publicUrl, failed } = world;
  const notices = new RedisNotices<Notice>(redis, openListener, readNotice, (error) =>
    failed('notices', error),
  );
  const attempts = new RedisAttempts(redis);
  const secrets = { secret, oldSecrets };
  const accounts = new Accounts({ database, attempts, notices, markets, publicUrl, ...secrets, now, failed });
  accounts.start();
  const watch = new AlertWatch({ database, foldOf: world.foldOf, publicUrl, now, failed });
  watch.start();
  const transport = transportOf(world);
  const outbox =
    transport === null ? null : new Outbox(database, transport, now, (error) => failed('outbox', error));
  outbox?.start();
  const scheduler = new ToadScheduler();
  let sweeping: Promise<void> = Promise.resolve();

  const guard = (gateway: Gateway) => {
    const sweep = async () => {
      const sessionIds = gateway.sessionIds();
      if (sessionIds.length === 0) return;
      const over = new Set(await accounts.standings.overAmong(sessionIds));
      if (over.size > 0) gateway.cut(({ sessionId }) => over.has(sessionId));
    };
    const sweepNow = () => {
      sweeping = sweep().catch((error: unknown) => failed('sweeping sockets', error));
      return sweeping;
    };
    notices.onNotice((notice) => {
      if (notice === null) return void sweepNow();
      const { userId, sessionId } = notice;
      gateway.cut((of) => of.userId === userId && (sessionId === null || of.sessionId === sessionId));
    });
    const interval = { milliseconds: ACCOUNT_LIMITS.socketSweepMs };
    const task = new AsyncTask('sweep sockets', sweepNow);
    scheduler.addSimpleIntervalJob(new SimpleIntervalJob(interval, task, { preventOverrun: true }));
  };
  const stop = async () => {
    scheduler.stop();
    await sweeping;
    await accounts.stop();
    await watch.stop();
    await outbox?.stop();
    notices.close();
  };
  return { accounts, alerts: new Alerts(database, now), guard, stop };
}

function transportOf({ postmark, mailbox }: PeopleWorld): Transport | null {
  if (postmark !== null) return new PostmarkTransport(postmark.token, postmark.from);
  return mailbox ? new LocalMailbox() : null;
}

const noticeSchema = z.object({ userId: z.string(), sessionId: z.string().nullable() });

function readNotice(text: string): Notice | null {
  try {
    return noticeSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
