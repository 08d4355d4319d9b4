/**
 * Nobody tells of the end of a token that no session stands behind, such as an operator's: its socket is cut at the time
 * that it names, and refused when it comes back.
 */
import { LIMITS } from './limits.ts';
import type { WatchSocket } from './watch-socket.ts';

export function cutWhenOver(socket: WatchSocket): void {
  const { overAtMs } = socket.data;
  if (overAtMs === null) return;
  let timer: NodeJS.Timeout;
  const wait = (): void => {
    const leftMs = overAtMs - Date.now();
    if (leftMs <= 0) socket.conn.close(true);
    else timer = setTimeout(wait, Math.min(leftMs, LIMITS.timerMs));
  };
  socket.on('disconnect', () => clearTimeout(timer));
  wait();
}
