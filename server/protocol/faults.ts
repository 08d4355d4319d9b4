/**
 * What is wrong with something that came from outside, said so that whoever sent it can mend it: which field,
 * which rule, and the value that broke it. Used alike for files, HTTP bodies, socket messages and settings.
 */
import type { z } from 'zod';
import { PROTOCOL_LIMITS } from './limits.ts';

export interface Fault {
  /** Where, as in `dealerships[2].pricing.markupBp`; empty for the whole. */
  path: string;
  /** A stable code, such as `unknown-field`. */
  rule: string;
  /** A sentence with the field, the rule and the value. */
  message: string;
  /** Of a number that is too small or too large, or a text too short or too long: what it may just be. */
  bound?: number;
}

export type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

export function faultAt(path: Path, rule: string, demand: string, value: unknown): Fault {
  const where = pathText(path);
  const got = value === undefined ? '' : `; got ${shown(value)}`;
  return { path: where, rule, message: `${where === '' ? 'The whole' : where} ${demand}${got}.` };
}

/** The faults behind a failed parse of `input`, in the order in which the schema met them. */
export function faultsOf(issues: readonly Issue[], input: unknown): Fault[] {
  return issues.flatMap((issue) => faultsOfIssue(issue, [], input));
}

/** At most the limit, and a closing line that counts the others. */
export function cappedFaults(faults: readonly Fault[]): Fault[] {
  const more = faults.length - PROTOCOL_LIMITS.faults;
  if (more <= 0) return [...faults];
  const closing = { path: '', rule: 'more-faults', message: `There are ${more} more faults.` };
  return [...faults.slice(0, PROTOCOL_LIMITS.faults), closing];
}

export function pathText(path: Path): string {
  let text = '';
  for (const key of path) {
    if (typeof key === 'number') text += `[${key}]`;
    else if (/^[A-Za-z_$][\w$]*$/.test(String(key))) text += text === '' ? String(key) : `.${String(key)}`;
    else text += `[${JSON.stringify(String(key))}]`;
  }
  return text;
}

/** A value as text, shortened. */
export function shown(value: unknown): string {
  // As JSON a number beyond all numbers would be null.
  const text = typeof value === 'number' ? String(value) : jsonOf(value);
  const most = PROTOCOL_LIMITS.shownValueLength;
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** What is read without a fault may yet be nested deeper than the platform can write. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return 'what is nested too deep to be shown';
  }
}

function faultsOfIssue(issue: Issue, above: Path, input: unknown): Fault[] {
  const path = [...above, ...issue.path];
  const value = valueAt(input, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        faultAt([...path, key], 'unknown-field', 'is not a known field', valueAt(input, [...path, key])),
      );
    case 'invalid_key':
      return issue.issues.map((inner) => faultAt(path, 'format', `as a key ${demandOf(inner)}`, path.at(-1)));
    case 'invalid_union':
      return faultsOfUnion(issue, path, input);
    default:
      if (value === undefined && issue.code !== 'custom') {
        return [faultAt(path, 'missing', 'is missing', undefined)];
      }
      return [{ ...faultAt(path, ruleOf(issue, value), demandOf(issue), value), ...boundOf(issue) }];
  }
}

/** A union is reported as the one branch that has the right kind of value, or as what its branches ask for. */
function faultsOfUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  input: unknown,
): Fault[] {
  const value = valueAt(input, path);
  if (value === undefined) return [faultAt(path, 'missing', 'is missing', undefined)];
  if (issue.errors.length === 0) {
    const options = (issue as { options?: readonly unknown[] }).options ?? [];
    return [faultAt(path, 'one-of', `must be one of ${options.join(', ')}`, value)];
  }
  const near = issue.errors.filter((branch) => !branch.some(missesTheKind));
  if (near.length > 0) return near[0]!.flatMap((inner) => faultsOfIssue(inner, path, input));
  const demands = new Set(issue.errors.map((branch) => demandOf(branch.find(missesTheKind)!)));
  return [faultAt(path, 'type', [...demands].join(' or '), value)];
}

function missesTheKind(issue: Issue): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

function ruleOf(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int' && typeof value === 'number' ? 'whole-number' : 'type';
    case 'too_small':
      return isNumber(issue.origin) ? 'too-small' : 'too-short';
    case 'too_big':
      return isNumber(issue.origin) ? 'too-large' : 'too-long';
    case 'invalid_value':
      return 'one-of';
    case 'invalid_format':
      return 'format';
    case 'custom':
      return typeof issue.params?.rule === 'string' ? issue.params.rule : 'invalid';
    default:
      return issue.code.replaceAll('_', '-');
  }
}

function boundOf(issue: Issue): Pick<Fault, 'bound'> {
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return {};
  if (issue.inclusive === false || !(isNumber(issue.origin) || issue.origin === 'string')) return {};
  return { bound: Number(issue.code === 'too_small' ? issue.minimum : issue.maximum) };
}

/** Our own schemas say what they demand ("must …"); what they leave to zod is put into words here. */
function demandOf(issue: Issue): string {
  if (issue.message.startsWith('must ')) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`;
    case 'too_small':
      return isNumber(issue.origin)
        ? `must be ${issue.inclusive === false ? 'above' : 'at least'} ${issue.minimum}`
        : `must have at least ${unitsOf(issue.origin, issue.minimum)}`;
    case 'too_big':
      return isNumber(issue.origin)
        ? `must be ${issue.inclusive === false ? 'below' : 'at most'} ${issue.maximum}`
        : `must have at most ${unitsOf(issue.origin, issue.maximum)}`;
    case 'invalid_value':
      return issue.values.length === 1
        ? `must be ${shown(issue.values[0])}`
        : `must be one of ${issue.values.map(String).join(', ')}`;
    default:
      return `must be valid (${issue.message})`;
  }
}

function isNumber(origin: string): boolean {
  return origin === 'number' || origin === 'int' || origin === 'bigint';
}

function unitsOf(origin: string, amount: number | bigint): string {
  const [one, more] = origin === 'string' ? ['character', 'characters'] : ['entry', 'entries'];
  return `${amount} ${Number(amount) === 1 ? one : more}`;
}

function valueAt(input: unknown, path: Path): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
