/**
 * What people send about their accounts. Addresses and user names are normalised here, so that there is one spelling
 * of each behind this line; what a password is made of is nobody's business but its owner's.
 */
import { z } from 'zod';
import { soundCountry, soundName, soundText } from './fields.ts';
import { house, PERSON_ROLES } from './people.ts';
import { PROTOCOL_LIMITS } from './limits.ts';

const { passwordLength, emailLength, userNameLength, linkTokenLength } = PROTOCOL_LIMITS;

export const email = z
  .string()
  .max(emailLength)
  .transform((text) => text.trim().normalize('NFC').toLowerCase())
  .pipe(
    z
      .string()
      .regex(
        /^[^\s@\p{Cc}\p{Cs}"(),:;<>[\\\]]{1,64}@[^\s@\p{Cc}\p{Cs}.]+(\.[^\s@\p{Cc}\p{Cs}.]+)+$/u,
        'must be an e-mail address',
      ),
  );

export const userName = z
  .string()
  .regex(
    new RegExp(`^[A-Za-z0-9][A-Za-z0-9._-]{${userNameLength.min - 1},${userNameLength.max - 1}}$`),
    `must have ${userNameLength.min} to ${userNameLength.max} letters, digits, dots, hyphens or underscores, and begin with a letter or digit`,
  );

/** One that is chosen. Counted in characters as people count them, and the same however it was typed. */
export const newPassword = z
  .string()
  .max(passwordLength.max * 4)
  .transform((text) => text.normalize('NFKC'))
  .refine((text) => {
    const length = [...text].length;
    return length >= passwordLength.min && length <= passwordLength.max;
  }, `must have ${passwordLength.min} to ${passwordLength.max} characters`);

/** One that is checked: right or wrong, and no more is said of it. */
export const password = z
  .string()
  .min(1)
  .max(passwordLength.max * 4)
  .transform((text) => text.normalize('NFKC'));

/** The token of a link, as it came in a mail. */
const linkToken = z.string().min(1).max(linkTokenLength);

export const registration = z.strictObject({ email, userName, password: newPassword });
export const addressed = z.strictObject({ email });
export const linked = z.strictObject({ token: linkToken });
export const signIn = z.strictObject({ login: soundText.min(1).max(emailLength), password });
export const passwordChange = z.strictObject({ currentPassword: password, newPassword });
export const passwordReset = z.strictObject({ token: linkToken, newPassword });
export const userNameChange = z.strictObject({ password, userName });
export const emailChange = z.strictObject({ password, newEmail: email });

export const startedEmailChange = z.strictObject({ newEmail: email, reason: soundText.min(10) });
export const roleChange = z.strictObject({ role: z.enum(PERSON_ROLES) });
export const housesChange = z.strictObject({ houses: z.array(house).max(PROTOCOL_LIMITS.managedHouses) });

/** The names of fields that hold secrets: they are never shown, not even to whoever sent them. */
export const SECRET_FIELDS: ReadonlySet<string> = new Set([
  'password',
  'currentPassword',
  'newPassword',
  'token',
]);

const line = soundName.nullable();

/** What a buyer says of himself. */
export const profile = z.strictObject({
  fullName: line,
  country: soundCountry.nullable(),
  city: line,
  about: soundText.nullable(),
});
export type Profile = z.infer<typeof profile>;
export const profileChange = z
  .strictObject({
    fullName: z.exactOptional(line),
    country: z.exactOptional(soundCountry.nullable()),
    city: z.exactOptional(line),
    about: z.exactOptional(soundText.nullable()),
  })
  .refine((change) => Object.keys(change).length > 0, 'must have a field to change');
