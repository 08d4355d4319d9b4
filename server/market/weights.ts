/**
 * Weights are decimals, and sums of decimals as doubles are not: 0.1 + 0.2 is not half of 0.6. As whole numbers of one
 * small unit their sums are exact, and a share of them is rounded once, to the nearest double, as a decimal in a file is.
 */

/** Exact for every share of weights within `LIMITS.weight`: the last bit lies far below the last that a double keeps. */
const SHARE_BITS = 128n;

/** Decimal numbers above 0 as whole numbers in proportion to each other. */
export function wholeWeights(weights: readonly number[]): bigint[] {
  const decimals = weights.map(decimalOf);
  const unit = Math.min(...decimals.map(({ exponent }) => exponent));
  return decimals.map(({ digits, exponent }) => digits * 10n ** BigInt(exponent - unit));
}

/** The part of a whole, from 0 to 1. */
export function shareOf(part: bigint, whole: bigint): number {
  const scaled = part << SHARE_BITS;
  // What is left over lies above every midpoint between two doubles that the bits before it could name.
  const leftOver = scaled % whole === 0n ? 0n : 1n;
  return Number((scaled / whole) | leftOver) / Number(1n << SHARE_BITS);
}

/** A double as the shortest decimal that means it, which is the one that somebody wrote. */
function decimalOf(weight: number): { digits: bigint; exponent: number } {
  const [mantissa, exponent] = weight.toExponential().split('e') as [string, string];
  const [whole, fraction = ''] = mantissa.split('.') as [string, string?];
  return { digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
}
