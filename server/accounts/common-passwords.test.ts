/** What is refused as a password that is tried first, and that a good one is not. */
import { commonPassword } from './common-passwords.ts';

test.each([
  'password',
  'Password1',
  'P@ssw0rd!',
  'passwort2026',
  '12345678',
  '87654321',
  'qwertyuiop',
  'qwer1234',
  '11111111',
  'abababab',
  'iloveyou',
  'letmein123',
  'Summer2025!',
  'football99',
  '1q2w3e4r',
  'zaq1xsw2',
  'adminadmin',
  'abcabcabc',
  'sunshine-princess',
  'trustno1!',
  'ferrari911',
  '00000000',
  'asdfghjkl',
  'welcome1',
  'forecourt2026',
  'bigdaddy',
  'Motdepasse1',
])('%s is tried first', async (password) => {
  expect(await commonPassword(password, [])).toBe(true);
});

test.each([
  'correct horse battery stapler',
  'tall green bicycle',
  'Xk3#vlQ8',
  'mein-hund-heisst-nicht-so',
  'blaubeerpfannkuchen',
  'wyvern77orchid',
  '7d0f9a1c33be',
  'abc8302947156',
])('%s is not', async (password) => {
  expect(await commonPassword(password, ['ann.miller', 'ann.miller@example.org'])).toBe(false);
});

test('what others know of a person is no secret', async () => {
  expect(await commonPassword('ann.miller1', ['ann.miller'])).toBe(true);
  expect(await commonPassword('zebedee2026', ['Zebedee'])).toBe(true);
});
