/** An address that cannot be listened on is told by the settings that it comes from, and with what to do about it. */

export interface ListenSettings {
  portSetting: 'PORT' | 'METRICS_PORT';
  host: string;
  port: number;
}

export class CannotListen extends Error {
  override readonly name = 'CannotListen';
  readonly code = 'cannot-listen';
}

/** What `listen` rejects with, in words. */
export async function listening<T>(at: ListenSettings, listen: () => Promise<T>): Promise<T> {
  try {
    return await listen();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === undefined ? undefined : REASONS[code]?.(at);
    if (reason === undefined) throw error;
    throw new CannotListen(`${reason} (${code}).`, { cause: error });
  }
}

const noAddress = ({ host }: ListenSettings) =>
  `HOST must be an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them; got "${host}"`;

const REASONS: Record<string, (at: ListenSettings) => string> = {
  EADDRINUSE: ({ portSetting, host, port }) =>
    `${portSetting} ${port} is taken on HOST ${host}: end what listens there, or set ${portSetting} to a free port`,
  EACCES: ({ portSetting, host, port }) =>
    `${portSetting} ${port} on HOST ${host} is not for this account: set ${portSetting} to 1024 or more`,
  EADDRNOTAVAIL: noAddress,
  ENOTFOUND: noAddress,
  EAI_AGAIN: noAddress,
};
