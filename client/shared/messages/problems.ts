/** Why something was refused, in the language of the page. Fetched with the first refusal: most visits meet none. */
import { language } from './language.ts';
import { type ProblemMessages, problemsEn } from './problems-en.ts';

export const problems: ProblemMessages =
  language === 'ru' ? (await import('./problems-ru.ts')).problemsRu : problemsEn;
