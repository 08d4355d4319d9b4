/** A market in which nothing happens: houses that sell nothing to nobody, for what a page says while it is empty. */
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TWO_DEALERS = 'server/scenarios/two-dealers.json';

interface Written {
  suppliers: { id: string; prices: object }[];
  dealerships: { id: string }[];
  catalogue: { id: string }[];
}

/** Writes its scenario and returns the file. */
export function writeQuietMarket(): string {
  const scenario = JSON.parse(readFileSync(TWO_DEALERS, 'utf8')) as Written;
  const suppliers = scenario.suppliers.map((supplier) => ({ ...supplier, prices: {} }));
  const quiet = { ...scenario, name: 'quiet', suppliers, buyers: [], promotions: [], commands: [] };
  const file = join(tmpdir(), `forecourt-quiet-${process.pid}.json`);
  writeFileSync(file, JSON.stringify(quiet));
  return file;
}

/** One of each thing that has a page. */
export const QUIET = { model: 'finch-city-2024', dealership: 'harbour', supplier: 'north' };
