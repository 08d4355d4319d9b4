/** A number with the word for so many: each language has its own forms. */
import { locale } from './language.ts';

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

let made: { locale: string; rules: Intl.PluralRules; numbers: Intl.NumberFormat } | null = null;

export function counted(amount: number, forms: Forms): string {
  if (made?.locale !== locale) {
    made = { locale, rules: new Intl.PluralRules(locale), numbers: new Intl.NumberFormat(locale) };
  }
  return `${made.numbers.format(amount)} ${forms[made.rules.select(amount)] ?? forms.other}`;
}
