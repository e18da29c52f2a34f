import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:https';
import type { Server } from 'node:net';
import { after, before, test } from 'node:test';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { generate } from 'selfsigned';
import { SMTPServer } from 'smtp-server';
import { readConfig } from './config.ts';
import { KNOWN } from './known.ts';
import { check } from './run.ts';

const DAY = 86_400_000;
const WHSEC = `whsec_${'A'.repeat(32)}`;

/** The ports of something that listens, and takes nobody's credentials, by HTTP and by mail. */
interface Desks {
  web: number;
  mail: number;
  cert: string;
  close: () => void;
}

async function desks(days: number): Promise<Desks> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
    notBeforeDate: new Date(Date.now() - 30 * DAY),
    notAfterDate: new Date(Date.now() + days * DAY),
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
    ],
  });
  const web = createServer({ cert, key }, (request, response) => {
    request.resume();
    response.writeHead(401, { 'content-type': 'application/json' }).end('{}');
  }).listen(0, '127.0.0.1');
  const mail = new SMTPServer({
    secure: true,
    cert,
    key,
    onAuth: (_given, _session, done) => done(Object.assign(new Error('no'), { responseCode: 535 })),
  });
  mail.on('error', () => undefined);
  const posts: Server = mail.listen(0, '127.0.0.1');
  await Promise.all([once(web, 'listening'), once(posts, 'listening')]);
  const portOf = (server: Server) => {
    const address = server.address();
    return typeof address === 'object' && address ? address.port : 0;
  };
  const close = () => {
    web.close();
    web.closeAllConnections();
    mail.close();
  };
  return { web: portOf(web), mail: portOf(posts), close, cert };
}

const usual = getCACertificates();
const made: Desks[] = [];

before(async () => {
  made.push(await desks(1), await desks(-1));
  setDefaultCACertificates([...usual, ...made.map(({ cert }) => cert)]);
});
after(() => {
  setDefaultCACertificates(usual);
  for (const { close } of made) close();
});

/** What `check` finds wrong with a destination that has everything as its example, except where it stands. */
async function wrongOf(use: string, host: string, { web, mail }: Pick<Desks, 'web' | 'mail'>) {
  const { example, secrets } = KNOWN[use] ?? assert.fail(use);
  const url = use === 'email' ? `smtps://relay:word@${host}:${mail}` : `https://${host}:${web}`;
  const helpdesk = { use, ...example, url: secrets.includes('url') ? '$THE_URL' : url };
  const config = JSON.stringify({ destinations: { helpdesk }, inHouse: ['127.0.0.1'] });
  const get = (_: object, name: string | symbol) => (name === 'THE_URL' ? url : WHSEC);
  const environment = new Proxy<Record<string, string>>({}, { get });
  const lines: string[] = [];
  await check(readConfig(config, environment), { say: (line) => lines.push(line), folder: '' });
  return lines.filter((line) => !line.startsWith('ok'));
}

/** What most often is wrong, how that comes about here, and what may be said of it. */
const WRONG: readonly (readonly [string, string, () => Pick<Desks, 'web' | 'mail'> | undefined, RegExp])[] = [
  [
    'host that is not there',
    'no-such-host.invalid',
    () => ({ web: 443, mail: 465 }),
    // A machine without a network has nobody to ask.
    /(no such host\. Check the address|\(EAI_AGAIN\)\. Check the address, and the name server of this machine)\.$/,
  ],
  [
    'port where nobody listens',
    '127.0.0.1',
    () => ({ web: 1, mail: 1 }),
    /Nobody listens there \(ECONNREFUSED\)\. Check host and port, and whether it runs\.$/,
  ],
  [
    'certificate that has expired',
    '127.0.0.1',
    () => made[1],
    /Its certificate has expired\. Its owner has to renew it\.$/,
  ],
  [
    'secret that is not taken',
    '127.0.0.1',
    () => made[0],
    /((the credentials are not taken|No token is given for these credentials)\. Check (the token|the client|user and password)[^.]*|the token is not taken, or not from the address of this relay)\.$/,
  ],
];

for (const [what, host, ports, says] of WRONG) {
  test(`check names a ${what} in one line, and what to do, for every backend`, async () => {
    const uses = Object.keys(KNOWN);
    const all = await Promise.all(uses.map((use) => wrongOf(use, host, ports() ?? assert.fail())));
    for (const [index, wrong] of all.entries()) {
      const use = uses[index] ?? '';
      assert.equal(wrong.length, 1, `${use}: ${wrong.join(' | ')}`);
      assert.match(wrong[0] ?? '', says, use);
      assert.doesNotMatch(wrong[0] ?? '', /\n|whsec_|word@/, use);
    }
  });
}
