/** Why a source is the source: what the last switch to it said, as far back as switches were read. */
import type { SeenEvent } from '../../server/market/privacy.ts';

type Switch = Extract<SeenEvent, { type: 'SupplierSwitched' }>;

/** By model; `events` oldest first. */
export function lastSwitchesOf(events: readonly SeenEvent[]): ReadonlyMap<string, Switch> {
  return new Map(
    events.flatMap((event) => (event.type === 'SupplierSwitched' ? [[event.modelId, event]] : [])),
  );
}

/** Null: not known, since the switch to it is further back than what was read, or was not read yet. */
export function reasonOf(
  lastSwitches: ReadonlyMap<string, Switch>,
  modelId: string,
  supplierId: string,
): Switch['reason'] | null {
  const last = lastSwitches.get(modelId);
  return last?.toSupplierId === supplierId ? last.reason : null;
}
