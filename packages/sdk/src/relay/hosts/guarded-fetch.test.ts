import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { guardedFetch } from './guarded-fetch.ts';
import { isPublicAddress } from './public-address.ts';

const PUBLIC = `
  1.1.1.1 8.8.8.8 9.9.9.9 93.184.216.34 140.82.121.4 172.15.255.255 172.32.0.1 192.167.255.255 192.169.0.1
  11.0.0.1 100.63.255.255 100.128.0.1 126.255.255.255 128.0.0.1 169.253.255.255 169.255.0.1 223.255.255.254
  198.17.255.255 198.20.0.1 2606:4700:4700::1111 2001:4860:4860::8888 2a00:1450:4001:81b::200e
  ::ffff:8.8.8.8 ::ffff:808:808`;
const INSIDE = `
  0.0.0.0 0.0.0.1 0.255.255.255 10.0.0.0 10.0.0.1 10.255.255.255 100.64.0.0 100.64.0.1 100.100.100.200 100.127.255.255
  127.0.0.0 127.0.0.1 127.1.2.3 127.255.255.255 169.254.0.1 169.254.169.254 169.254.170.2 169.254.255.255
  172.16.0.1 172.17.0.1 172.31.255.255 192.0.0.1 192.0.0.192 192.0.2.1 192.168.0.1 192.168.1.1 192.168.255.255
  198.18.0.1 198.19.255.255 198.51.100.1 203.0.113.1 192.88.99.1 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255
  :: ::1 0:0:0:0:0:0:0:1 ::2 ::7f00:1 ::127.0.0.1 ::8.8.8.8 ::ffff:0:127.0.0.1
  ::ffff:127.0.0.1 ::ffff:7f00:1 ::FFFF:7F00:0001 0:0:0:0:0:ffff:7f00:1 ::ffff:10.0.0.1 ::ffff:a9fe:a9fe
  ::ffff:192.168.1.1 ::ffff:c0a8:101 ::ffff:0.0.0.0 ::ffff:100.64.0.1
  64:ff9b::127.0.0.1 64:ff9b::7f00:1 64:ff9b::a9fe:a9fe 64:ff9b:1::1 100::1 100:0:0:1::1
  2001::1 2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:2::1 2001:10::1 2001:20::1 2001:db8::1 2001:db8:ffff::1
  2002:7f00:1:: 2002:7f00:0001::1 2002:a9fe:a9fe::1 2002:c0a8:101:: 2002:808:808:: 3fff::1
  fc00::1 fd00::1 fd00:ec2::254 fdff:ffff::1 fe80::1 fe80::1%eth0 fe80::a9fe:a9fe febf::1 fec0::1 ff02::1 ff05::2
  4000::1 5f00::1 8000::1 e000::1
  fe80::1%25lo ::1%lo 2606:4700::1%eth0
  256.1.1.1 1.1.1 1.1.1.1.1 0x7f.0.0.1 0177.0.0.1 2130706433 017700000001 127.1 127.0.1 1.1.1.1/8 1e3.1.1.1
  ::1::1 [::1 localhost metadata.google.internal -1.0.0.0 ١.١.١.١`;
const listed = (text: string) => text.trim().split(/\s+/);

test('of more than 120 addresses only those that lead into the world are public', () => {
  assert.ok(listed(INSIDE).length + listed(PUBLIC).length >= 120);
  assert.deepEqual(
    listed(PUBLIC).filter((one) => !isPublicAddress(one)),
    [],
  );
  assert.deepEqual([...listed(INSIDE), '', ' ', '8.8.8.8 '].filter(isPublicAddress), []);
});

async function house(
  context: TestContext,
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ port: number; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers.host} ${request.url}`);
    handle(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return { port: (server.address() as AddressInfo).port, asked };
}

test('an address in whatever form a browser would take it is not asked when it leads inside', async (context) => {
  const { port, asked } = await house(context, (_request, response) => response.end('secrets'));
  const forms = `127.0.0.1 127.1 0x7f.1 0x7f000001 2130706433 017700000001 0177.0.0.1 [::1] [::ffff:127.0.0.1]
    [::ffff:7f00:1] [0:0:0:0:0:0:0:1] 0 0.0.0.0 [::] 127.0.0.1. %31%32%37.0.0.1 １２７.0.0.1 127。0。0。1`;
  const ask = guardedFetch({ resolve: async () => ['127.0.0.1'] });
  for (const form of listed(forms)) {
    await assert.rejects(ask(`https://${form}:${port}/`), TypeError, form);
  }
  assert.deepEqual(asked, []);
});

