import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { createRelay } from '@touchline/sdk/relay';
import { relayClient, reporter, until } from '@touchline/sdk/testing';
import { sql, type Kysely } from 'kysely';
import type { OpenStore } from './databases.ts';

/** What only a database can promise, embedded or on a server. */
export function postgresFacts(where: string, open: () => OpenStore): void {
  const bench = async () => {
    const { store, db } = open();
    const logged: string[] = [];
    const relay = createRelay({ store, log: (line) => void logged.push(JSON.stringify(line)) });
    await relay.ready;
    const client = relayClient((request) => relay.fetch(request));
    const issue = await reporter().report();
    await client.send([issue.event]);
    return { relay, db, issue, logged, ...client };
  };
  const told = (issueId: string, status: 'acknowledged' | 'in_progress') => ({
    issueId,
    at: new Date().toISOString(),
    change: { type: 'status', status } as const,
  });

  test(`${where}, what is published in a caller's transaction is told when that commits`, async () => {
    const { relay, db, issue, seen, stream } = await bench();
    const watch = await stream([{ id: issue.id, secret: issue.secret }]);
    await until('the first view', () => watch.views.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await db.transaction().execute(async (tx) => {
      await relay.publish(told(issue.id, 'acknowledged'), { tx });
    });
    await until('the change', () => watch.views.at(-1)?.status === 'acknowledged', 1_000);
    assert.equal((await seen(issue.id, issue.secret)).status, 'acknowledged');
    await watch.close();
    await relay.close();
  });

  test(`${where}, what is published in a transaction that fails never happened`, async () => {
    const { relay, db, issue, seen } = await bench();
    const failing = db.transaction().execute(async (tx) => {
      await relay.publish(told(issue.id, 'in_progress'), { tx });
      throw new Error('changed my mind');
    });
    await assert.rejects(failing, /changed my mind/);
    assert.equal((await seen(issue.id, issue.secret)).status, 'received');
    await relay.close();
  });

  test(`${where}, the first device that wants to be told is written down at once`, async (context) => {
    const { store } = open();
    const push = { publicKey: 'B', knows: () => true, send: async () => ({ kind: 'accepted' }) as const };
    const relay = createRelay({
      log: () => undefined,
      store,
      notify: { url: 'https://arena.example/touchline', push },
    });
    context.after(() => relay.close());
    const { ask, send } = relayClient((request) => relay.fetch(request));
    const issue = await reporter().report();
    await send([issue.event]);
    const keys = { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) };
    const wished = ask(`/v1/issues/${issue.id}/notify`, {
      method: 'PUT',
      body: JSON.stringify({ push: { endpoint: 'https://push.example/1', keys } }),
      headers: { authorization: `Bearer ${issue.secret}` },
    });
    // A transaction that asks for something beside itself would wait for itself where there is one connection.
    const answer = await Promise.race([wished, wait(5_000, undefined, { ref: false })]);
    assert.deepEqual(await answer?.json(), { push: 'on' });
  });

  test(`${where}, no table but those that can be erased ever holds what a person wrote`, async () => {
    const { relay, db, send, erase, logged } = await bench();
    const phone = reporter();
    const issue = await phone.report({
      description: 'ZEBRA-1',
      reporter: { name: 'ZEBRA-2', contact: 'zebra-3@example.org' },
    });
    const message = phone.followUp(issue, 'touchline.issue.message', { text: 'ZEBRA-4' });
    await send([issue.event, message]);
    assert.deepEqual(await tablesWith(db, /zebra/i), ['touchline_event_text', 'touchline_issue']);
    assert.deepEqual(await tablesWith(db, new RegExp(issue.secret)), []);
    await erase(issue.id, issue.secret);
    assert.deepEqual(await tablesWith(db, /zebra/i), []);
    assert.ok(logged.length > 0);
    assert.doesNotMatch(logged.join(' '), new RegExp(`zebra|${issue.secret}`, 'i'));
    await relay.close();
  });

  test(`${where}, a store that opens again finds everything as it was`, async () => {
    const { relay, issue } = await bench();
    await relay.close();
    const again = createRelay({ log: () => undefined, store: open().store });
    const client = relayClient((request) => again.fetch(request));
    const [result] = await client.send([issue.event]);
    assert.equal(result?.outcome === 'accepted' && result.replayed, true);
    await again.close();
  });
}

/** Every table of the relay and its queue in which some row matches. */
async function tablesWith(db: Kysely<unknown>, pattern: RegExp): Promise<string[]> {
  const tables = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and (table_name like 'touchline%' or table_schema = 'touchline_queue')
    order by 1, 2`.execute(db);
  const found: string[] = [];
  for (const { schema, name } of tables.rows) {
    const rows = await sql<{ row: string }>`
      select t::text as row from ${sql.table(`${schema}.${name}`)} as t`.execute(db);
    if (rows.rows.some(({ row }) => pattern.test(row))) found.push(name);
  }
  return found;
}
