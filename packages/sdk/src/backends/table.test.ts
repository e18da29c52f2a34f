import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { KNOWN } from '../cli/known.ts';
import type { BackendAdapter } from './backend.ts';
import { chatwootBackend } from './chatwoot.ts';
import { customBackend } from './custom.ts';
import { deskBackend } from './desk.ts';
import { discordBackend } from './discord.ts';
import { emailBackend } from './email.ts';
import { freescoutBackend } from './freescout.ts';
import { freshdeskBackend } from './freshdesk.ts';
import { glpiBackend } from './glpi.ts';
import { hubspotBackend } from './hubspot.ts';
import { intercomBackend } from './intercom.ts';
import { jiraBackend } from './jira.ts';
import { osticketBackend } from './osticket.ts';
import { redmineBackend } from './redmine.ts';
import { rtBackend } from './rt.ts';
import { salesforceBackend } from './salesforce.ts';
import { serviceNowBackend } from './servicenow.ts';
import { slackBackend } from './slack.ts';
import { teamsBackend } from './teams.ts';
import { webhookBackend } from './webhook.ts';
import { zammadBackend } from './zammad.ts';
import { zendeskBackend } from './zendesk.ts';

const README = new URL('../../README.md', import.meta.url);
const [START, END] = ['<!-- backends -->', '<!-- /backends -->'];
const SECRET = `whsec_${'A'.repeat(32)}`;
const url = 'https://helpdesk.example';
const token = 'token';
const desk = { url, token, serviceDeskId: '1', requestTypeId: '1' };

/** Each as a venue would have it, with everything that it can do. */
const ALL: Readonly<Record<string, BackendAdapter>> = {
  zendesk: zendeskBackend({ url, email: 'a@b.example', token, hookSecret: 'secret' }),
  zammad: zammadBackend({ url, token, group: 'g', customer: 'c@d.example', hookSecret: 'secret' }),
  redmine: redmineBackend({ url, token, project: 'visitors', refField: 5, hookSecret: 'secret' }),
  chatwoot: chatwootBackend({ url, inbox: 'inbox', hookSecret: 'secret' }),
  freescout: freescoutBackend({ url, token, mailbox: 1, customer: 'c@d.example', hookSecret: 'secret' }),
  glpi: glpiBackend({ url, token }),
  osticket: osticketBackend({ url, token, from: 'a@b.example', to: 'c@d.example' }),
  rt: rtBackend({ url, token, queue: 'General' }),
  freshdesk: freshdeskBackend({ url, token, customer: 'c@d.example' }),
  jira: jiraBackend({ ...desk, email: 'a@b.example', refField: 'customfield_1', hookSecret: 'secret' }),
  servicenow: serviceNowBackend({ url, token }),
  salesforce: salesforceBackend({ url, token }),
  hubspot: hubspotBackend({ token, hookSecret: 'secret', hookUrl: url }),
  intercom: intercomBackend({ token, ticketTypeId: '1', contact: 'c@d.example', hookSecret: 'secret' }),
  email: emailBackend({
    url: 'smtp://mail.example',
    from: 'a@b.example',
    to: 'c@d.example',
    hookSecrets: [SECRET],
  }),
  webhook: webhookBackend({ url, secrets: [SECRET], photos: true }),
  slack: slackBackend({ url }),
  teams: teamsBackend({ url }),
  discord: discordBackend({ url }),
  custom: customBackend({
    create: async ({ ref }) => ({ id: ref }),
    find: async () => undefined,
    erase: async () => undefined,
  }),
};
/** Rooms of the house, and what is for tests. */
const OTHERS = ['backend', 'core', 'memory'];
/** The desk takes a report as it is, in the process of its relay: it has no limits of another system. */
const DESK = {
  name: 'desk',
  backend: deskBackend({ intake: { deliver: async () => ({}) } }),
  cells: {
    title: 'The desk of Touchline',
    rest: [
      'it knows every id, and takes the same one twice as once',
      'it publishes in the transaction that changes the issue',
      'read from the relay',
      'as they are',
      'no limit',
      'by call',
      'its own tests, and people at a phone and a desk in real browsers',
    ],
  },
};

function table(): string {
  const head = [
    'Backend',
    'Guarantee',
    'How',
    'Status back',
    'Photos',
    'Title, text',
    'Most a second',
    'Erasure',
    'Checked against',
  ];
  const rows = Object.entries(ALL).map(([name, one]) => {
    const { statusReturn, facts } = one;
    assert.ok(facts, name);
    const { title, once, back, photos, limits, perSecond, erasure, verified } = facts;
    assert.equal(photos !== undefined, 'attach' in one, `${name} says the same of photos twice`);
    return [
      `${title} \`backends/${name}\``,
      guaranteeOf(name, one),
      once,
      statusReturn === 'none' ? 'never' : back,
      photos ? `${photos.how}, to ${Math.floor(photos.maxBytes / 1_048_576)} MB` : 'none',
      [...(limits.title ? [limits.title] : []), limits.text]
        .map((most) => most.toLocaleString('en'))
        .join('; '),
      `${perSecond}`,
      erasure,
      verified,
    ];
  });
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const { name: own, backend, cells } = DESK;
  const first = [`${cells.title} \`backends/${own}\``, guaranteeOf(own, backend), ...cells.rest];
  return [head, head.map(() => '---'), first, ...rows].map(line).join('\n');
}

/** What one promises with everything that it can do, and what is left of that without a way to look. */
function guaranteeOf(name: string, { guarantee }: BackendAdapter): string {
  const words = guarantee.replaceAll('_', ' ');
  const bare = name === 'custom' ? customBackend({ create: async ({ ref }) => ({ id: ref }) }) : undefined;
  return bare ? `${words} with \`find\`, otherwise ${bare.guarantee.replaceAll('_', ' ')}` : words;
}

/** Without the spaces with which a formatter lines cells up. */
const plain = (text: string) =>
  text
    .replaceAll(/ *\| */g, '|')
    .replaceAll(/-{3,}/g, '---')
    .trim();

test('the table of the README says what the code says', () => {
  const readme = readFileSync(README, 'utf8');
  const [before = '', rest = ''] = readme.split(START);
  const [written = '', after = ''] = rest.split(END);
  if (process.env['TOUCHLINE_TABLE'] === 'update') {
    writeFileSync(README, `${before}${START}\n\n${table()}\n\n${END}${after}`);
  } else assert.equal(plain(written), plain(table()));
});

test('no backend is missing in the table', () => {
  const files = readdirSync(new URL('.', import.meta.url)).filter((file) => /^[\w-]+\.ts$/.test(file));
  const names = files.map((file) => file.slice(0, -3)).filter((name) => !OTHERS.includes(name));
  assert.deepEqual(names.toSorted(), [...Object.keys(ALL), DESK.name].toSorted());
});

test('a configuration offers a priorityMap where the backend reads one, and nowhere else', () => {
  for (const [name, { settings }] of Object.entries(KNOWN)) {
    const source = readFileSync(new URL(`${name}.ts`, import.meta.url), 'utf8');
    assert.equal('priorityMap' in settings, /\bpriorities\b|priorityMap/.test(source), name);
  }
});
