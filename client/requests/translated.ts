/** A problem in the language of the page, by its stable codes; what has no sentence there keeps the API's own. */
import { WHOLE_BP } from '../../server/market/money.ts';
import type { Fault } from '../../server/protocol/faults.ts';
import { grouped, money, percent } from '../shared/format.ts';
import type { ProblemMessages } from '../shared/messages/problems-en.ts';
import type { Problem } from './problem.ts';

const ONE_PERCENT_BP = 100;
/** Of these it is enough to say that something has to stand there. */
const NOTHING_THERE = new Set(['missing', 'empty']);
/** Of these a field that asks for a form of its own says which. */
const OF_FORM = new Set(['format', 'invalid', 'too-long']);

export function translated(problem: Problem, messages: ProblemMessages): Problem {
  const codes: Readonly<Record<string, string>> = messages.codes;
  const errors = problem.errors.map((fault) => ({ ...fault, message: messageOf(fault, messages) }));
  // Of faulty input the API's sentence is the one of its first fault.
  const detail = codes[problem.code] ?? (problem.code === 'faulty-input' ? errors[0]?.message : undefined);
  return { ...problem, errors, detail: detail ?? problem.detail };
}

function messageOf(
  { path, rule, message, bound }: Fault,
  { rules, bounds, fields }: ProblemMessages,
): string {
  if (NOTHING_THERE.has(rule) || (rule === 'too-short' && bound === 1)) return rules['missing']!;
  const field = path.slice(path.lastIndexOf('.') + 1);
  const ofForm = OF_FORM.has(rule) ? fields[field] : undefined;
  const ofBound = bound === undefined ? undefined : bounds[rule]?.(boundText(field, bound));
  return ofForm ?? ofBound ?? rules[rule] ?? message;
}

/** As a form shows what is typed in that field. */
function boundText(field: string, bound: number): string {
  if (field.endsWith('Cents')) return money(bound);
  if (field.endsWith('Bp')) return percent(bound / WHOLE_BP, bound % ONE_PERCENT_BP === 0 ? 0 : 2);
  return grouped(bound);
}
