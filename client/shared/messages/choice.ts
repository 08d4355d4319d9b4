/** Which language is spoken: the one chosen in this browser, else the browser's own, else English. */
import { type Language, LANGUAGES } from './language.ts';

const KEY = 'forecourt-language';

export function chosenLanguage(): Language {
  const wanted = [localStorage.getItem(KEY), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return LANGUAGES.find((language) => language === wanted.find(isSpoken)) ?? 'en';
}

/** Comes back in the language: the address says all that is open, so nothing but the words changes. */
export function chooseLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
  location.reload();
}

function isSpoken(tag: string | null): boolean {
  return LANGUAGES.some((language) => language === tag);
}
