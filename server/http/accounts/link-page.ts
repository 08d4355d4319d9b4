/**
 * The page that links of mails open, without the dashboard: it says what the link does and does it when asked, so that
 * mail scanners which follow links use none up. The token is in the fragment, which no server is sent.
 */
import type { FastifyInstance, FastifyReply } from 'fastify';

export function linkPage(app: FastifyInstance): void {
  app.get('/account/link', { schema: { hide: true } }, (_request, reply) =>
    guarded(reply).type('text/html; charset=utf-8').send(PAGE),
  );
  app.get('/account/link.js', { schema: { hide: true } }, (_request, reply) =>
    guarded(reply).type('text/javascript; charset=utf-8').send(SCRIPT),
  );
}

function guarded(reply: FastifyReply): FastifyReply {
  return reply.headers({
    'content-security-policy':
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  });
}

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Forecourt</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 30rem; margin: 4rem auto; padding: 0 1rem; color-scheme: light dark; }
  form { display: grid; gap: 1rem; }
  button, input { font: inherit; padding: 0.5rem 0.75rem; }
</style>
<h1>Forecourt</h1>
<form>
  <p id="what"></p>
  <label id="field" hidden>New password <input id="password" type="password" autocomplete="new-password" maxlength="128"></label>
  <button id="do" hidden></button>
  <p id="answer" role="status"></p>
</form>
<script src="/account/link.js"></script>
</html>`;

const SCRIPT = `'use strict';
const LINKS = {
  'confirm-email': ['registrations/confirm', 'Confirm that this e-mail address is yours.', 'Confirm'],
  'reset-password': ['password-resets/finish', 'Choose a new password. All your devices are signed out.', 'Set password'],
  'confirm-old-email': ['email-changes/confirm', 'Confirm that your account may move to the new address.', 'Confirm'],
  'confirm-new-email': ['email-changes/confirm', 'Confirm that this new address is yours.', 'Confirm'],
  'cancel-email-change': ['email-changes/cancel', 'Stop the move of your account to another address.', 'Stop it'],
};
const given = new URLSearchParams(location.hash.slice(1));
history.replaceState(null, '', location.pathname);
const link = LINKS[given.get('purpose')];
const part = (id) => document.getElementById(id);
if (link === undefined) part('what').textContent = 'This link is not complete. Copy all of it from the mail.';
else {
  const [path, what, verb] = link;
  const asksPassword = given.get('purpose') === 'reset-password';
  part('what').textContent = what;
  part('field').hidden = !asksPassword;
  part('do').textContent = verb;
  part('do').hidden = false;
  document.forms[0].addEventListener('submit', async (event) => {
    event.preventDefault();
    part('do').disabled = true;
    const body = { token: given.get('token') };
    if (asksPassword) body.newPassword = part('password').value;
    try {
      const response = await fetch('/api/v1/' + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const answer = await response.json();
      if (response.ok) part('what').textContent = sentenceOf(answer);
      part('answer').textContent = response.ok ? '' : answer.detail;
      part('do').hidden = response.ok;
      part('field').hidden = response.ok || !asksPassword;
    } catch {
      part('answer').textContent = 'The server cannot be reached. Try again.';
    }
    part('do').disabled = false;
  });
}
function sentenceOf(answer) {
  if (answer.state === 'waiting-for-old') return 'Thank you. The old address has to confirm too.';
  if (answer.state === 'waiting-for-new') return 'Thank you. The new address has to confirm too.';
  if (answer.state === 'waiting-period') return 'Thank you. The account moves when the waiting period is over.';
  return 'Done. You may close this page, or sign in.';
}
`;
