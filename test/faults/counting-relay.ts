import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRelay, memoryStore, type BackendAdapter } from '@touchline/sdk/relay';
import { nodeHost } from '@touchline/sdk/relay/node';

export interface CountingRelay {
  readonly port: number;
  /** How often the backend was given each report, by its id. */
  readonly delivered: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/**
 * A real relay on a port of its own, before a backend that could not tell a double: so the relay must not make one.
 *
 * @param requestsPerConnection  0: as many as the client likes.
 */
export async function countingRelay(requestsPerConnection = 0): Promise<CountingRelay> {
  const delivered = new Map<string, number>();
  const backend: BackendAdapter = {
    name: 'counting',
    guarantee: 'at_least_once',
    statusReturn: 'none',
    deliver: async (job) => {
      if (job.type === 'create') delivered.set(job.issue.id, (delivered.get(job.issue.id) ?? 0) + 1);
      return { kind: 'accepted' };
    },
  };
  const relay = createRelay({ log: () => undefined, store: memoryStore(), backends: [backend] });
  await relay.ready;
  const server = createServer(nodeHost(relay.fetch));
  server.maxRequestsPerSocket = requestsPerConnection;
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    delivered,
    async close() {
      await relay.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
