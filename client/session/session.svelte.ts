/** Who looks at the page: the token that speaks for him, at hand for the line and for what he asks of the server. */
import { keepToken, takeToken } from './token.ts';

export class Session {
  token = $state(takeToken());

  signIn(token: string): void {
    this.token = token;
    keepToken(token);
  }

  signOut(): void {
    this.token = null;
    keepToken(null);
  }
}
