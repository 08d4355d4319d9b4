/**
 * Writes the price lists of the demo's suppliers into its scenario: thousands of numbers that nobody types. Which
 * makes a supplier carries and how dear it is stands here; run it again when the catalogue changes.
 */
import { readFileSync } from 'node:fs';
import { BUILTIN_CATALOGUE } from '../server/market/catalogue/builtin.ts';
import type { Model } from '../server/market/catalogue/model.ts';
import { shareCents } from '../server/market/money.ts';
import { agentKey, RandomStream } from '../server/market/random/stream.ts';
import { writeJson } from './json-file.ts';

const FILE = new URL('../server/scenarios/demo.json', import.meta.url);
const LEAST_SUPPLIERS = 2;
const MOST_SUPPLIERS = 6;
const LOWEST_BP = 7_800;
const HIGHEST_BP = 9_600;
const SPREAD_BP = 300;
const DOLLAR_CENTS = 100;

const JAPAN = ['Toyota', 'Honda', 'Nissan', 'Mazda', 'Subaru', 'Mitsubishi', 'Suzuki'];
const JAPAN_LUXURY = ['Lexus', 'Acura', 'Infiniti'];
const KOREA = ['Hyundai', 'Kia', 'Genesis'];
const AMERICA = ['Ford', 'Chevrolet', 'GMC', 'Buick', 'Jeep', 'Dodge', 'Ram', 'Chrysler'];
const AMERICA_LUXURY = ['Lincoln', 'Cadillac', 'Tesla', 'Rivian', 'Lucid'];
const GERMANY = ['Volkswagen', 'Audi', 'Porsche', 'BMW', 'Mercedes-Benz', 'Opel', 'Mini'];
const LATIN = ['Peugeot', 'Citroen', 'Renault', 'Dacia', 'Fiat', 'Seat', 'Cupra', 'Alfa Romeo'];
const NORTH = ['Volvo', 'Polestar', 'Skoda'];
const CHINA = ['BYD', 'MG', 'Nio', 'Xpeng', 'Xiaomi', 'Haval', 'Chery', 'VinFast'];
const INDIA_AND_RUSSIA = ['Tata', 'Mahindra', 'Lada'];
const BRITAIN = ['Land Rover', 'Jaguar', 'Mini', 'MG', 'Maserati'];

interface Range {
  supplierId: string;
  carries: (model: Model) => boolean;
  /** The middle of its prices, in basis points of the MSRP. */
  levelBp: number;
}

function of(...makes: string[][]): (model: Model) => boolean {
  const carried = new Set(makes.flat());
  return (model) => carried.has(model.make);
}

/** The last two carry whatever too few others do. */
const RANGES: Range[] = [
  { supplierId: 'rheinwerk', carries: of(GERMANY, ['Skoda', 'Seat', 'Cupra', 'Ford']), levelBp: 8_650 },
  { supplierId: 'kansai', carries: of(JAPAN, JAPAN_LUXURY), levelBp: 8_550 },
  { supplierId: 'hangang', carries: of(KOREA, ['BYD', 'Chevrolet', 'Renault']), levelBp: 8_500 },
  { supplierId: 'great-lakes', carries: of(AMERICA, AMERICA_LUXURY), levelBp: 8_600 },
  { supplierId: 'pacific-rim', carries: of(JAPAN, KOREA, JAPAN_LUXURY, AMERICA_LUXURY), levelBp: 8_700 },
  {
    supplierId: 'nordic',
    carries: of(NORTH, ['Volkswagen', 'Audi', 'Tesla', 'Subaru', 'Kia']),
    levelBp: 8_750,
  },
  { supplierId: 'voltaic', carries: (model) => model.fuel === 'electric', levelBp: 8_600 },
  { supplierId: 'iberia', carries: of(LATIN, ['Ford', 'Opel', 'Nissan', 'Toyota']), levelBp: 8_500 },
  { supplierId: 'pearl-delta', carries: of(CHINA, INDIA_AND_RUSSIA, KOREA, ['Buick']), levelBp: 8_350 },
  { supplierId: 'albion', carries: of(BRITAIN, NORTH, GERMANY, LATIN), levelBp: 8_800 },
  { supplierId: 'gulf-crescent', carries: (model) => model.msrpCents > 4_500_000, levelBp: 8_950 },
  { supplierId: 'anadolu', carries: of(LATIN, INDIA_AND_RUSSIA, CHINA, ['Hyundai', 'Ford']), levelBp: 8_650 },
];

function suppliersOf(model: Model, random: RandomStream): Range[] {
  const chosen = RANGES.filter((range) => range.carries(model));
  for (const range of RANGES.toReversed()) {
    if (chosen.length < LEAST_SUPPLIERS && !chosen.includes(range)) chosen.push(range);
  }
  while (chosen.length > MOST_SUPPLIERS) chosen.splice(random.below(chosen.length), 1);
  return chosen;
}

/** Whole dollars around the supplier's level, within the band of the demo's price agent. */
function listCents(model: Model, { levelBp }: Range, random: RandomStream): number {
  const wishedBp = levelBp + random.between(-SPREAD_BP, SPREAD_BP);
  const cents = shareCents(model.msrpCents, Math.min(HIGHEST_BP, Math.max(LOWEST_BP, wishedBp)));
  return Math.ceil(cents / DOLLAR_CENTS) * DOLLAR_CENTS;
}

const scenario = JSON.parse(readFileSync(FILE, 'utf8')) as { suppliers: { id: string; prices: unknown }[] };
const random = new RandomStream(agentKey('demo prices'), 'prices', 0);
const lists = new Map<string, Record<string, number>>(RANGES.map(({ supplierId }) => [supplierId, {}]));
for (const model of BUILTIN_CATALOGUE) {
  for (const range of suppliersOf(model, random)) {
    lists.get(range.supplierId)![model.modelId] = listCents(model, range, random);
  }
}
for (const supplier of scenario.suppliers) supplier.prices = lists.get(supplier.id);
await writeJson(FILE, scenario);
