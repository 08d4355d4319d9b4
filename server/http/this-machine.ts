/** Who asks from this machine itself: what is shown to whoever sits at it is shown to nobody else. */
import type { FastifyRequest } from 'fastify';

/** Proxies name in one of these whom they ask for. */
const OF_PROXIES = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/** From this machine, under a name of its own, and not through a proxy on it. */
export function comesFromHere({ ip, hostname, headers }: FastifyRequest): boolean {
  const address = ip.replace(/^::ffff:/, '');
  const isProxied = OF_PROXIES.some((name) => headers[name] !== undefined);
  return isLoopback(address) && isLoopback(hostname) && !isProxied;
}

/** Whether a name or address stands for this machine and no other. */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname === '[::1]' ||
    hostname === '::1' ||
    /^127(\.\d{1,3}){3}$/.test(hostname)
  );
}
