/** A watcher of a market that hears frames and does not read them: as much of Socket.IO as it takes to be one. */
import { SOCKET_PATH } from '../../server/protocol/socket.ts';
import { PlainSocket } from './plain-socket.ts';

export interface PlainWatcher {
  onFrame: () => unknown;
  /** Also when it was closed here. */
  onClose: () => unknown;
}

/** Resolves when it watches; rejects when its line ends before. */
export function watchPlainly(
  url: string,
  market: string,
  { onFrame, onClose }: PlainWatcher,
): Promise<PlainSocket> {
  const watch = `420${JSON.stringify(['watch', { market, lastSeen: null }])}`;
  return new Promise((resolve, reject) => {
    const socket: PlainSocket = new PlainSocket(`${url}${SOCKET_PATH}/?EIO=4&transport=websocket`, {
      onMessage: (start) => {
        if (start.startsWith('2')) socket.send('3');
        else if (start.startsWith('0')) socket.send('40');
        else if (start.startsWith('40')) socket.send(watch);
        else if (start.startsWith('43')) resolve(socket);
        else if (start.startsWith('42["frame"')) onFrame();
      },
      onClose: () => {
        onClose();
        reject(new Error(`the line to ${url} ended`));
      },
    });
  });
}
