/** What an entry of the audit log is about, by the name that people know it by. */
import type { Market } from '../../server/market/market.ts';
import type { AuditEntry } from '../api/kinds.ts';
import { people } from '../shared/messages/people.ts';
import { dealershipName, modelName, supplierName } from '../tape/names.ts';
import type { PeopleNames } from './people-names.ts';

export interface AuditSubject {
  kind: string;
  /** Null: it has none, or none that is known here, and goes by its id. */
  name: string | null;
}

export function subjectOf(entry: AuditEntry, market: Market, names: PeopleNames): AuditSubject {
  const { subjectType } = entry;
  const kinds: Readonly<Record<string, string>> = people.admin.subjects;
  return { kind: kinds[subjectType] ?? subjectType, name: nameOf(entry, market, names) };
}

/** Who is named in an entry. */
export function peopleOf({ by, subjectType, subjectId }: AuditEntry): string[] {
  return isPerson(subjectType) ? [by, subjectId] : [by];
}

function nameOf({ subjectType, subjectId }: AuditEntry, market: Market, names: PeopleNames): string | null {
  if (isPerson(subjectType)) return names.nameOf(subjectId);
  if (subjectType === 'dealership') return dealershipName(market, subjectId);
  if (subjectType === 'supplier') return supplierName(market, subjectId);
  if (subjectType === 'model') return modelName(market, subjectId);
  if (subjectType === 'promotion') return market.promotions.get(subjectId)?.name ?? null;
  // There is one clock, and it is called after its market.
  return subjectType === 'clock' ? market.name : null;
}

function isPerson(subjectType: string): boolean {
  return subjectType === 'user' || subjectType === 'buyer';
}
