/**
 * Serves the metrics on a port of their own: they say more of a market than its public may know, and whoever scrapes
 * them does not come through the proxy. Engines, which have no other port, say here whether they are ready.
 */
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Metrics, MetricValues } from './metrics.ts';

export interface MetricsServer {
  port: number;
  stop(): Promise<void>;
}

/**
 * `look` brings up to date what is only looked at when somebody asks, and returns what other threads hold; `isReady`
 * says whether the stores answer.
 */
export async function listenForMetrics(
  metrics: Metrics,
  { host, port }: { host: string; port: number },
  look: () => Promise<readonly MetricValues[]>,
  isReady: () => Promise<boolean>,
): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    if (request.method === 'GET' && request.url === '/readyz') {
      void isReady().then((ready) => response.writeHead(ready ? 200 : 503).end());
      return;
    }
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    void look()
      .then((others) => metrics.text(others))
      .then(
        (text) => response.writeHead(200, { 'content-type': metrics.registry.contentType }).end(text),
        () => response.writeHead(503).end(),
      );
  });
  server.listen(port, host);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
