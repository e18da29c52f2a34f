import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test, type TestContext } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { Webhook } from 'standardwebhooks';
import { backendContract } from '../testing/backend-contract.ts';
import { createJob, messageJob } from '../testing/backend-jobs.ts';
import { plainJpeg } from '../testing/fixtures.ts';
import { readMail, type Mail } from '../testing/read-mail.ts';
import { wordsIn } from './core/written.ts';
import { emailBackend, type EmailOptions } from './email.ts';

const SECRET = `whsec_${Buffer.from('the secret of this year, 32 bytes').toString('base64')}`;
const OTHER = `whsec_${Buffer.from('a secret that nobody here has, 32').toString('base64')}`;
const TO = 'help@arena.example';

/** A real mail server and a mailbox that shows each Message-ID once. */
async function mailbox(say: { code?: number; isSilent?: boolean; cutAfter?: boolean } = {}) {
  const mails = new Map<string, Mail>();
  const recipients = new Set<string>();
  let came = 0;
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onAuth: ({ password }, _session, done) =>
      password === 'right' ? done(null, { user: 'relay' }) : done(new Error('no')),
    onRcptTo: ({ address }, _session, done) => {
      if (say.code) return done(Object.assign(new Error('no'), { responseCode: say.code }));
      recipients.add(address);
      return done();
    },
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        came++;
        const mail = readMail(Buffer.concat(chunks).toString('utf8'));
        const id = /^message-id: (\S+)/im.exec(mail.headers)?.[1] ?? '';
        if (!mails.has(id)) mails.set(id, mail);
        if (say.isSilent) return;
        done(say.cutAfter ? Object.assign(new Error('busy'), { responseCode: 451 }) : null);
      });
    },
  });
  server.on('error', () => undefined);
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const make = (more: Partial<EmailOptions> = {}) =>
    emailBackend({
      url: `smtp://relay:right@127.0.0.1:${port}`,
      from: 'North Arena <reports@arena.example>',
      to: TO,
      hookSecrets: [SECRET],
      timeoutMs: 2_000,
      ...more,
    });
  const close = async () => {
    const closed = once(server.server, 'close');
    server.close();
    await closed;
  };
  return { mails, recipients, say, make, close, port, came: () => came };
}

/** What a mail server posts about an answer. */
function posted(issueId: string, say: { text: string; status: string; at: number; secret: string }) {
  const { text, status, at, secret } = say;
  const inReplyTo = `<${issueId}.abc@arena.example>`;
  const body = JSON.stringify({ data: { inReplyTo, messageId: '<1@help>', text, status } });
  const headers = new Headers({
    'webhook-id': 'msg_1',
    'webhook-timestamp': `${Math.floor(at / 1000)}`,
    'webhook-signature': new Webhook(secret).sign('msg_1', new Date(at), body),
  });
  return { headers, body: new TextEncoder().encode(body) };
}

backendContract({
  except: {
    poll: 'it calls',
    network: 'it speaks SMTP, whose faults are tried on a real server below',
    hostile: 'it shows every sign as it was typed',
  },

  it: (title, body) => test(`e-mail ${title}`, body),
  async open() {
    const box = await mailbox();
    return {
      backend: box.make(),
      restarted: () => box.make(),
      stall: () => (box.say.isSilent = true),
      secrets: [SECRET],
      raw: async () => [...box.mails.values()].map(({ text }) => text),
      hook: {
        resolved: 'resolved',
        call: async (issueId, { text, status, at, isForged }) =>
          posted(issueId, { text, status, at, secret: isForged ? OTHER : SECRET }),
      },
      wroteTo: async () => [...box.recipients].filter((address) => address !== TO),
      seen: async () => {
        const all = [...box.mails];
        return all.flatMap(([id, mail]) => {
          const ref = /^<([\da-f-]{36})@/.exec(id)?.[1];
          if (ref === undefined) return [];
          const answers = all.filter(([other]) => other.startsWith(`<${ref}.`));
          return {
            id: ref,
            description: wordsIn(mail.text, 'plain'),
            messages: answers.map(([, { text }]) => wordsIn(text, 'plain')).filter(Boolean),
          };
        });
      },
      close: box.close,
    };
  },
});

