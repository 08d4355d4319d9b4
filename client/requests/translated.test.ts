/** Shows that a refusal is told in the page's language by its code, and in the API's words only where nothing else is known. */
import { REFUSAL_CODES } from '../../server/market/refusal.ts';
import { PROTOCOL_LIMITS } from '../../server/protocol/limits.ts';
import { problemsEn } from '../shared/messages/problems-en.ts';
import { problemsRu } from '../shared/messages/problems-ru.ts';
import type { Problem } from './problem.ts';
import { translated } from './translated.ts';

const problem = (code: string, errors: Problem['errors'] = []): Problem => ({
  status: 422,
  code,
  detail: 'As the API says it.',
  errors,
});
const faulty = (path: string, rule: string) =>
  translated(
    problem('faulty-input', [{ path, rule, message: `${path} is wrong; got "(hidden)".` }]),
    problemsRu,
  );

test('every refusal of a market has a sentence in every language', () => {
  for (const code of REFUSAL_CODES) {
    for (const messages of [problemsEn, problemsRu]) {
      expect(translated(problem(code), messages).detail).toBe(messages.codes[code]);
      expect(messages.codes[code]).toMatch(/\.$/);
    }
  }
});

test('a code that nobody translated keeps the sentence of the API', () => {
  expect(translated(problem('of-tomorrow'), problemsRu).detail).toBe('As the API says it.');
  expect(faulty('tiers[0].units', 'of-tomorrow').errors[0]!.message).toContain('is wrong');
});

test('a fault is told by the field that asks for something of its own, else by its rule, and the first for all', () => {
  const short = faulty('newPassword', 'invalid');
  expect(short.errors[0]!.message).toBe(problemsRu.fields['newPassword']);
  expect(short.detail).toBe(problemsRu.fields['newPassword']);
  expect(faulty('pricing.markupBp', 'too-large').errors[0]!.message).toBe(problemsRu.rules['too-large']);
  expect(faulty('newPassword', 'common-password').errors[0]!.message).toBe(
    problemsRu.rules['common-password'],
  );
  expect(faulty('password', 'missing').errors[0]!.message).toBe(problemsRu.rules['missing']);
});

test('how far one may go is told as it is typed', () => {
  const bounded = (path: string, rule: string, bound: number) =>
    translated(problem('faulty-input', [{ path, rule, bound, message: '' }]), problemsEn).detail;
  expect(bounded('maxPriceCents', 'too-small', 1)).toBe('At least $0.01.');
  expect(bounded('pricing.markupBp', 'too-large', 10_000)).toBe('At most 100%.');
  expect(bounded('loyaltyTiers[0].discountBp', 'too-large', 9_999)).toBe('At most 99.99%.');
  expect(bounded('restock.minStock', 'too-large', 1_000)).toBe('At most 1,000.');
  expect(bounded('name', 'too-long', 120)).toBe('At most 120 characters.');
  expect(bounded('name', 'too-short', 1)).toBe(problemsEn.rules['missing']);
});

test('what the fields ask for is what the API does', () => {
  const { passwordLength, userNameLength } = PROTOCOL_LIMITS;
  for (const { fields } of [problemsEn, problemsRu]) {
    for (const [field, { min, max }] of Object.entries({
      newPassword: passwordLength,
      userName: userNameLength,
    })) {
      expect(fields[field]).toContain(String(min));
      expect(fields[field]).toContain(String(max));
    }
  }
});

test('the languages have sentences for the same rules and fields', () => {
  expect(Object.keys(problemsRu.rules)).toEqual(Object.keys(problemsEn.rules));
  expect(Object.keys(problemsRu.bounds)).toEqual(Object.keys(problemsEn.bounds));
  expect(Object.keys(problemsRu.fields)).toEqual(Object.keys(problemsEn.fields));
});
