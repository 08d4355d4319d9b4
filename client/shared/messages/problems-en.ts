/** Why something was refused, in English: the API's stable codes, and the rules that a field broke. A translation has the same shape. */
import type { RefusalCode } from '../../../server/market/refusal.ts';

/** Beside the market's refusals, those of accounts and of the API itself that a person can meet. */
type Code =
  | RefusalCode
  | 'tick-past'
  | 'own-account'
  | 'wrong-role-for-house'
  | 'unknown-user'
  | 'unknown-session'
  | 'session-over'
  | 'not-signed-in'
  | 'invalid-token'
  | 'wrong-credentials'
  | 'account-deactivated'
  | 'account-locked'
  | 'too-many-attempts'
  | 'too-busy'
  | 'sign-in-unavailable'
  | 'unknown-link'
  | 'user-name-taken'
  | 'email-taken'
  | 'email-not-confirmed'
  | 'account-needed'
  | 'wrong-role'
  | 'not-yours'
  | 'not-watched'
  | 'unknown-alert'
  | 'store-unavailable'
  | 'inbox-full'
  | 'internal-error';

export interface ProblemMessages {
  codes: Readonly<Record<Code, string>>;
  /** By the rule that was broken, for any field. */
  rules: Readonly<Record<string, string>>;
  /** The same by rule, when it is known how far one may go. */
  bounds: Readonly<Record<string, (bound: string) => string>>;
  /** By the name of a field that asks for something of its own, when what it has is not of that form. */
  fields: Readonly<Record<string, string>>;
}

export const problemsEn: ProblemMessages = {
  codes: {
    'unknown-model': 'There is no such model in this market.',
    'unknown-supplier': 'There is no such supplier in this market.',
    'unknown-dealership': 'There is no such dealership in this market.',
    'unknown-buyer': 'There is no such buyer in this market.',
    'unknown-offer': 'There is no such offer, or it is not open any more.',
    'unknown-promotion': 'There is no such promotion.',
    'id-taken': 'There is one of this id already; choose another.',
    'id-reserved': 'Ids of this kind are given by the market itself; choose another.',
    'model-not-listed': 'This model is not listed any more.',
    'model-not-sold': 'This supplier does not sell this model.',
    'supplier-not-active': 'This supplier left the market.',
    'dealership-not-open': 'This dealership is closed.',
    'buyer-not-joined': 'This buyer is not in the market: the e-mail address has to be confirmed first.',
    'insufficient-funds': 'There is not that much money available.',
    'market-money-limit': 'This market cannot hold that much money.',
    'offer-expiry-past': 'The offer would be over at once: the market is past that time.',
    'promotion-window-past':
      'The promotion would be over before it begins: its end has to be later, and in the future.',
    'promotion-over': 'This promotion is over already.',
    'clock-paused': 'The market is paused already.',
    'clock-running': 'The market is running; pause it first.',
    'no-change': 'This is how it is already.',
    'invalid-country': 'This is no country that is known here; two letters, such as DE.',
    'invalid-text': 'A text is empty, too long, or has characters that cannot stand in it.',
    'limit-reached': 'There are as many of these as there may be; remove one first.',
    'tick-past': 'The market is past that time already.',
    'own-account': 'Another admin has to do this to your account.',
    'wrong-role-for-house': 'Only who has the role of its manager can run this house.',
    'unknown-user': 'There is no such person.',
    'unknown-session': 'This session is over already.',
    'session-over': 'The session is over; sign in again.',
    'not-signed-in': 'Sign in first.',
    'invalid-token': 'This token is not valid, or no longer.',
    'wrong-credentials': 'Name or password is wrong.',
    'account-deactivated': 'This account is not active; ask an admin.',
    'account-locked': 'Too many wrong passwords: the account is locked for a while.',
    'too-many-attempts': 'Too many attempts; wait before the next.',
    'too-busy': 'Too many people sign in at once; try again.',
    'sign-in-unavailable': 'This cannot be done at the moment; try again soon.',
    'unknown-link': 'This link is not valid: it was used, is too old, or another took its place.',
    'user-name-taken': 'This user name is taken.',
    'email-taken': 'This address has an account already.',
    'email-not-confirmed': 'Confirm your e-mail address first.',
    'account-needed': 'This needs an account of your own.',
    'wrong-role': 'Your role may not do this.',
    'not-yours': 'This is not yours.',
    'not-watched': 'This model is not on your watch-list.',
    'unknown-alert': 'There is no such alert any more.',
    'store-unavailable': 'A store is away at the moment; try again soon.',
    'inbox-full': 'Too much waits to be decided; try again soon.',
    'internal-error': 'Something went wrong at the server; it was logged there.',
  },
  rules: {
    missing: 'This is needed.',
    type: 'This is not what is asked for here.',
    'whole-number': 'A whole number.',
    'too-small': 'This is too small.',
    'too-large': 'This is too large.',
    'too-short': 'This is too short.',
    'too-long': 'This is too long.',
    'one-of': 'Choose one of those that are offered.',
    'invalid-country': 'No country that is known here; two letters, such as DE.',
    order: 'These have to rise, each above the one before.',
    'common-password':
      'This password is one that is tried first, or is made of your own name; choose another.',
  },
  bounds: {
    'too-small': (bound) => `At least ${bound}.`,
    'too-large': (bound) => `At most ${bound}.`,
    'too-short': (bound) => `At least ${bound} characters.`,
    'too-long': (bound) => `At most ${bound} characters.`,
  },
  fields: {
    email: 'An e-mail address, such as name@example.com.',
    newEmail: 'An e-mail address, such as name@example.com.',
    userName: '3 to 30 letters, digits, dots, hyphens or underscores, beginning with a letter or digit.',
    password: '8 to 128 characters.',
    newPassword: '8 to 128 characters.',
  },
};
