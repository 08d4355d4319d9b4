/**
 * People as the network speaks of them: their roles, the houses they run, and what stands behind a session at this
 * moment. A person has one role; whoever has no account is an observer.
 */
import { z } from 'zod';
import { id } from './fields.ts';

export const PERSON_ROLES = ['buyer', 'dealership-manager', 'supplier-manager', 'admin'] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

export const house = z.strictObject({
  market: id,
  houseType: z.enum(['dealership', 'supplier']),
  houseId: id,
});
/** A dealership or supplier of one market, as something that a person runs. */
export type House = z.infer<typeof house>;

/** Who a session speaks for, as it stands now and not as it stood when the token was made. */
export interface Standing {
  sessionId: string;
  userId: string;
  userName: string;
  role: PersonRole;
  /** Whether the e-mail address is confirmed. */
  confirmed: boolean;
  /** The buyer that this person is in every market. */
  buyerId: string;
  houses: readonly House[];
}
