/**
 * Passwords that are tried first: the ones that people choose most, as a published list has them, and what is made
 * of them by habit (a capital, a year, digits or a sign at the end, letters written as digits), of runs of keys, and
 * of the person's own name.
 */
import { type CommonWords, commonWords } from './common-words.ts';

/** Rows of keyboards, the alphabet and the digits: whatever runs along one of them, forth or back. */
const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  '1234567890123456789012345678901234567890',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'a1b2c3d4e5f6g7h8i9j0',
  'zaq1xsw2cde3vfr4bgt5nhy6mju7',
];
const ALL_RUNS = RUNS.flatMap((run) => [run, [...run].reverse().join('')]);
/** Characters around a word that are no secret beside it. */
const TAILS = 8;
const LETTERS_OF: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '€': 'e',
};

/** Whether a password is one that is tried first; `own` is what others know of the person. */
export async function commonPassword(password: string, own: readonly string[]): Promise<boolean> {
  const words = await commonWords();
  const text = password.toLowerCase();
  if (new Set(text).size <= 2) return true;
  const core = withoutTails(text);
  const spellings = [text, core, spelled(text), spelled(core), withoutTails(spelled(text))];
  return (
    spellings.some(
      (spelling) =>
        isWordOrTwo(words, spelling) ||
        isRepeated(spelling) ||
        ALL_RUNS.some((run) => run.includes(spelling)) ||
        own.some((name) => madeOf(spelling, name)),
    ) || isRunOfRuns(text)
  );
}

/** Without the digits and signs that are put around a word to please a rule; more than a date of them are no such thing. */
function withoutTails(text: string): string {
  const core = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return core === '' || text.length - core.length > TAILS ? text : core;
}

function spelled(text: string): string {
  return [...text].map((character) => LETTERS_OF[character] ?? character).join('');
}

function isWordOrTwo({ all, first }: CommonWords, text: string): boolean {
  if (all.has(text)) return true;
  for (let i = 3; i <= text.length - 3; i += 1) {
    if (first.has(text.slice(0, i)) && first.has(text.slice(i).replace(/^[\s._-]/, ''))) return true;
  }
  return false;
}

/** Something short, again and again. */
function isRepeated(text: string): boolean {
  for (let size = 1; size <= 4 && size * 2 <= text.length; size += 1) {
    const repeated = text.slice(0, size).repeat(Math.ceil(text.length / size));
    if (repeated.startsWith(text)) return true;
  }
  return false;
}

/** Cut into at most three pieces that each run along a row of keys: `qwer1234`, `1234asdf`. */
function isRunOfRuns(text: string): boolean {
  let at = 0;
  for (let pieces = 0; pieces < 3 && at < text.length; pieces += 1) {
    let end = at + 1;
    while (end < text.length && ALL_RUNS.some((run) => run.includes(text.slice(at, end + 1)))) end += 1;
    if (end - at < 3) return false;
    at = end;
  }
  return at >= text.length;
}

function madeOf(text: string, name: string): boolean {
  const known = name.toLowerCase();
  return known.length >= 4 && text.includes(known) && text.length - known.length <= 4;
}
