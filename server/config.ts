/**
 * The only reader of the environment: every setting with its unit and default, validated before anything
 * starts. A faulty setting is named with its rule and value; nothing runs with a guess.
 */
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { z } from 'zod';
import { type Fault, faultsOf } from './protocol/faults.ts';
import { numberText } from './protocol/fields.ts';
import { weaknessOf } from './weak-secret.ts';

const ROLES = ['engine', 'web'] as const;
export type Role = (typeof ROLES)[number];

const SECRET_LENGTH = 32;
const OLD_SECRETS = 3;
const ORIGINS = 20;

const secret = z
  .string()
  .min(SECRET_LENGTH, `must have at least ${SECRET_LENGTH} characters`)
  .superRefine((text, context) => {
    const message = weaknessOf(text);
    if (message !== null) context.addIssue({ code: 'custom', message, params: { rule: 'weak-secret' } });
  });

const origin = z
  .string()
  .refine((text) => URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text), {
    error: 'must be an origin: scheme, host and port, without a path',
  });

/** What stands between commas; of nothing, none. */
const listed = (text: string) => (text.trim() === '' ? [] : text.split(',').map((one) => one.trim()));

const environment = z.object({
  /** The address to listen on. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** The port to listen on; 0 takes a free one. */
  PORT: numberText(0, 65_535).default(8_080),
  /** Postgres; left out: the embedded one. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' }).optional(),
  /** Redis or Valkey; left out: the embedded one. */
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'must be a redis:// address' }).optional(),
  /** Where the embedded stores keep their data, and the generated secret. */
  FORECOURT_DIR: z.string().min(1).default('.forecourt'),
  /** Signs tokens; generated and kept in FORECOURT_DIR when both stores are embedded. */
  JWT_SECRET: secret.optional(),
  /** Secrets that signed before, separated by commas: what they signed is good until it expires. */
  JWT_OLD_SECRETS: z.string().transform(listed).pipe(z.array(secret).max(OLD_SECRETS)).optional(),
  /** Origins whose pages may use the API, separated by commas, as in "https://cars.example.com". */
  CORS_ORIGINS: z.string().transform(listed).pipe(z.array(origin).max(ORIGINS)).optional(),
  /** Where people open the page; links in mails begin with it. Left out: the address that is listened on. */
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s):// address' }).optional(),
  /** Sends mails through Postmark; left out with embedded stores on a loopback address: the local mailbox. */
  POSTMARK_TOKEN: z.string().min(20, 'must be a server token of Postmark').optional(),
  /** The sender of mails, as in "Forecourt <cars@example.com>". */
  MAIL_FROM: z.string().min(3).max(300).optional(),
  /** How many proxies stand in front, whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: numberText(0, 10).default(0),
  /** What this process does, separated by commas. */
  ROLES: z
    .string()
    .default('engine,web')
    .transform(listed)
    .pipe(z.array(z.enum(ROLES)).min(1, 'must name engine, web, or both')),
  /** Names this process as an engine in leases and frames. */
  ENGINE_ID: z.string().min(1).max(60).optional(),
  /** Wall-clock milliseconds from beat to beat. */
  BEAT_MS: numberText(10, 10_000).default(100),
  /** The scenario that the market `main` is opened with: a file, or the name of a built-in one. */
  SCENARIO: z.string().min(1).default('demo'),
  /** The seed of a market that is opened; left out: the scenario's is not used either, 128 random bits are. */
  SEED: z.string().min(1).max(200).optional(),
  /** Whether answers say what they asked of the database, and /api/queries shows it; left out: with embedded stores. */
  QUERY_PROFILE: z.enum(['on', 'off']).optional(),
  /** The port on HOST where Prometheus finds the metrics; left out: none are kept. */
  METRICS_PORT: numberText(1, 65_535).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
});

export interface Config {
  host: string;
  port: number;
  databaseUrl: string | null;
  redisUrl: string | null;
  dir: string;
  jwtSecret: string | null;
  oldJwtSecrets: readonly string[];
  /** Origins of other sites whose pages may use the API. */
  origins: readonly string[];
  /** Without a slash at the end; null: the address that is listened on. */
  publicUrl: string | null;
  postmark: { token: string; from: string } | null;
  trustedProxies: number;
  roles: readonly Role[];
  engineId: string;
  beatMs: number;
  scenario: string;
  seed: string | null;
  queryProfile: boolean;
  metricsPort: number | null;
  logLevel: string;
}

