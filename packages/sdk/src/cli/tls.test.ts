import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:https';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { test, type TestContext } from 'node:test';
import { generate } from 'selfsigned';
import { readConfig } from './config.ts';
import { check } from './run.ts';

const DAY = 86_400_000;
const TOKEN = 'rt-token-of-the-test';

/** A help desk on https with a certificate of its own making, and what `check` says of it. */
async function checked(
  context: TestContext,
  { host = '127.0.0.1', days = 1, known = true, token = TOKEN, field = 'Touchline Ref' },
): Promise<string[]> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: host }], {
    notBeforeDate: new Date(Date.now() - 30 * DAY),
    notAfterDate: new Date(Date.now() + days * DAY),
    extensions: [
      { name: 'basicConstraints', cA: true },
      {
        name: 'subjectAltName',
        altNames: [host === '127.0.0.1' ? { type: 7, ip: host } : { type: 2, value: host }],
      },
    ],
  });
  const server = createServer({ cert, key }, (request, response) => {
    const isKnown = request.headers.authorization === `token ${TOKEN}`;
    const answer = request.url?.includes('/queue/')
      ? { id: 3, TicketCustomFields: [{ name: field }] }
      : request.method === 'POST'
        ? { id: '7' }
        : { items: [] };
    response.writeHead(isKnown ? 200 : 401, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isKnown ? answer : { message: 'Unauthorized' }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const before = getCACertificates();
  if (known) setDefaultCACertificates([...before, cert]);
  context.after(() => {
    setDefaultCACertificates(before);
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const url = `https://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const helpdesk = { use: 'rt', url, token: '$RT_TOKEN', queue: 'Visitors' };
  const config = JSON.stringify({ destinations: { helpdesk }, inHouse: ['127.0.0.1'] });
  const lines: string[] = [];
  await check(readConfig(config, { RT_TOKEN: token }), { say: (line) => lines.push(line), folder: '' });
  for (const line of lines) assert.ok(!line.includes('\n') && !line.includes(token), line);
  return lines;
}

test('check over TLS files its test report where everything is right', async (context) => {
  const lines = await checked(context, {});
  assert.deepEqual(
    lines.map((line) => line.slice(0, 5)),
    ['ok   ', 'ok   ', 'ok   ', 'ok   '],
    lines.join('\n'),
  );
});

const WRONG = [
  ['a certificate that has expired', { days: -1 }, 'Its certificate has expired. Its owner has to renew it.'],
  [
    'a certificate for another host',
    { host: 'desk.example' },
    'Its certificate is for another host. Write the address that it is made for.',
  ],
  [
    'a certificate that nobody vouches for',
    { known: false },
    'Its certificate is signed by nobody who is known here. If it is yours, name the file of its authority in NODE_EXTRA_CA_CERTS.',
  ],
  [
    'a token that is not taken',
    { token: 'another-token' },
    '401 Unauthorized: the credentials are not taken. Check the token and its rights.',
  ],
  [
    'a field that is not there',
    { field: 'Other' },
    'Tickets have no field "Touchline Ref". Add it as a custom field of one value, apply it to the queue, and let the token see and modify it.',
  ],
] as const;

for (const [what, how, says] of WRONG) {
  test(`check over TLS names ${what} in one line, and what to do`, async (context) => {
    const wrong = (await checked(context, how)).filter((line) => !line.startsWith('ok'));
    assert.deepEqual(wrong, [`wrong helpdesk: ${says}`]);
  });
}
