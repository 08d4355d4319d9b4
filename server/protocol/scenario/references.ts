/**
 * What one section of a scenario says of another: ids that come twice, prices of models that do not exist,
 * promotions of nobody, more money than a market holds. It reads the file as it came, so that these faults
 * are found also where other fields are wrong.
 */
import { BUILTIN_CATALOGUE } from '../../market/catalogue/builtin.ts';
import { isMintedId } from '../../market/ids.ts';
import { LIMITS } from '../../market/limits.ts';
import { type Fault, faultAt } from '../faults.ts';

type Entry = Record<string, unknown>;

export function referenceFaults(file: unknown): Fault[] {
  if (!isEntry(file)) return [];
  const modelIds = modelIdsOf(file['catalogue']);
  return [
    ...['catalogue', 'suppliers', 'dealerships', 'buyers', 'promotions'].flatMap((section) =>
      repeatedIds(file, section),
    ),
    ...(modelIds === null ? [] : unknownPrices(file, modelIds)),
    ...promotionFaults(file, modelIds),
    ...tooMuchMoney(file),
  ];
}

function repeatedIds(file: Entry, section: string): Fault[] {
  const faults: Fault[] = [];
  const firstAt = new Map<string, number>();
  for (const [index, { id }] of entriesOf(file, section)) {
    if (typeof id !== 'string') continue;
    const first = firstAt.get(id);
    if (first === undefined) firstAt.set(id, index);
    else
      faults.push(
        faultAt([section, index, 'id'], 'duplicate-id', `is the id of ${section}[${first}] already`, id),
      );
  }
  return faults;
}

function unknownPrices(file: Entry, modelIds: ReadonlySet<unknown>): Fault[] {
  const faults: Fault[] = [];
  for (const [index, { prices }] of entriesOf(file, 'suppliers')) {
    if (!isEntry(prices)) continue;
    for (const modelId of Object.keys(prices)) {
      if (modelIds.has(modelId)) continue;
      const path = ['suppliers', index, 'prices', modelId];
      faults.push(faultAt(path, 'unknown-model', 'must be for a model of the catalogue', modelId));
    }
  }
  return faults;
}

function promotionFaults(file: Entry, modelIds: ReadonlySet<unknown> | null): Fault[] {
  const faults: Fault[] = [];
  const owners = new Map<unknown, ReadonlySet<unknown>>([
    ['supplier', idsOf(file, 'suppliers')],
    ['dealership', idsOf(file, 'dealerships')],
  ]);
  for (const [index, promotion] of entriesOf(file, 'promotions')) {
    const add = (field: (string | number)[], rule: string, demand: string, value: unknown) =>
      faults.push(faultAt(['promotions', index, ...field], rule, demand, value));
    const { id, ownerType, ownerId, modelIds: covered } = promotion;
    if (typeof id === 'string' && isMintedId('promotion', id)) {
      add(['id'], 'id-reserved', 'must not have the form of the ids that the market gives', id);
    }
    const known = owners.get(ownerType);
    if (known !== undefined && typeof ownerId === 'string' && !known.has(ownerId)) {
      add(['ownerId'], 'unknown-owner', `must be a ${String(ownerType)} of this scenario`, ownerId);
    }
    if (modelIds === null || !Array.isArray(covered)) continue;
    covered.forEach((modelId, at) => {
      if (typeof modelId !== 'string' || modelIds.has(modelId)) return;
      add(['modelIds', at], 'unknown-model', 'must be a model of the catalogue', modelId);
    });
  }
  return faults;
}

function tooMuchMoney(file: Entry): Fault[] {
  let total = 0;
  for (const section of ['dealerships', 'buyers']) {
    for (const [, { balanceCents }] of entriesOf(file, section)) {
      if (typeof balanceCents !== 'number' || balanceCents < 0) continue;
      // One that is too large is a fault by itself.
      if (balanceCents <= LIMITS.amountCents) total += balanceCents;
    }
  }
  if (total <= LIMITS.marketCents) return [];
  const demand = `must have balances of at most ${LIMITS.marketCents} cents together`;
  return [faultAt([], 'market-money-limit', demand, total)];
}

/** Null when the catalogue itself is no catalogue: then nothing can be said of its models. */
function modelIdsOf(catalogue: unknown): ReadonlySet<unknown> | null {
  if (catalogue === 'builtin') return new Set(BUILTIN_CATALOGUE.map((model) => model.modelId));
  return Array.isArray(catalogue)
    ? new Set(catalogue.map((model) => (isEntry(model) ? model['id'] : null)))
    : null;
}

function idsOf(file: Entry, section: string): ReadonlySet<unknown> {
  return new Set(entriesOf(file, section).map(([, { id }]) => id));
}

function entriesOf(file: Entry, section: string): [number, Entry][] {
  const entries = file[section];
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry, index) => (isEntry(entry) ? [[index, entry] as [number, Entry]] : []));
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
