/** Times of our own world (not of the market), in the reader's own zone and language. */
import { locale } from './messages/language.ts';

export function wallTime(iso: string): string {
  return new Date(iso).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
}
