/**
 * What all benches share: variants run in turn, so that a busy machine slows them alike, figures with the machine
 * they were measured on, and one file and one table for each result.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** `smoke` is the same work, small enough for a test: it shows that the bench runs, not how fast. */
export type Scale = 'full' | 'smoke';

export interface Bench {
  name: string;
  run: (scale: Scale) => Promise<BenchResult>;
}

export interface BenchResult {
  name: string;
  /** What was done, in words: sizes, mixes, what is and is not in the time. */
  workload: string;
  machine: { cpu: string; cores: number; node: string };
  figures: Figure[];
  /** How many times as much one variant does or takes as another. */
  ratios: Figure[];
}

export interface Figure {
  name: string;
  value: number;
  unit: string;
}

export interface Variant {
  name: string;
  /** What a run needs first and is not part of its time. */
  prepare?: () => unknown;
  /** One run of the given round, counted from 0. */
  run: (round: number) => unknown;
}

export function benchResult(
  name: string,
  workload: string,
  figures: Figure[],
  ratios: Figure[] = [],
): BenchResult {
  const cores = cpus();
  const machine = { cpu: cores[0]?.model ?? 'unknown', cores: cores.length, node: process.version };
  return { name, workload, machine, figures, ratios };
}

/**
 * Runs all variants once per round, each round beginning with another of them, after `warmUps` rounds that do not
 * count. Returns what the runs took in milliseconds, by variant, smallest first.
 */
export async function interleaved(
  variants: readonly Variant[],
  rounds: number,
  warmUps: number,
): Promise<Map<string, number[]>> {
  const tookMs = new Map(variants.map(({ name }) => [name, [] as number[]]));
  for (let round = -warmUps; round < rounds; round += 1) {
    for (let turn = 0; turn < variants.length; turn += 1) {
      const { name, prepare, run } = variants[(round + warmUps + turn) % variants.length]!;
      await prepare?.();
      const startedMs = performance.now();
      await run(Math.max(0, round));
      if (round >= 0) tookMs.get(name)!.push(performance.now() - startedMs);
    }
  }
  for (const samples of tookMs.values()) samples.sort((a, b) => a - b);
  return tookMs;
}

/** The sample below which this share of the sorted ones lie. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

/** Writes `NAME.json` into the folder, as it is found in the working directory. */
export function writeResult(result: BenchResult, folder = 'bench-results'): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${result.name}.json`, `${JSON.stringify(result, null, 2)}\n`);
}

export function table({ name, workload, machine, figures, ratios }: BenchResult): string {
  const rows = [...figures, ...ratios].map((figure) => [figure.name, shown(figure.value), figure.unit]);
  const width = (column: number) => Math.max(...rows.map((row) => row[column]!.length));
  const lines = rows.map(
    ([what, value, unit]) => `  ${what!.padEnd(width(0))}  ${value!.padStart(width(1))} ${unit}`,
  );
  const where = `${machine.cpu}, ${machine.cores} cores, Node ${machine.node}`;
  return [`${name}: ${workload}`, `  (${where})`, ...lines].join('\n');
}

/** Four digits that count, and all those of a large whole number. */
function shown(value: number): string {
  return Math.abs(value) >= 1_000 ? Math.round(value).toLocaleString('en-US') : String(+value.toPrecision(4));
}
