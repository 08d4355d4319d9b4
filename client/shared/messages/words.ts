/** The words of the page in its language. English is always here; another language is fetched before the page is drawn. */
import { en, type Messages } from './en.ts';
import { type Language, setLanguage } from './language.ts';

export let words: Messages = en;

export async function speak(language: Language): Promise<void> {
  if (language === 'ru') words = (await import('./ru.ts')).ru;
  setLanguage(language);
}
