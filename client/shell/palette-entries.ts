/** Everything that the palette leads to: pages, and each model, dealership and supplier by its name. */
import type { Market } from '../../server/market/market.ts';
import { words } from '../shared/messages/words.ts';
import { matches } from '../shared/table/columns.ts';
import type { Paths } from './paths.ts';

export interface Entry {
  key: string;
  group: string;
  text: string;
  note: string;
  /** Where it leads; null for what it does instead. */
  path: string | null;
}

const SHOWN_PER_GROUP = 10;

export function pageEntries(paths: Paths): Entry[] {
  const pages: [string, string, string][] = [
    [words.pages.market, paths.overview, 'G O'],
    [words.pages.models, paths.models, 'G M'],
    [words.pages.dealerships, paths.dealerships, 'G D'],
    [words.pages.suppliers, paths.suppliers, 'G S'],
    [words.pages.promotions, paths.promotions, 'G P'],
    [words.pages.offers, paths.offers, 'G F'],
    [words.pages.switches, paths.switches, 'G X'],
    [words.pages.statistics, paths.statistics, 'G T'],
    [words.palette.keysPage, paths.help, 'G H'],
  ];
  return pages.map(([text, path, note]) => ({ key: path, group: words.pages.label, text, note, path }));
}

export function marketEntries(market: Market, paths: Paths): Entry[] {
  const entries: Entry[] = [];
  for (const { modelId, make, model, year } of market.models.values()) {
    const path = paths.model(modelId);
    entries.push({
      key: path,
      group: words.pages.models,
      text: `${make} ${model}`,
      note: String(year),
      path,
    });
  }
  for (const { dealershipId, name, city } of market.dealerships.values()) {
    const path = paths.dealership(dealershipId);
    entries.push({ key: path, group: words.pages.dealerships, text: name, note: city, path });
  }
  for (const { supplierId, name, country } of market.suppliers.values()) {
    const path = paths.supplier(supplierId);
    entries.push({ key: path, group: words.pages.suppliers, text: name, note: country, path });
  }
  return entries;
}

/** What fits the search, by group, names that begin with it first; without a search, what was given first. */
export function foundEntries(
  entries: readonly Entry[],
  search: string,
): { group: string; entries: Entry[] }[] {
  const wanted = search.trim().toLowerCase();
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (!matches(wanted, entry.text, entry.note)) continue;
    const group = groups.get(entry.group) ?? [];
    group.push(entry);
    groups.set(entry.group, group);
  }
  const rank = ({ text }: Entry) => (text.toLowerCase().startsWith(wanted) ? 0 : 1);
  return [...groups].map(([group, found]) => ({
    group,
    entries: found.toSorted((a, b) => rank(a) - rank(b)).slice(0, SHOWN_PER_GROUP),
  }));
}
