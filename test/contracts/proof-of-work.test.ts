import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { createTouchline } from '@touchline/sdk';
import { createRelay, memoryStore } from '@touchline/sdk/relay';
import { altchaProof } from '@touchline/sdk/relay/altcha';
import { nodeHost } from '@touchline/sdk/relay/node';
import { until } from '@touchline/sdk/testing';

test('a device that is asked for a proof of work solves it and is let in', async (context) => {
  const asked: string[] = [];
  const relay = createRelay({
    store: memoryStore(),
    proof: altchaProof({ cost: 20 }),
    rateLimits: { unproven: { burst: 1, perSecond: 0.001 } },
    venues: { 'north-arena': { siteKeys: ['pk_1'] } },
  });
  const server = createServer(
    nodeHost(async (request, client) => {
      const response = await relay.fetch(request, client);
      if (request.url.endsWith('/v1/events')) {
        asked.push(`${request.headers.has('touchline-proof') ? 'proof' : 'plain'} ${response.status}`);
      }
      return response;
    }),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const touchline = createTouchline({
    endpoint: `http://127.0.0.1:${port}/touchline?key=pk_1`,
    venue: 'north-arena',
  });
  context.after(async () => {
    touchline.destroy();
    await relay.close();
    server.close();
    server.closeAllConnections();
  });

  for (let turn = 0; turn < 2; turn++) {
    const { id } = await touchline.report({
      category: 'entry.scan_fail',
      location: { gate: 'gate-B' },
      fields: { errorShown: 'used', partySize: 2 },
    });
    await until('it is received', async () => {
      const state = (await touchline.issues()).find((one) => one.id === id);
      return state?.delivery === 'received';
    });
  }
  assert.deepEqual(asked, ['plain 200', 'plain 428', 'proof 200']);
});
