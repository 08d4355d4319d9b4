/** Finds what was left in English on a page in another alphabet: words in Latin letters that are no names of the market. */
import type { Page } from 'playwright-core';
import type { Floor } from './floor.ts';

const WORD = /\b[A-Za-z]{3,}\b/g;
const LISTS = ['models', 'dealerships', 'suppliers', 'promotions'];
/** Of products, units and codes, which are the same in every language. */
const ANYWHERE = [
  'Forecourt',
  'TradingView',
  'Ctrl',
  'MSRP',
  'sha',
  'SHA',
  'seq',
  'English',
  'Chrome',
  'Linux',
  'PauseClock',
];

/** Every word that the market itself is full of, as its API tells them. */
export async function latinOf(floor: Floor): Promise<ReadonlySet<string>> {
  const words = new Set(ANYWHERE);
  for (const list of LISTS) {
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const answer = await fetch(`${floor.url}/api/v1/markets/main/${list}?limit=200${query}`);
      const page = (await answer.json()) as { items: object[]; next: string | null };
      for (const item of page.items) for (const word of valuesOf(item)) words.add(word);
      cursor = page.next;
    } while (cursor !== null);
  }
  return words;
}

function valuesOf(value: unknown): string[] {
  if (typeof value === 'string') return value.match(WORD) ?? [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesOf) : [];
}

/** Words in Latin letters that are seen or read out and are no names. */
export async function englishLeft(page: Page, names: ReadonlySet<string>): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement!;
      if (parent.closest('script, style, noscript, kbd, code, .n, [lang]') !== null) continue;
      found.push(walker.currentNode.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
      for (const name of ['aria-label', 'title', 'placeholder']) found.push(element.getAttribute(name) ?? '');
    return found;
  });
  const words = texts.flatMap((text) => (text.match(WORD) ?? []).map((word) => ({ word, text })));
  return [...new Set(words.filter(({ word }) => !names.has(word)).map(({ text }) => text.trim()))];
}
