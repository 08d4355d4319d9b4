/** What a process tells Prometheus, read as a program reads it: values by name and labels, and quantiles between two readings. */
export type Reading = ReadonlyMap<string, number>;

export async function scrape(metricsUrl: string): Promise<Reading> {
  const response = await fetch(metricsUrl);
  if (!response.ok) throw new Error(`${metricsUrl} answers ${response.status}`);
  const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const space = line.lastIndexOf(' ');
      return [line.slice(0, space), Number(line.slice(space + 1))];
    }),
  );
}

/**
 * A quantile of what a histogram counted between two readings of the same process, in its unit, drawn evenly within the
 * bucket it falls into; null when it counted nothing. `labels` as they stand in the text, without `le`.
 */
export function quantileBetween(
  before: Reading,
  after: Reading,
  { name, labels, q }: { name: string; labels: string; q: number },
): number | null {
  const buckets: [upTo: number, counted: number][] = [];
  for (const [key, count] of after) {
    const bucket = BUCKET.exec(key);
    if (bucket?.[1] !== name || bucket[3] !== labels) continue;
    buckets.push([bucket[2] === '+Inf' ? Infinity : Number(bucket[2]), count - (before.get(key) ?? 0)]);
  }
  buckets.sort(([a], [b]) => a - b);
  const wanted = q * (buckets.at(-1)?.[1] ?? 0);
  if (wanted === 0) return null;
  let [from, below] = [0, 0];
  for (const [upTo, counted] of buckets) {
    if (counted >= wanted) {
      return upTo === Infinity ? from : from + ((upTo - from) * (wanted - below)) / (counted - below);
    }
    [from, below] = [upTo, counted];
  }
  return null;
}

const BUCKET = /^(\w+)_bucket\{le="([^"]+)"(?:,(.*))?\}$/;
