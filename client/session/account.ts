/** An account as the API tells it to its owner and to admins. */
import type { House, PersonRole } from '../../server/protocol/people.ts';

export interface Account {
  userId: string;
  userName: string;
  email: string;
  role: PersonRole;
  buyerId: string;
  confirmed: boolean;
  isActive: boolean;
  houses: House[];
  createdAt: string;
  updatedAt: string;
}

export interface SignedIn {
  accessToken: string;
  expiresInS: number;
  account: Account;
}