const signal = new AbortController().signal;

async function opened(context: TestContext, say: Parameters<typeof mailbox>[0] = {}) {
  const box = await mailbox(say);
  context.after(() => box.close());
  return box;
}

test('a second try has the same Message-ID, and everything later stands in its thread', async (context) => {
  const { make, mails, came } = await opened(context);
  const create = await createJob();
  const { id } = create.issue;
  for (let tries = 0; tries < 2; tries++) {
    await make().deliver(create, { signal });
    await make().deliver(messageJob(id, 1, 'Hello?'), { signal });
  }
  assert.deepEqual([came(), mails.size], [4, 2]);
  const [first, answer] = [...mails.values()];
  assert.match(first?.headers ?? '', /^auto-submitted: auto-generated$/im);
  assert.match(first?.headers ?? '', /^x-priority: 1/im);
  assert.match(answer?.headers ?? '', new RegExp(`^in-reply-to: <${id}@arena.example>$`, 'im'));
  const photo = { issueId: id, name: 'f81d4fae7dec.jpg', mediaType: 'image/jpeg', bytes: plainJpeg(400) };
  assert.equal((await make().attach?.(photo, { signal }))?.kind, 'accepted');
  assert.match([...mails.values()].at(-1)?.raw ?? '', /filename=f81d4fae7dec\.jpg/);
});

test('no line of a report becomes a header', async (context) => {
  const { make, mails, recipients } = await opened(context);
  const evil = 'x\r\nBcc: victim@example.org\r\nX-Injected: yes\r\n\r\nbody';
  const create = await createJob(
    evil,
    { name: evil, contact: evil },
    { location: { gate: evil, spot: evil } },
  );
  assert.equal((await make().deliver(create, { signal })).kind, 'accepted');
  const [mail] = [...mails.values()];
  assert.doesNotMatch(mail?.headers ?? '', /^(bcc|x-injected):/im);
  assert.deepEqual([...recipients], [TO]);
});

test('what a mail server says is sorted: later, never, or a setting', async (context) => {
  const box = await opened(context);
  const outcome = async (more: Partial<EmailOptions> = {}) =>
    (await box.make(more).deliver(await createJob(), { signal })).kind;
  box.say.code = 451;
  assert.equal(await outcome(), 'retry');
  box.say.code = 550;
  assert.equal(await outcome(), 'refused');
  delete box.say.code;
  assert.equal(await outcome({ url: `smtp://relay:wrong@127.0.0.1:${box.port}` }), 'misconfigured');
  assert.equal(await outcome({ url: 'smtp://127.0.0.1:1' }), 'retry');
  const wrong = box.make({ url: `smtp://relay:wrong@127.0.0.1:${box.port}` });
  const found = await wrong.probe?.({ signal });
  assert.deepEqual(
    found?.map(({ ok }) => ok),
    [false],
  );
  assert.doesNotMatch(found?.[0]?.says ?? '', /wrong/);
});

test('an answer that the mail server posts reaches its issue, without what it quotes', async (context) => {
  const { make } = await opened(context);
  const { hook } = make();
  const { issue } = await createJob();
  const now = Date.now();
  const text = 'We are on our way. 马上就来\n\nOn Sunday, reports wrote:\n> It says the ticket was used.';
  const call = (secret: string, at = now) => ({
    ...posted(issue.id, { text, status: 'weird', at, secret }),
    now,
  });
  const told = await hook?.(call(SECRET));
  assert.ok(told && !Array.isArray(told));
  assert.deepEqual(
    told.updates.map(({ issueId, change }) => [issueId, change.type === 'message' && change.message.text]),
    [[issue.id, 'We are on our way. 马上就来']],
  );
  assert.deepEqual([told.id, told.unknown], ['msg_1', ['weird']]);
  assert.equal(await hook?.(call(OTHER)), undefined);
  assert.equal(await hook?.(call(SECRET, now - 3_600_000)), undefined);
});
