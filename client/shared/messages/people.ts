/** What the pages of people say, in the language of the page. Only those pages need it, so it comes with them. */
import { language } from './language.ts';
import { type PeopleMessages, peopleEn } from './people-en.ts';

export const people: PeopleMessages =
  language === 'ru' ? (await import('./people-ru.ts')).peopleRu : peopleEn;
