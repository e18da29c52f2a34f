import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { test, type TestContext } from 'node:test';
import { problemName } from '../../model/problems.ts';
import { addressReader } from './client-address.ts';
import { nodeServer } from './node-server.ts';

async function listen(context: TestContext, options = {}) {
  const server = nodeServer((_incoming, outgoing) => outgoing.end('fine'), options);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return () => connect(port, '127.0.0.1');
}

async function answerOn(socket: Socket): Promise<{ status: number; name: string | undefined }> {
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  const [head = '', body = ''] = text.split('\r\n\r\n');
  assert.match(head, /content-type: application\/problem\+json/);
  assert.match(head, /connection: close/);
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]), name: problemName(JSON.parse(body)) };
}

test('who drips headers is told so and let go', async (context) => {
  const open = await listen(context, { headersMs: 300 });
  const socket = open();
  socket.write('POST /touchline/v1/events HTTP/1.1\r\nhost: x\r\n');
  const drip = setInterval(() => socket.write('x: y\r\n'), 50);
  context.after(() => clearInterval(drip));
  assert.deepEqual(await answerOn(socket), { status: 408, name: 'body-too-slow' });
});

test('what is no HTTP, and headers without end, are answered by a problem', async (context) => {
  const open = await listen(context);
  const ask = (text: string) => {
    const socket = open();
    socket.end(text);
    return answerOn(socket);
  };
  assert.deepEqual(await ask('nonsense\r\n\r\n'), { status: 400, name: 'http-invalid' });
  const long = `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`;
  assert.deepEqual(await ask(long), { status: 414, name: 'url-too-long' });
  const twice =
    'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n';
  assert.deepEqual(await ask(twice), { status: 400, name: 'http-invalid' });
});

test('clocks and sizes are set as the relay promises', () => {
  const server = nodeServer(() => undefined);
  assert.equal(server.headersTimeout, 10_000);
  assert.equal(server.requestTimeout, 120_000);
});

/** @see https://www.rfc-editor.org/rfc/rfc7239#section-8.1 (why nobody's word but our own proxies' counts) */
test('the sender is the first address from the right that is none of our proxies', () => {
  const from = (peer: string, told: string | undefined, trusted: number | readonly string[]) =>
    addressReader(trusted)({
      socket: { remoteAddress: peer },
      headers: told === undefined ? {} : { 'x-forwarded-for': told },
    } as unknown as IncomingMessage);
  const ours = ['10.0.0.0/8', '2001:db8::/32', '192.0.2.7'];
  assert.equal(from('203.0.113.9', '6.6.6.6', ours), '203.0.113.9', 'a stranger may say what he likes');
  assert.equal(from('10.1.2.3', '6.6.6.6, 203.0.113.9', ours), '203.0.113.9');
  assert.equal(from('10.1.2.3', '6.6.6.6, 203.0.113.9, 192.0.2.7, 10.9.9.9', ours), '203.0.113.9');
  assert.equal(
    from('::ffff:10.1.2.3', '203.0.113.9', ours),
    '203.0.113.9',
    'a mapped address is the same one',
  );
  assert.equal(from('2001:db8::1', '2001:db8:ffff::2, 2001:4860::8', ours), '2001:4860::8');
  assert.equal(from('10.1.2.3', undefined, ours), '10.1.2.3');
  assert.equal(from('10.1.2.3', '', ours), '10.1.2.3');
  assert.equal(from('10.1.2.3', 'nonsense', ours), 'nonsense', 'counted as an unknown network');
  assert.equal(from('10.1.2.3', '6.6.6.6', []), '10.1.2.3');
  assert.equal(from('10.1.2.3', '6.6.6.6, 7.7.7.7', 1), '7.7.7.7');
  assert.equal(from('10.1.2.3', '6.6.6.6', 0), '10.1.2.3');
  assert.throws(() => addressReader(['10.0.0.0/99']));
});
