/** The one alert book of each buyer and market in this page: whoever watches and whoever edits look at the same. */
import { AlertBook } from './alert-book.svelte.ts';

const books = new Map<string, AlertBook>();

export function alertBook(marketId: string, buyerId: string): AlertBook {
  const key = `${marketId} ${buyerId}`;
  let book = books.get(key);
  if (book === undefined) books.set(key, (book = new AlertBook(marketId, buyerId)));
  return book;
}
