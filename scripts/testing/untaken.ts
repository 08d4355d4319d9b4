/** Runs a script as a process of its own whose output nobody takes: the pipe is closed, or the device is always full. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync } from 'node:fs';

export const FULL = '/dev/full';
/** Where there is such a device. */
export const hasFull = existsSync(FULL);

export async function runUntaken([script, ...args]: string[], stdout: 'closed' | 'full', env: object = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...args], {
    stdio: ['ignore', stdout === 'closed' ? 'pipe' : openSync(FULL, 'w'), 'pipe'],
    env: { ...process.env, ...env },
  });
  child.stdout?.destroy();
  let said = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [status] = (await once(child, 'close')) as [number];
  return { status, said };
}
