import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { relayClient, reporter } from '@touchline/sdk/testing';
import worker from './worker.ts';

test('the worker accepts a report once', async () => {
  const { send } = relayClient((request) => worker.fetch(request));
  const { event } = await reporter().report();
  const results = [...(await send([event])), ...(await send([event]))];
  assert.deepEqual(
    results.map((one) => one.outcome === 'accepted' && one.replayed),
    [false, true],
  );
});

test('the node server accepts a report once, and stops when it is told to', async (context) => {
  const port = await freePort();
  const main = new URL('node.ts', import.meta.url).pathname;
  const server = spawn(process.execPath, ['--conditions=touchline-source', main], {
    env: { ...process.env, PORT: `${port}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  context.after(() => server.kill('SIGKILL'));
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  const endpoint = /http\S+/.exec(String(line))?.[0] ?? '';
  const { send } = relayClient((request) => fetch(request), endpoint);
  const { event } = await reporter().report();
  assert.equal((await send([event]))[0]?.outcome, 'accepted');
  server.kill('SIGTERM');
  const [code] = (await once(server, 'exit')) as [number];
  assert.equal(code, 0);
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
