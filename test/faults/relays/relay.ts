/** One relay of several on a database, in a process that can be killed; dies by itself at the step it was told. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRelay } from '@touchline/sdk/relay';
import { nodeHost } from '@touchline/sdk/relay/node';
import { openServerStore } from '../../contracts/databases.ts';
import { lookupBackend } from './lookup-backend.ts';
import { backendInSteps, storeInSteps } from './steps.ts';

export type Order =
  /** From now on write down the steps, and die when one of this name comes for the nth time. */
  | { arm: { step: string; nth: number } }
  /** Say which steps were passed since then. */
  | { steps: true };

const passed: string[] = [];
let dieAt: { step: string; nth: number } | undefined;
const at = (name: string): void => {
  if (dieAt === undefined) return;
  passed.push(name);
  if (name === dieAt.step && --dieAt.nth === 0) process.kill(process.pid, 'SIGKILL');
};

const open = await openServerStore(process.env['DATABASE_URL'] ?? '');
const relay = createRelay({
  log: () => undefined,
  store: storeInSteps(open.store, at),
  backends: [backendInSteps(lookupBackend(process.env['BACKEND_URL'] ?? '', 4), at)],
  deliverTimeoutMs: 1_000,
  sweepMs: 500,
});
await relay.ready;
const server = createServer(nodeHost(relay.fetch));
server.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () =>
  process.send?.({ port: (server.address() as AddressInfo).port }),
);
process.on('message', (order: Order) => {
  if ('arm' in order) {
    passed.length = 0;
    dieAt = order.arm;
  } else process.send?.({ steps: passed });
});
process.on('disconnect', () => process.exit(0));
process.once('SIGTERM', () => {
  void (async () => {
    server.close();
    await relay.close();
    server.closeIdleConnections();
    await open.close();
    process.exit(0);
  })();
});
