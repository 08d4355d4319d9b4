/** What the API says of accounts, as schemas that validate nothing but document everything. */
import { z } from 'zod';
import { id } from '../../protocol/fields.ts';
import { house, PERSON_ROLES } from '../../protocol/people.ts';

const time = z.iso.datetime().meta({ examples: ['2026-01-02T10:20:00.000Z'] });

export const person = z
  .object({
    userId: id,
    userName: z.string(),
    email: z.string(),
    role: z.enum(PERSON_ROLES),
    buyerId: id.meta({ description: 'The buyer that this person is in every market.' }),
    confirmed: z.boolean().meta({ description: 'Whether the e-mail address is confirmed.' }),
    isActive: z.boolean(),
    houses: z.array(house),
    createdAt: time,
    updatedAt: time,
  })
  .meta({ id: 'Person' });

export const signedIn = z
  .object({
    accessToken: z.string().meta({ description: 'For the header `Authorization: Bearer …`.' }),
    expiresInS: z.int().meta({ description: 'Refresh before, or when a request is answered 401.' }),
    account: person,
  })
  .meta({ id: 'SignedIn' });

export const shownSession = z
  .object({
    sessionId: id,
    userAgent: z.string(),
    ip: z.string(),
    current: z.boolean(),
    createdAt: time,
    lastUsedAt: time,
  })
  .meta({ id: 'Session' });

/** That a request was taken; what comes of it is told by mail. */
export const taken = z.object({ taken: z.literal(true) }).meta({ id: 'Taken' });
export const TAKEN = { taken: true } as const;
export const done = z.object({ done: z.literal(true) }).meta({ id: 'Done' });
export const DONE = { done: true } as const;

export const auditEntry = z
  .object({
    auditId: z.int(),
    at: time,
    by: z.string(),
    action: z.string(),
    subjectType: z.string(),
    subjectId: z.string(),
    marketId: z.string().nullable(),
    seq: z.int().nullable(),
    before: z.unknown(),
    after: z.unknown(),
    requestId: z.string().nullable(),
  })
  .meta({ id: 'AuditEntry' });

export const localMail = z
  .object({
    mailId: z.int(),
    to: z.string(),
    subject: z.string(),
    body: z.string(),
    createdAt: time,
  })
  .meta({ id: 'Mail' });
