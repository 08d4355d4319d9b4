/** A whole embedded server of its own for one test file, with fast beats and people of every role. */
import { readConfig } from '../config.ts';
import type { PersonRole } from '../protocol/people.ts';
import { type RunningServer, startServer } from '../server.ts';
import { Person } from './person.ts';
import { openStoresDir } from './stores-dir.ts';

export interface OpenServer {
  server: RunningServer;
  url: string;
  /** Somebody new at a browser who has done nothing yet. */
  somebody(): Person;
  /** The demo login of a role, signed in. */
  signedIn(role: PersonRole): Promise<Person>;
  close(): Promise<void>;
}

export async function openServer(settings: Record<string, string> = {}): Promise<OpenServer> {
  const dir = await openStoresDir();
  const env = { FORECOURT_DIR: dir.path, PORT: '0', LOG_LEVEL: 'error', BEAT_MS: '20', ...settings };
  const server = await startServer(readConfig(env));
  const url = server.url!;
  const somebody = () => new Person(() => url);
  return {
    server,
    url,
    somebody,
    signedIn: async (role) => {
      const login = server.demoLogins.find((demo) => demo.role === role)!;
      const person = somebody();
      const answer = await person.signIn(login.userName, login.password);
      if (answer.status !== 200)
        throw new Error(`the demo ${role} cannot sign in: ${JSON.stringify(answer)}`);
      return person;
    },
    close: async () => {
      await server.stop();
      await dir.remove();
    },
  };
}
