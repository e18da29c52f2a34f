import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { plainJpeg, reporter } from '../../testing/fixtures.ts';
import { relayClient } from '../../testing/relay-client.ts';
import { until } from '../../testing/same.ts';
import { memoryStore } from '../memory-store.ts';
import { problemName } from '../../model/problems.ts';
import type { Client, LogLine, RelayOptions } from '../options.ts';
import { createRelay } from '../relay.ts';
import { nodeHost, type NodeHostOptions } from './node.ts';

async function listen(
  context: TestContext,
  relayOptions: Partial<RelayOptions> = {},
  host: NodeHostOptions = {},
) {
  const clients: Client[] = [];
  const relay = createRelay({ store: memoryStore(), ...relayOptions });
  const server = createServer(
    nodeHost((request, client) => {
      clients.push(client);
      return relay.fetch(request, client);
    }, host),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(async () => {
    await relay.close();
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return { relay, clients, port, origin, ...relayClient((request) => fetch(request), `${origin}/touchline`) };
}

/** Speaks to the port without a polite client in between. */
async function raw(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.end(text);
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}

test('a report goes through a port and back', async (context) => {
  const { send, view, clients } = await listen(context);
  const issue = await reporter().report();
  const [result] = await send([issue.event]);
  assert.equal(result?.outcome, 'accepted');
  assert.equal((await view(issue.id, issue.secret)).status, 200);
  assert.equal(clients[0]?.address, '127.0.0.1');
});

test('two megabytes are answered, not cut off, announced or not', async (context) => {
  const { post, ask } = await listen(context);
  const body = new Uint8Array(2_000_000).fill(32);
  assert.equal((await post(body)).status, 413);
  const stream = new Blob([body]).stream();
  const init = { method: 'POST', body: stream, duplex: 'half', headers: { 'content-type': BATCH } } as const;
  assert.equal((await ask('/v1/events', init)).status, 413);
});

const BATCH = 'application/cloudevents-batch+json';

test('a watch is told at once, and forgotten when the page goes', async (context) => {
  const { send, stream, relay, watch } = await listen(context, { maxWatchers: 1 });
  const { id, secret, event } = await reporter().report();
  await send([event]);
  const first = await stream([{ id, secret }]);
  await until('the first view', () => first.views.length === 1);
  await relay.publish({
    issueId: id,
    at: new Date().toISOString(),
    change: { type: 'status', status: 'acknowledged' },
  });
  await until('the change', () => first.views.at(-1)?.status === 'acknowledged', 1_000);
  await first.close();
  await until('there is room for another', async () => {
    const end = new AbortController();
    const headers = { accept: 'text/event-stream' };
    const { status } = await watch([{ id, secret }], { headers, signal: end.signal });
    end.abort();
    return status === 200;
  });
});

test('a stream of a page that goes before its answer is let go', async (context) => {
  const asked = Promise.withResolvers<void>();
  const answers = Promise.withResolvers<Response>();
  const letGo = Promise.withResolvers<void>();
  const server = createServer(
    nodeHost(() => {
      asked.resolve();
      return answers.promise;
    }),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => server.close());
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write('GET /feed HTTP/1.1\r\nhost: x\r\n\r\n');
  await asked.promise;
  socket.destroy();
  await once(socket, 'close');
  await new Promise((resolve) => setTimeout(resolve, 100));
  const body = new ReadableStream<Uint8Array>(
    { pull: (controller) => controller.enqueue(new Uint8Array(8)), cancel: () => letGo.resolve() },
    { highWaterMark: 0 },
  );
  answers.resolve(new Response(body, { headers: { 'content-type': 'text/event-stream' } }));
  await letGo.promise;
});

test('a page that goes in the middle of its body leaves nothing behind', async (context) => {
  const { port, send } = await listen(context);
  const socket = connect(port, '127.0.0.1');
  socket.write(
    `POST /touchline/v1/events HTTP/1.1\r\nhost: x\r\ncontent-type: ${BATCH}\r\ncontent-length: 900\r\n\r\n[{"id"`,
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.destroy();
  assert.equal((await send([(await reporter().report()).event]))[0]?.outcome, 'accepted');
});

test('the sender behind our own proxies is who they say, and nobody else', async (context) => {
  const { ask, clients } = await listen(context, {}, { trustedProxies: 1 });
  await ask('/v1/ready', { headers: { 'x-forwarded-for': '6.6.6.6, 203.0.113.9' } });
  await ask('/v1/ready');
  assert.deepEqual(
    clients.map(({ address }) => address),
    ['203.0.113.9', '127.0.0.1'],
  );
});

test('requests that no browser sends are answered all the same', async (context) => {
  const { port } = await listen(context);
  const status = async (head: string) => /^HTTP\/1\.1 (\d+)/.exec(await raw(port, `${head}\r\n\r\n`))?.[1];
  assert.equal(await status('GET /touchline/v1/ready HTTP/1.0'), '204');
  assert.equal(
    await status('GET //elsewhere/touchline/v1/ready HTTP/1.1\r\nhost: x\r\nconnection: close'),
    '404',
  );
  assert.equal(await status('GET http://[ HTTP/1.1\r\nhost: x\r\nconnection: close'), '400');
  assert.equal(await status('TRACE /touchline/v1/ready HTTP/1.1\r\nhost: x\r\nconnection: close'), '400');
  assert.equal(await status('GET /touchline/v1/ready HTTP/1.1\r\nhost: a b\r\nconnection: close'), '400');
});

test('a photo is sent in pieces through a port', async (context) => {
  const bytes = plainJpeg(300_000);
  const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('base64url');
  const { send, attachment, relay } = await listen(context);
  const declared = { id: 'photo', sha256, mediaType: 'image/jpeg' as const, bytes: bytes.length };
  const issue = await reporter().report({ attachments: [declared] });
  await send([issue.event]);
  for (let at = 0; at < bytes.length; at += 262_144) {
    const headers = { 'upload-offset': `${at}` };
    const body = bytes.slice(at, at + 262_144);
    assert.equal(
      (await attachment(issue.id, issue.secret, sha256, { method: 'PUT', body, headers })).status,
      204,
    );
  }
  const head = await attachment(issue.id, issue.secret, sha256, { method: 'HEAD' });
  assert.equal(head.headers.get('upload-complete'), '?1');
  assert.deepEqual((await relay.attachment(issue.id, sha256))?.bytes, bytes);
});

test('what fails in here is answered by a problem, and the log says where', async (context) => {
  const lines: LogLine[] = [];
  const log = (line: LogLine) => void lines.push(line);
  const server = createServer(
    nodeHost(
      () => {
        throw new TypeError('said by somebody');
      },
      { log },
    ),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/touchline/v1/events`, {
    method: 'POST',
    body: '[]',
  });
  assert.equal(response.status, 500);
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  assert.equal(problemName(await response.json()), 'internal');
  assert.equal(lines.length, 1);
  const { error, ...line } = lines[0] ?? assert.fail();
  assert.deepEqual(line, { level: 'error', what: 'answer_failed', method: 'POST' });
  assert.match(String(error), /^TypeError:node\.test\.ts:\d+$/);
});

test('an answer that breaks off in the middle is cut off, and the log says so', async (context) => {
  const lines: LogLine[] = [];
  const broken = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.error(new Error('the feed is gone')),
  });
  const server = createServer(
    nodeHost(async () => new Response(broken, { headers: { 'content-type': 'text/event-stream' } }), {
      log: (line) => void lines.push(line),
    }),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  await assert.rejects(fetch(`http://127.0.0.1:${port}/feed`).then((response) => response.text()));
  assert.deepEqual(
    lines.map(({ what }) => what),
    ['answer_failed'],
  );
});