/** The settings that lead to the database: all that a script needs which works beside a server. */
export type DatabaseConfig = Pick<Config, 'databaseUrl' | 'dir'>;

export class FaultyConfig extends Error {
  override readonly name = 'FaultyConfig';
  readonly code = 'faulty-config';

  constructor(readonly faults: readonly Fault[]) {
    super(faults.map((fault) => `  ${fault.message}`).join('\n'));
  }
}

/** Secrets are never shown, also not when they are wrong. */
const SECRETS = new Set(['JWT_SECRET', 'JWT_OLD_SECRETS', 'DATABASE_URL', 'REDIS_URL', 'POSTMARK_TOKEN']);
/** A fault names the entry, and shows it. */
const LISTS = new Set(['JWT_OLD_SECRETS', 'CORS_ORIGINS', 'ROLES']);

export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw faultyConfig(parsed.error, env);
  const settings = parsed.data;
  const embedded = settings.DATABASE_URL === undefined && settings.REDIS_URL === undefined;
  if (!embedded && settings.JWT_SECRET === undefined) {
    const message = `JWT_SECRET is missing: with DATABASE_URL or REDIS_URL set it must have at least ${SECRET_LENGTH} characters.`;
    throw new FaultyConfig([{ path: 'JWT_SECRET', rule: 'missing', message }]);
  }
  for (const needed of ['MAIL_FROM', 'PUBLIC_URL'] as const) {
    if (settings.POSTMARK_TOKEN === undefined || settings[needed] !== undefined) continue;
    const message = `${needed} is missing: mails that Postmark sends need it.`;
    throw new FaultyConfig([{ path: needed, rule: 'missing', message }]);
  }
  return {
    host: settings.HOST,
    port: settings.PORT,
    databaseUrl: settings.DATABASE_URL ?? null,
    redisUrl: settings.REDIS_URL ?? null,
    dir: settings.FORECOURT_DIR,
    jwtSecret: settings.JWT_SECRET ?? null,
    oldJwtSecrets: settings.JWT_OLD_SECRETS ?? [],
    origins: settings.CORS_ORIGINS ?? [],
    publicUrl: settings.PUBLIC_URL === undefined ? null : withoutSlash(settings.PUBLIC_URL),
    postmark:
      settings.POSTMARK_TOKEN === undefined
        ? null
        : { token: settings.POSTMARK_TOKEN, from: settings.MAIL_FROM! },
    trustedProxies: settings.TRUSTED_PROXIES,
    roles: settings.ROLES,
    engineId: settings.ENGINE_ID ?? `${hostname()}-${process.pid}-${randomBytes(2).toString('hex')}`,
    beatMs: settings.BEAT_MS,
    scenario: settings.SCENARIO,
    seed: settings.SEED ?? null,
    metricsPort: settings.METRICS_PORT ?? null,
    queryProfile: settings.QUERY_PROFILE === undefined ? embedded : settings.QUERY_PROFILE === 'on',
    logLevel: settings.LOG_LEVEL,
  };
}

/** Where people open the page, as far as the settings say: for scripts that print links. */
export function readPublicUrl(env: Record<string, string | undefined>): string {
  const parsed = environment.pick({ PUBLIC_URL: true, HOST: true, PORT: true }).safeParse(env);
  if (!parsed.success) throw faultyConfig(parsed.error, env);
  const { PUBLIC_URL, HOST, PORT } = parsed.data;
  return PUBLIC_URL === undefined ? `http://${HOST}:${PORT}` : withoutSlash(PUBLIC_URL);
}

function faultyConfig({ issues }: z.ZodError, env: Record<string, string | undefined>): FaultyConfig {
  const shown = Object.entries(env).map(([setting, text]) => {
    const hide = (value: string) => (SECRETS.has(setting) ? '(hidden)' : value);
    if (text === undefined) return [setting, text];
    return [setting, LISTS.has(setting) ? listed(text).map(hide) : hide(text)];
  });
  return new FaultyConfig(faultsOf(issues, Object.fromEntries(shown)));
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

/** Reads no more than that, so that a script asks for none of a server's secrets. */
export function readDatabaseConfig(env: Record<string, string | undefined>): DatabaseConfig {
  const parsed = environment.pick({ DATABASE_URL: true, FORECOURT_DIR: true }).safeParse(env);
  if (!parsed.success) throw faultyConfig(parsed.error, env);
  return { databaseUrl: parsed.data.DATABASE_URL ?? null, dir: parsed.data.FORECOURT_DIR };
}
