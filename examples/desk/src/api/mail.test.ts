import assert from 'node:assert/strict';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { deskFixture, TOMAS } from '../testing/fixture.ts';

/** Every connection this process begins, and every socket that could carry a message. */
async function connectionsDuring(work: () => Promise<void>): Promise<number> {
  const names = ['net.client.socket', 'udp.socket', 'http.client.request.start', 'undici:request:create'];
  let seen = 0;
  const hear = () => void seen++;
  for (const name of names) subscribe(name, hear);
  try {
    await work();
  } finally {
    for (const name of names) unsubscribe(name, hear);
  }
  return seen;
}

let fixture: Awaited<ReturnType<typeof deskFixture>>;
before(async () => {
  fixture = await deskFixture();
});
after(() => fixture.close());

test('from its report to its rating an issue makes the desk write to nobody, whatever address came with it', async () => {
  const victim = 'victim@example.org';
  const words = `Buy now at https://spam.example, ${victim}!`;

  const begun = await connectionsDuring(async () => {
    const id = await fixture.arrive({
      description: words,
      reporter: { language: 'en', name: words, contact: victim },
    });
    const at = fixture.clock.now;
    const message = { id: fixture.newId(), at: '', from: 'reporter', text: words } as const;
    await fixture.deliver({ type: 'message', issueId: id, at, message });
    await fixture.give(id, TOMAS, { type: 'reply', text: 'Come to lane C4.' });
    await fixture.give(id, TOMAS, { type: 'resolve', code: 'lane_restored', text: 'The lane works.' });
    await fixture.deliver({
      type: 'feedback',
      issueId: id,
      eventId: fixture.newId(),
      at,
      csat: 5,
      comment: words,
    });
  });
  assert.equal(begun, 0, 'connections');

  const told = JSON.stringify(fixture.published.filter(({ change }) => change.type !== 'message'));
  assert.ok(fixture.published.length > 2);
  assert.doesNotMatch(told, /spam\.example|victim@/, 'what is told of itself repeats no words');
});

test('a connection would have been noticed', async () => {
  const begun = await connectionsDuring(async () => {
    const socket = connect(9, '127.0.0.1');
    await new Promise((resolve) => socket.once('error', resolve));
  });
  assert.ok(begun > 0);
});

test('who has the address of a reporter and not the secret is no part of the conversation', async () => {
  const contact = 'ada@example.org';
  const first = await fixture.arrive({ reporter: { language: 'en', contact } });
  const second = await fixture.arrive({
    reporter: { language: 'en', contact },
    description: 'It is me, Ada.',
  });
  assert.notEqual(first, second);
  const words = await fixture.db
    .selectFrom('desk_issues')
    .select('id')
    .where('id', 'in', [first, second])
    .execute();
  assert.equal(words.length, 2, 'the same address joins nothing');
});
