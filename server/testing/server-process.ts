/** A real server in a process of its own: started, awaited by what it prints, ended as asked. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface ServerProcess {
  /** Where it listens; empty for a process without the web role. */
  url: string;
  pid: number;
  /** What it logged and printed to stderr so far. */
  errors(): string;
  /** Resolves when it has ended, however that came. */
  exited: Promise<unknown>;
  signal(signal: NodeJS.Signals): void;
  /** Tells a program of the tests something, which a server does not listen to. */
  tell(message: object): void;
  /** SIGKILL, awaited. */
  kill(): Promise<void>;
  /** SIGINT, awaited; the exit code. */
  stop(): Promise<number | null>;
}

/** What `npm start` runs, once it is built. */
export const BUILT = 'dist/main.js';

export async function startServerProcess(
  env: Record<string, string>,
  program: string = BUILT,
): Promise<ServerProcess> {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) => !['DATABASE_URL', 'REDIS_URL', 'NODE_OPTIONS'].includes(key),
    ),
  );
  const child = spawn(process.execPath, [program], {
    env: { ...inherited, LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  const remember = (chunk: Buffer | string) => (output = (output + String(chunk)).slice(-20_000));
  child.stderr!.on('data', remember);
  const exited = once(child, 'exit');
  const url = await addressOf(child, () => output);
  // The log is one JSON object a line; what else is printed greets people.
  createInterface({ input: child.stdout! }).on('line', (line) => {
    if (line.startsWith('{')) remember(`${line}\n`);
  });
  return {
    url,
    pid: child.pid!,
    errors: () => output,
    exited,
    signal: (signal) => void child.kill(signal),
    tell: (message) => void child.send(message),
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
    stop: async () => {
      child.kill('SIGINT');
      const [code] = (await exited) as [number | null];
      return code;
    },
  };
}

async function addressOf(child: ChildProcess, errors: () => string): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const started = /^Forecourt (?:is open: (\S+)|engine is running\b.*)$/.exec(line);
    if (started === null) continue;
    child.stdout!.resume();
    return started[1] ?? '';
  }
  throw new Error(`the server ended before it listened:\n${errors()}`);
}