test('only https without a password is asked, and nothing that is no web address', async () => {
  const ask = guardedFetch({ resolve: async () => ['8.8.8.8'] });
  const targets = `http://helpdesk.example/ ftp://helpdesk.example/ file:///etc/passwd data:text/plain,x
    https://user:password@helpdesk.example/ https://user@helpdesk.example/ gopher://helpdesk.example/ x`;
  for (const target of listed(targets)) await assert.rejects(ask(target), TypeError, target);
});

test('a name is not asked when any of its addresses leads inside, or when it has none', async () => {
  for (const addresses of [
    ['8.8.8.8', '10.0.0.1'],
    ['::ffff:7f00:1'],
    ['169.254.169.254'],
    [],
    ['nonsense'],
  ]) {
    const ask = guardedFetch({ resolve: async () => addresses });
    await assert.rejects(ask('https://helpdesk.example/'), /not public|no address/, addresses.join());
  }
  const failing = guardedFetch({ resolve: () => Promise.reject(new Error('ENOTFOUND')) });
  await assert.rejects(failing('https://helpdesk.example/'));
});

test('a name that changes its mind after it was looked up is looked up once, and leads nowhere else', async (context) => {
  const { port, asked } = await house(context, (_request, response) => response.end('fine'));
  let looks = 0;
  // The second look would lead inside; a client that looks again would go there.
  const ask = guardedFetch({
    resolve: async () => [++looks === 1 ? '192.0.2.1' : '127.0.0.1'].map((one) => one),
    inHouse: [],
  });
  await assert.rejects(ask(`https://rebinding.example:${port}/`), /not public/);
  assert.equal(looks, 1);

  const pinned = guardedFetch({
    resolve: async () => [++looks === 2 ? '127.0.0.1' : '127.0.0.2'],
    inHouse: ['rebinding.example'],
  });
  const response = await pinned(`http://rebinding.example:${port}/status`);
  assert.equal(await response.text(), 'fine');
  assert.deepEqual(asked, [`GET rebinding.example:${port} /status`]);
  assert.equal(looks, 2, 'no other look, of ours or of the system');
});

test('a redirect is an answer and not a way', async (context) => {
  const { port, asked } = await house(context, (_request, response) => {
    response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end();
  });
  const ask = guardedFetch({ inHouse: [`127.0.0.1:${port}`] });
  const response = await ask(`http://127.0.0.1:${port}/`);
  assert.deepEqual([response.status, asked.length], [302, 1]);
});

test('a host of the own house is one host, not its neighbours', async (context) => {
  const { port } = await house(context, (_request, response) => response.end('fine'));
  const ask = guardedFetch({ inHouse: [`127.0.0.1:${port}`] });
  assert.equal(await (await ask(`http://127.0.0.1:${port}/`)).text(), 'fine');
  for (const other of [
    `http://127.0.0.1:${port + 1}/`,
    `http://127.0.0.2:${port}/`,
    `http://localhost:${port}/`,
  ]) {
    await assert.rejects(ask(other), TypeError, other);
  }
});

test('what is sent arrives, what comes back is bounded, and a signal ends it', async (context) => {
  const { port } = await house(context, (request, response) => {
    if (request.url === '/echo') request.pipe(response.writeHead(201, { 'x-kind': 'echo' }));
    else if (request.url === '/empty') response.writeHead(204).end();
    else if (request.url === '/long') response.end('x'.repeat(5_000));
  });
  const ask = guardedFetch({ inHouse: [`127.0.0.1:${port}`], maxBytes: 2_000 });
  const at = (path: string) => `http://127.0.0.1:${port}${path}`;
  const echo = await ask(at('/echo'), { method: 'POST', body: '{"text":"naïve 🎫"}' });
  assert.deepEqual(
    [echo.status, echo.headers.get('x-kind'), await echo.text()],
    [201, 'echo', '{"text":"naïve 🎫"}'],
  );
  assert.equal((await ask(at('/empty'))).status, 204);
  await assert.rejects((await ask(at('/long'))).text());
  await assert.rejects(ask(at('/never'), { signal: AbortSignal.timeout(100) }));
  await assert.rejects(ask(at('/echo'), { signal: AbortSignal.abort() }));
});
