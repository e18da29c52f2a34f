/** A relay in a process of its own, as a venue would run it; told and asked by messages of the parent. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { memoryBackend } from '@touchline/sdk/backends/memory';
import { createRelay } from '@touchline/sdk/relay';
import { nodeHost } from '@touchline/sdk/relay/node';
import { openPglite, openServerStore } from '../contracts/databases.ts';

/** What the parent may ask. */
export interface RelayFigures {
  forwarded: number;
  /** Microseconds of processor time since the start. */
  cpu: number;
  maxRssMb: number;
}

const OPEN = { burst: 1e9, perSecond: 1e9 };
const url = process.env['DATABASE_URL'];
const open = url ? await openServerStore(url) : await openPglite();
const backend = memoryBackend();
const relay = createRelay({
  log: () => undefined,
  store: open.store,
  backends: [backend],
  rateLimits: { address: OPEN, device: OPEN },
});
await relay.ready;
const server = createServer(nodeHost(relay.fetch));
// As many as the kernel lets wait at its door; a burst of new connections is no fault of what is measured.
const BACKLOG = 4_096;
server.listen(0, '127.0.0.1', BACKLOG, () =>
  process.send?.({ port: (server.address() as AddressInfo).port }),
);
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  const maxRssMb = Math.round(process.resourceUsage().maxRSS / 1024);
  process.send?.({ forwarded: backend.jobs.length, cpu: user + system, maxRssMb } satisfies RelayFigures);
});
process.on('disconnect', () => process.exit(0));
