/** Whether something grows: the straight line through its samples by least squares, and how sure its slope is. */
export interface Slope {
  mean: number;
  /** Of the line, by hour. */
  perHour: number;
  /** The standard error of that; without noise it is zero. */
  errorPerHour: number;
}

export type Sample = [seconds: number, value: number];

const HOUR_S = 3_600;

/** Needs three samples or more at different moments: two would fit any line. */
export function slopeOf(samples: readonly Sample[]): Slope {
  if (samples.length < 3) throw new Error(`a slope needs 3 samples, and there are ${samples.length}`);
  const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const meanS = meanOf(samples.map(([seconds]) => seconds));
  const mean = meanOf(samples.map(([, value]) => value));
  let [together, spread] = [0, 0];
  for (const [seconds, value] of samples) {
    together += (seconds - meanS) * (value - mean);
    spread += (seconds - meanS) ** 2;
  }
  const slope = together / spread;
  const missed = samples.reduce(
    (sum, [seconds, value]) => sum + (value - mean - slope * (seconds - meanS)) ** 2,
    0,
  );
  const error = Math.sqrt(missed / (samples.length - 2) / spread);
  return { mean, perHour: slope * HOUR_S, errorPerHour: error * HOUR_S };
}
