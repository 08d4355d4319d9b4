/** A real server in a process of its own: started, awaited by what it prints, ended as asked. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface ServerProcess {
  url: string;
  pid: number;
  /** What it printed to stderr so far, for a failure's report. */
  errors(): string;
  /** SIGKILL, awaited. */
  kill(): Promise<void>;
  /** SIGINT, awaited; the exit code. */
  stop(): Promise<number | null>;
}

/** From the sources, which have no built page. */
const SOURCES = ['--import', 'tsx', 'server/main.ts'];
/** What `npm start` runs, once it is built. */
export const BUILT = ['dist/main.js'];

export async function startServerProcess(
  env: Record<string, string>,
  program: readonly string[] = SOURCES,
): Promise<ServerProcess> {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) => !['DATABASE_URL', 'REDIS_URL', 'NODE_OPTIONS'].includes(key),
    ),
  );
  const child = spawn(process.execPath, program, {
    env: { ...inherited, LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr = (stderr + chunk.toString()).slice(-20_000)));
  const exited = once(child, 'exit');
  const url = await addressOf(child, () => stderr);
  return {
    url,
    pid: child.pid!,
    errors: () => stderr,
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
    const url = /^Forecourt is open: (\S+)$/.exec(line)?.[1];
    if (url === undefined) continue;
    child.stdout!.resume();
    return url;
  }
  throw new Error(`the server ended before it listened:\n${errors()}`);
}
