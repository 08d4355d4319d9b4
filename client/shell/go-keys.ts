/** Two letters in a row lead to a page: G, then the page's own. */
import { isTaken } from '../shared/keys.ts';
import type { Paths } from './paths.ts';

const SECOND_KEY_MS = 1_200;

export function goKeys(paths: Paths, go: (path: string) => void): () => void {
  const targets: Readonly<Record<string, string>> = {
    o: paths.overview,
    m: paths.models,
    d: paths.dealerships,
    s: paths.suppliers,
    p: paths.promotions,
    f: paths.offers,
    x: paths.switches,
    t: paths.statistics,
    h: paths.help,
    b: paths.desk,
    u: paths.houses,
    a: paths.admin,
  };
  let pressedAt = -Infinity;
  const listen = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
    const key = event.key.toLowerCase();
    const target = targets[key];
    const follows = event.timeStamp - pressedAt < SECOND_KEY_MS;
    pressedAt = key === 'g' ? event.timeStamp : -Infinity;
    if (!follows || target === undefined) return;
    event.preventDefault();
    go(target);
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}
