import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { createTouchline } from '@touchline/sdk';
import { memoryBackend } from '@touchline/sdk/backends/memory';
import { createRelay, memoryStore } from '@touchline/sdk/relay';
import { nodeHost } from '@touchline/sdk/relay/node';
import { hotline } from './hotline.ts';
import { turnstile } from './turnstile.ts';

const backend = memoryBackend();
const relay = createRelay({ store: memoryStore(), backends: [backend] });
const server = createServer(nodeHost(relay.fetch));
let endpoint = '';

before(async () => {
  await relay.ready;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/touchline`;
});
after(async () => {
  await relay.close();
  server.closeAllConnections();
  server.close();
});

/** Runs the hotline on typed answers. */
async function call(args: readonly string[], answers?: string[]) {
  const lines: string[] = [];
  const code = await hotline(['--endpoint', endpoint, ...args], {
    out: (line) => lines.push(line),
    ask:
      answers &&
      (async (question) => {
        lines.push(question);
        return answers.shift() ?? '';
      }),
  });
  return { code, text: lines.join('\n') };
}

async function issueAtDesk(reference: string) {
  const deadline = Date.now() + 5_000;
  for (;;) {
    const found = [...backend.issues.values()].find((issue) => issue.reference === reference);
    if (found || Date.now() > deadline) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('the hotline', () => {
  it('files a report and says when the caller hears back', async () => {
    const { code, text } = await call(
      [
        '--category=entry.scan_fail --gate=gate-C --party=2 --name=Ana --contact=+0005550100'.split(' '),
        '--text=The reader stays dark',
      ].flat(),
    );
    assert.equal(code, 0, text);
    assert.match(text, /Reference {3}[0-9A-Z]{4}-[0-9A-Z]{4}\nTracking {4}http:.*#tl=.+\nReceived {4}2/);
    assert.match(text, /Answer by {3}2/);
    const reference = /Reference {3}(\S+)/.exec(text)?.[1] ?? '';
    const issue = await issueAtDesk(reference);
    assert.equal(issue?.issue.channel, 'phone');
    assert.deepEqual(issue?.issue.reporter, { name: 'Ana', contact: '+0005550100' });
    assert.equal(issue?.issue.fields['partySize'], 2);
  });

  it('asks for what is missing until it fits', async () => {
    const answers = ['entry', '1', 'gate-C', 'many', '3'];
    const { code, text } = await call([], answers);
    assert.equal(code, 0, text);
    assert.equal(answers.length, 0);
    assert.match(text, /What is it about\?/);
  });

  it('names what is missing where nobody can be asked', async () => {
    const { code, text } = await call(['--category', 'entry.scan_fail']);
    assert.equal(code, 2);
    assert.match(text, /location\/gate: .+\n.*fields\/partySize: /);
  });

  it('says so when the venue does not answer', async () => {
    const closed = ['--endpoint', 'http://127.0.0.1:9/touchline', '--wait', '0.2'];
    const { code, text } = await call([
      '--category',
      'entry.scan_fail',
      '--gate',
      'C',
      '--party',
      '1',
      ...closed,
    ]);
    assert.equal(code, 1);
    assert.match(text, /did not answer/);
  });

  it('explains itself', async () => {
    assert.match((await call(['--help'])).text, /--category/);
    const wrong = await call(['--colour', 'red']);
    assert.equal(wrong.code, 2);
    assert.match(wrong.text, /colour/);
  });
});

describe('the SDK on Node', () => {
  it('opens every door of the browser without a browser', async () => {
    for (const door of ['', '/photos', '/service-worker', '/words']) {
      await assert.doesNotReject(import(`@touchline/sdk${door}`));
    }
  });
});

describe('the turnstile', () => {
  it('reports itself once after five failures in a row, and again only after it has worked', async () => {
    const touchline = createTouchline({ endpoint, venue: 'north-arena', channel: 'device' });
    try {
      const ticket = turnstile(touchline, { gate: 'gate-C', lane: '4' });
      const told: string[] = [];
      for (const read of ['failed', 'failed', 'ok', ...Array.from({ length: 9 }, () => 'failed')]) {
        const report = await ticket(read === 'ok' ? 'ok' : 'failed');
        if (report) told.push(report.reference);
      }
      assert.equal(told.length, 1);
      const issue = await issueAtDesk(told[0] ?? '');
      assert.deepEqual(
        [issue?.issue.category, issue?.issue.channel, issue?.issue.location.gate],
        ['entry.turnstile', 'device', 'gate-C'],
      );
    } finally {
      touchline.destroy();
    }
  });
});
