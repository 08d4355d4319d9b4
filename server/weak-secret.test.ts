/** Which secrets a server refuses to sign with. */
import { randomBytes } from 'node:crypto';
import { weaknessOf } from './weak-secret.ts';

test.each([
  'a'.repeat(40),
  'abc123'.repeat(8),
  'change-me-change-me-before-production',
  'your-secret-key-goes-in-this-place-here',
  '0'.repeat(31) + '1',
  'aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbb',
  'secret-for-jwt-xxxxxxxx-fill-in-here',
])('%s is weak', (secret) => {
  expect(weaknessOf(secret)).toMatch(/^must/);
});

test.each([
  ['four letters that a placeholder would have, by chance', 'p9QkXxxX4vGm2tRzW7bLc0sNyHfJd8Aa'],
  ['seven digits in a row, by chance', 'e1234567c09bf8a25d7e43f1a6b8c0d29e4f7a13b5c6d8e0f2a4b6c8d0e1f3a5'],
])('%s, does not make a secret weak', (_what, secret) => {
  expect(weaknessOf(secret)).toBeNull();
});

test('what a generator draws is not, in any spelling', () => {
  for (let i = 0; i < 2_000; i += 1) {
    expect(weaknessOf(randomBytes(32).toString('hex'))).toBeNull();
    expect(weaknessOf(randomBytes(24).toString('base64url'))).toBeNull();
  }
});
