/** The language of this page: chosen once before anything is drawn, so that words and formats need not watch it. */
export const LANGUAGES = ['en', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The locale of each language, for numbers, money and times. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', ru: 'ru-RU' };

export let language: Language = 'en';
export let locale = LOCALES.en;

export function setLanguage(chosen: Language): void {
  language = chosen;
  locale = LOCALES[chosen];
}
