/** Readers, each of which asks for one page after the other, and looks at each for a moment. */
import { setTimeout as wait } from 'node:timers/promises';

const LOOKING_MS = 250;
const PAGES = ['/asks', '/purchases?limit=20', '/offers?limit=20', ''];

export interface ReadersReport {
  /** Of each answer, in milliseconds. */
  ms: number[];
  /** Answers that were none of success, by status. */
  failures: Record<string, number>;
}

/** Begins to read; the function it returns ends that. */
export function startReaders(url: string, market: string, readers: number): () => Promise<ReadersReport> {
  const report: ReadersReport = { ms: [], failures: {} };
  let reading = true;
  const read = async (reader: number) => {
    for (let i = reader; reading; i += 1) {
      const startMs = performance.now();
      const response = await fetch(`${url}/api/v1/markets/${market}${PAGES[i % PAGES.length]!}`);
      await response.arrayBuffer();
      report.ms.push(performance.now() - startMs);
      if (!response.ok) report.failures[response.status] = (report.failures[response.status] ?? 0) + 1;
      await wait(LOOKING_MS);
    }
  };
  const all = Promise.all(Array.from({ length: readers }, (_, reader) => read(reader)));
  return async () => {
    reading = false;
    await all;
    return report;
  };
}
