/** Tells a secret that anybody could guess from one that was drawn: placeholders, repetitions, too little variety. */
/** What is long enough not to turn up in what was drawn: `xxxx` does, in one of 36,000 secrets in base64. */
const PLACEHOLDERS =
  /change-?_?me|your-?_?(own-?_?)?secret|super-?_?secret|secret-?_?key|placeholder|example|insecure|default|keyboard cat|lorem ipsum|password|replace-?_?(me|this)|123456789|abcdefg|qwertyu|xxxxxxxx/i;
const LEAST_BITS = 90;

/** Why a secret will not do; null when it will. */
export function weaknessOf(secret: string): string | null {
  if (PLACEHOLDERS.test(secret)) return 'must not be a placeholder';
  if (isRepeated(secret)) return 'must not repeat itself';
  if (bitsOf(secret) < LEAST_BITS) return 'must be random: 32 bytes of a random generator, as hex or base64';
  return null;
}

function isRepeated(secret: string): boolean {
  for (let size = 1; size <= secret.length / 2; size += 1) {
    const unit = secret.slice(0, size);
    if (unit.repeat(Math.ceil(secret.length / size)).startsWith(secret)) return true;
  }
  return false;
}

/** What its own characters give as Shannon's entropy. */
function bitsOf(secret: string): number {
  const counts = new Map<string, number>();
  for (const character of secret) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= count * Math.log2(count / secret.length);
  return bits;
}
