/**
 * The link of a mail, as the address has it: what it does, and the token that it does it with. The fragment is never
 * sent to a server, and is taken out of the address bar at once.
 */
const LINK_PURPOSES = [
  'confirm-email',
  'reset-password',
  'confirm-old-email',
  'confirm-new-email',
  'cancel-email-change',
] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

export interface MailLink {
  purpose: LinkPurpose;
  token: string;
}

/** Where each is redeemed, below `/api/v1`. */
export const LINK_PATHS = {
  'confirm-email': '/registrations/confirm',
  'reset-password': '/password-resets/finish',
  'confirm-old-email': '/email-changes/confirm',
  'confirm-new-email': '/email-changes/confirm',
  'cancel-email-change': '/email-changes/cancel',
} as const satisfies Record<LinkPurpose, string>;

/** Null for a link that is not whole. */
export function takeMailLink(): MailLink | null {
  const given = new URLSearchParams(location.hash.slice(1));
  const token = given.get('token');
  const purpose = LINK_PURPOSES.find((known) => known === given.get('purpose'));
  history.replaceState(history.state, '', location.pathname);
  return purpose === undefined || token === null ? null : { purpose, token };
}
