import { Buffer } from 'node:buffer';
import { emailBackend } from '@touchline/sdk/backends/email';
import { redmineBackend } from '@touchline/sdk/backends/redmine';
import { rtBackend } from '@touchline/sdk/backends/rt';
import { Webhook } from 'standardwebhooks';
import { chanceOf } from '../chance.ts';
import type { Part } from '../part.ts';
import { redmineIsMissing, startRedmine } from './redmine.ts';
import { rtIsMissing, startRequestTracker } from './request-tracker.ts';
import { throughCuts } from './run.ts';
import { smtpIsMissing, startSmtp } from './smtp-server.ts';
import { stewardAt, type Steward } from './steward.ts';

const GOAL = 500;
/** What is lost where a run is stopped. */
const PORTION = 50;

/** A real Request Tracker 5, of Debian. */
export const realRt: Part = {
  name: 'real-rt',
  title: 'A real Request Tracker 5 behind cut connections',
  unit: 'reports',
  portion: PORTION,
  goal: GOAL,
  speaksOf: { from: ['test/faults/real-desks/parts.ts'] },
  missing: rtIsMissing,
  async run(seed, reports) {
    const rt = await startRequestTracker();
    let steward: Steward | undefined;
    try {
      const ask = async (path: string): Promise<Record<string, unknown>> => {
        const headers = { authorization: `token ${rt.stewardToken}` };
        const answer = await fetch(`http://127.0.0.1:${rt.port}/REST/2.0${path}`, { headers });
        if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
        return (await answer.json()) as Record<string, unknown>;
      };
      const tickets = async (query: string, page = 1): Promise<{ id: string; ref: string }[]> => {
        const fields = 'fields=CustomFields&per_page=100';
        const { items } = await ask(`/tickets?${fields}&page=${page}&query=${encodeURIComponent(query)}`);
        const found = (items as { id: string; CustomFields: { values: string[] }[] }[]).map((one) => ({
          id: one.id,
          ref: one.CustomFields[0]?.values[0] ?? '',
        }));
        return found.length < 100 ? found : [...found, ...(await tickets(query, page + 1))];
      };
      return await throughCuts(chanceOf(seed).fork('rt'), reports, {
        port: rt.port,
        guarantee: 'exactly_once',
        backend: (port) =>
          rtBackend({
            url: `http://127.0.0.1:${port}`,
            token: rt.relayToken,
            queue: 'Visitors',
            perSecond: 50,
          }),
        arrived: async () => (await tickets("Queue = 'Visitors'")).map(({ ref }) => ref),
        async answer(issueId, text) {
          const [ticket] = await tickets(`Queue = 'Visitors' AND 'CF.{Touchline Ref}' = '${issueId}'`);
          steward ??= await stewardAt(rt);
          await steward.reply(ticket?.id ?? '', text, 'open');
        },
        leadsTo: 'in_progress',
      });
    } finally {
      await rt.stop();
    }
  },
};

/** A real Redmine, of Debian. */
export const realRedmine: Part = {
  name: 'real-redmine',
  title: 'A real Redmine behind cut connections',
  unit: 'reports',
  portion: PORTION,
  goal: GOAL,
  speaksOf: { from: ['test/faults/real-desks/parts.ts'] },
  missing: redmineIsMissing,
  async run(seed, reports) {
    const redmine = await startRedmine();
    const url = `http://127.0.0.1:${redmine.port}`;
    const ask = async (path: string, init: RequestInit = {}): Promise<string> => {
      const headers = { 'x-redmine-api-key': redmine.stewardKey, 'content-type': 'application/json' };
      const answer = await fetch(`${url}${path}`, { ...init, headers });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return answer.text();
    };
    type Issue = { id: number; custom_fields: { id: number; value: string }[] };
    const issues = async (offset = 0): Promise<{ id: number; ref: string | undefined }[]> => {
      const path = `/issues.json?project_id=visitors&status_id=*&limit=100&offset=${offset}`;
      const page = (JSON.parse(await ask(path)) as { issues: Issue[] }).issues;
      const found = page.map(({ id, custom_fields: fields }) => ({
        id,
        ref: fields.find((one) => one.id === redmine.field)?.value,
      }));
      return found.length < 100 ? found : [...found, ...(await issues(offset + 100))];
    };
    try {
      return await throughCuts(chanceOf(seed).fork('redmine'), reports, {
        port: redmine.port,
        guarantee: 'exactly_once',
        backend: (port) =>
          redmineBackend({
            url: `http://127.0.0.1:${port}`,
            token: redmine.relayKey,
            project: 'visitors',
            refField: redmine.field,
            perSecond: 50,
          }),
        arrived: async () => (await issues()).map(({ ref }) => ref ?? ''),
        async answer(issueId, text) {
          const issue = (await issues()).find(({ ref }) => ref === issueId);
          // 2 is "In Progress" in what Redmine begins with.
          const body = JSON.stringify({ issue: { notes: text, status_id: 2 } });
          await ask(`/issues/${issue?.id}.json`, { method: 'PUT', body });
        },
        leadsTo: 'in_progress',
      });
    } finally {
      await redmine.stop();
    }
  },
};

const SECRET = `whsec_${Buffer.from('the mail server posts answers').toString('base64')}`;

/** A real mail server, of Debian: OpenSMTPD. */
export const realSmtp: Part = {
  name: 'real-smtp',
  title: 'A real SMTP server (OpenSMTPD) behind cut connections',
  unit: 'reports',
  portion: PORTION,
  goal: GOAL,
  speaksOf: { from: ['test/faults/real-desks/parts.ts'] },
  missing: smtpIsMissing,
  async run(seed, reports) {
    const server = await startSmtp();
    // Of this run: OpenSMTPD has one queue a machine, and tells the next server what an earlier one did not get rid of.
    const domain = `run-${Date.now()}.arena.example`;
    try {
      return await throughCuts(chanceOf(seed).fork('smtp'), reports, {
        port: server.port,
        guarantee: 'at_least_once',
        backend: (port) =>
          emailBackend({
            url: `smtp://127.0.0.1:${port}`,
            from: `North Arena <reports@${domain}>`,
            to: `help@${domain}`,
            hookSecrets: [SECRET],
          }),
        arrived: async () =>
          server.received().flatMap((id) => (id.endsWith(`@${domain}>`) ? id.slice(1, 37) : [])),
        async answer(issueId, text, post) {
          const data = {
            inReplyTo: `<${issueId}@${domain}>`,
            messageId: `<answer-${issueId}@${domain}>`,
            text,
          };
          const body = JSON.stringify({ data });
          const [id, at] = [`answer-${issueId}`, new Date()];
          const headers = {
            'webhook-id': id,
            'webhook-timestamp': `${Math.floor(at.getTime() / 1_000)}`,
            'webhook-signature': new Webhook(SECRET).sign(id, at, body),
          };
          const answer = await post('/v1/hooks/email', { method: 'POST', body, headers });
          if (!answer.ok) throw new Error(`the hook says ${answer.status}`);
        },
      });
    } finally {
      await server.stop();
    }
  },
};
