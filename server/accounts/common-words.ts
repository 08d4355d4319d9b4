/**
 * The passwords that people choose most, as a published list has them (some 49,000, the commonest first), and what is
 * likely here and not in it. Read when first asked for, since it takes a tenth of a second and most processes never ask.
 */

export interface CommonWords {
  all: ReadonlySet<string>;
  /** Those that are so common that two of them in a row are no better. */
  first: ReadonlySet<string>;
}

const FIRST = 3_000;
/** Words of this place, and what somebody calls a password, or says at a door, in languages that the list has less of. */
const OURS =
  'forecourt dealership carmarket login superadmin passphrase willkommen bienvenue ichliebedich ' +
  'motdepasse contrasena senha parola haslo wachtwoord losenord salasana correcthorsebatterystaple';

let read: Promise<CommonWords> | null = null;

export function commonWords(): Promise<CommonWords> {
  read ??= readWords();
  return read;
}

async function readWords(): Promise<CommonWords> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  const listed = dictionary['passwords-common'];
  const ours = OURS.split(' ');
  return { all: new Set([...listed, ...ours]), first: new Set([...listed.slice(0, FIRST), ...ours]) };
}
