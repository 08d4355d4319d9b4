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
])('%s is weak', (secret) => {
  expect(weaknessOf(secret)).toMatch(/^must/);
});

test('what a generator draws is not, in any spelling', () => {
  for (let i = 0; i < 2_000; i += 1) {
    expect(weaknessOf(randomBytes(32).toString('hex'))).toBeNull();
    expect(weaknessOf(randomBytes(24).toString('base64url'))).toBeNull();
  }
});
