import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:https';
import { text as bodyOf } from 'node:stream/consumers';
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

/** How a help desk answers a request; nothing where it knows nobody. */
type Answers = (asked: { method: string; path: string; body: string }) => object | number | undefined;

const nobody: Answers = () => undefined;
/** Of all that listen; a certificate that is trusted later would be no good to connections of before. */
let answers = nobody;

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
    const path = decodeURIComponent(new URL(request.url ?? '/', 'https://desk').pathname);
    void bodyOf(request).then((body) => {
      const found = answers({ method: request.method ?? '', path, body }) ?? 401;
      const [status, json] = typeof found === 'number' ? [found, {}] : [200, found];
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(status === 204 ? undefined : JSON.stringify(json));
    });
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
    /(the credentials are not taken|No token is given for these credentials|the token is not taken)\. Check (the token|the client|user and password|it)[^.]*\.$/,
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

/** Of each help desk where the venue has to add something: how it answers without that, and what is said of it. */
const MISSING: Readonly<Record<string, { answers: Answers; says: readonly string[] }>> = {
  zammad: {
    answers: ({ path }) => (path.endsWith('/users/me') ? { login: 'relay' } : [{ name: 'title' }]),
    says: ['Tickets have no attribute "touchline_ref". Add it under Objects, as text.'],
  },
  redmine: {
    answers: ({ path }) => (path === '/issues.json' ? { issues: [{ id: 1 }] } : { project: { id: 1 } }),
    says: ['Issues cannot be looked up by field 5. Add a text field, used as a filter, for this project.'],
  },
  rt: {
    answers: () => ({ id: 1, TicketCustomFields: [] }),
    says: [
      'Tickets have no field "Touchline Ref". Add it as a custom field of one value, apply it to the queue, and let the token see and modify it.',
    ],
  },
  freshdesk: {
    answers: () => [{ name: 'subject' }],
    says: ['Tickets have no field "cf_touchline_ref". Add it under Ticket Fields, as text of one line.'],
  },
  jira: {
    answers: () => ({ requestTypeFields: [{ fieldId: 'summary', required: true }] }),
    says: ['The request type has no customfield_10050. Add it, as text of one line.'],
  },
  salesforce: {
    answers: ({ method }) =>
      method === 'POST' ? { access_token: 'token' } : { fields: [{ name: 'Subject' }] },
    says: ['Cases have no Touchline_Ref__c. Add it, as text, and let the account see it.'],
  },
  hubspot: {
    answers: () => 404,
    says: [
      'Tickets have no property "touchline_ref" of unique values. Add it.',
      'Tickets have no property "touchline_answer". Add it, so that the team can answer.',
    ],
  },
  intercom: {
    answers: () => ({ ticket_type_attributes: { data: [] } }),
    says: ['The ticket type has no attribute "touchline_ref". Add it, as text.'],
  },
  glpi: {
    answers: ({ path }) =>
      path.endsWith('/initSession')
        ? { session_token: 'one' }
        : { 21: { field: 'name' }, 19: { field: 'date_mod' } },
    says: [
      'Search options 21 and 19 of tickets are not their text and last change. Look at listSearchOptions and set "searchOptions".',
    ],
  },
  // It is looked up by a column that is always there; what the venue sets of its own may not be.
  servicenow: {
    answers({ method, body }) {
      if (method === 'DELETE') return 204;
      if (method !== 'POST') return { result: [] };
      const { assignment_group: _left, ...kept } = JSON.parse(body) as Record<string, string>;
      return { result: { ...kept, sys_id: '1', number: 'INC1' } };
    },
    says: [
      'ServiceNow left out: assignment_group. Check that incident has these columns, that the account may write them, and that a reference names a record by its sys_id.',
    ],
  },
  // It is looked up by a field that is always there; others can be taken away.
  zendesk: {
    answers({ method, path }) {
      if (path.endsWith('/users/me')) return { user: { role: 'agent' } };
      return method === 'DELETE' ? 204 : method === 'POST' ? { ticket: { id: 1 } } : { tickets: [] };
    },
    says: [
      'Zendesk left out: priority. Activate the field Priority, and show it in the form of these tickets.',
    ],
  },
};

for (const [use, { answers: missing, says }] of Object.entries(MISSING)) {
  test(`check names what ${use} has not, and what to do`, async (context) => {
    answers = missing;
    context.after(() => (answers = nobody));
    const wrong = await wrongOf(use, '127.0.0.1', made[0] ?? assert.fail());
    assert.deepEqual(
      wrong,
      says.map((one) => `wrong helpdesk: ${one}`),
    );
  });
}
