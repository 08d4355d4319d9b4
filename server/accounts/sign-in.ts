/** Signing in with a name or an address and a password, keeping signed in, and what a person changes of his name. */
import { checkCredentials, heldAsChecked, reauthenticate } from './credentials.ts';
import {
  type Desk,
  noteChange,
  requireAllowance,
  requireNetworkAllowance,
  takenColumn,
  tellSessions,
} from './desk.ts';
import { postTo } from './letters.ts';
import { ACCOUNT_LIMITS } from './limits.ts';
import type { Author, Device } from './ports.ts';
import { userNameTaken } from './registration.ts';
import type { OpenSession, Sessions } from './sessions.ts';

export class SignIn {
  constructor(
    private readonly desk: Desk,
    private readonly sessions: Sessions,
    private readonly joinMarkets: (buyerId: string) => Promise<void>,
  ) {}

  /** A buyer who is in no market yet joins them: a demo login, or one whose market was away when he confirmed. */
  async signIn(login: string, password: string, device: Device, requestId: string): Promise<OpenSession> {
    const { desk } = this;
    await requireNetworkAllowance(desk, 'sign-in', device.ip, ACCOUNT_LIMITS.signInsPerIp);
    const user = await checkCredentials(desk, login, password);
    // First, since it is refused to who was put out of use meanwhile: he has left the markets, and joins none.
    const session = await this.sessions.open(user, device, requestId);
    const { role, buyerId, confirmedAt } = user;
    if (role === 'buyer' && confirmedAt !== null) await this.joinMarkets(buyerId);
    return session;
  }

  async changeUserName(userId: string, password: string, userName: string, author: Author): Promise<void> {
    const { desk } = this;
    await requireAllowance(desk, `changes:${userId}`, ACCOUNT_LIMITS.changesPerAccount);
    const checked = await reauthenticate(desk, userId, password);
    try {
      await desk.database.transaction(async (transaction) => {
        const now = desk.now();
        const user = await heldAsChecked(transaction, checked);
        const before = { userName: user.userName };
        await user
          .$query(transaction)
          .patch({ userName, userNameKey: userName.toLowerCase(), updatedAt: now });
        const change = { action: 'change-user-name' as const, before, after: { userName } };
        await noteChange(desk, transaction, author, userId, change);
        const what = `Your user name was changed from ${before.userName} to ${userName}.`;
        await postTo(transaction, user, desk.letters.securityChange(userName, what), now);
      });
    } catch (error) {
      throw takenColumn(error) === 'user-name' ? userNameTaken(userName) : error;
    }
    await tellSessions(desk, { userId, sessionId: null });
  }
}
