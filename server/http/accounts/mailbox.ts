/**
 * The mailbox of an installation without a mail service: all mails, for whoever sits at this machine. It is there only
 * with embedded stores on a loopback address, and answers only to this machine under a name of its own, so that neither a
 * page of another site nor a proxy that says for whom it asks can reach it.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { MailRow } from '../../../db/models/MailRow.ts';
import { CSP, styledPageCsp } from '../browsers.ts';
import { LIMITS } from '../limits.ts';
import { Problem } from '../problem.ts';
import { comesFromHere } from '../this-machine.ts';
import type { HttpWorld } from '../world.ts';
import { localMail } from './account-answer.ts';
import { accountRoute } from './account-route.ts';

export function mailboxRoutes(api: FastifyInstance, { database }: HttpWorld): void {
  accountRoute(api, {
    method: 'GET',
    path: '/mailbox',
    operationId: 'listMails',
    tag: 'Accounts',
    summary: 'The mails of this installation, the newest first (embedded default only)',
    access: 'anyone',
    answer: z.object({ items: z.array(localMail) }),
    handle: async ({ request }) => {
      requireThisMachine(request);
      return { items: await mails(database) };
    },
  });
}

export function mailboxPage(app: FastifyInstance, { database }: HttpWorld): void {
  app.get('/mailbox', { schema: { hide: true } }, async (request, reply) => {
    requireThisMachine(request);
    const letters = (await mails(database)).map(letterHtml).join('\n');
    return reply
      .headers({
        [CSP]: styledPageCsp(STYLE),
        'cache-control': 'no-store',
      })
      .type('text/html; charset=utf-8')
      .send(PAGE.replace('<!-- letters -->', () => letters || '<p>No mail yet.</p>'));
  });
}

type LocalMail = z.infer<typeof localMail>;

async function mails(database: HttpWorld['database']): Promise<LocalMail[]> {
  const rows = await MailRow.query(database).orderBy('mail_id', 'desc').limit(LIMITS.mailboxMails);
  return rows.map(({ mailId, toAddress: to, subject, body, createdAt }) => ({
    mailId,
    to,
    subject,
    body,
    createdAt: createdAt.toISOString(),
  }));
}

function requireThisMachine(request: FastifyRequest): void {
  if (comesFromHere(request)) return;
  throw new Problem(403, 'not-this-machine', 'The mailbox is for whoever sits at this machine.');
}

function letterHtml({ to, subject, body, createdAt }: LocalMail): string {
  const text = escaped(body).replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);
  return `<article><h2>${escaped(subject)}</h2><p class="to">to ${escaped(to)} · <time>${createdAt.slice(0, 16).replace('T', ' ')} UTC</time></p><pre>${text}</pre></article>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const STYLE = `
  :root { color-scheme: light dark; background: light-dark(#ffffff, #12161d); color: light-dark(#161b22, #e8ecf2); }
  body { font: 13px/1.45 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
  h1 { font-size: 22px; }
  h2 { font-size: 16px; margin: 1rem 0 0; }
  a { color: light-dark(#9a6300, #f2b441); }
  .to { margin: 0 0 1rem; color: light-dark(#5f6b7c, #8390a3); }
  article { border-top: 1px solid light-dark(#dfe3e9, #242b36); margin-top: 1.5rem; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
`;

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Mailbox of this Forecourt</title>
<style>${STYLE}</style>
<h1>Mailbox of this Forecourt</h1>
<p>Without a mail service, mails end here. The newest is on top.</p>
<!-- letters -->
</html>`;
