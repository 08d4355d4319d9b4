/** A token that was found good is known as long as it is good, and there is room. */
import { VerifiedTokens } from './verified-tokens.ts';

function at(startMs: number) {
  let nowMs = startMs;
  const tokens = new VerifiedTokens<{ exp: number; sub: string }>(2, () => nowMs);
  return { tokens, pass: (ms: number) => (nowMs += ms) };
}

test('it is known until the second in which it expires', () => {
  const { tokens, pass } = at(9_000);
  tokens.add('t', { exp: 10, sub: 'x' });
  expect(tokens.claimsOf('t')).toEqual({ exp: 10, sub: 'x' });
  expect(tokens.claimsOf('u')).toBeNull();
  pass(999);
  expect(tokens.claimsOf('t')).not.toBeNull();
  pass(1);
  expect(tokens.claimsOf('t')).toBeNull();
});

test('the oldest makes room', () => {
  const { tokens } = at(0);
  for (const token of ['a', 'b', 'c']) tokens.add(token, { exp: 10, sub: token });
  expect(['a', 'b', 'c'].map((token) => tokens.claimsOf(token)?.sub ?? null)).toEqual([null, 'b', 'c']);
});
