import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Problem } from '@touchline/sdk/model';
import { startPostgres } from '../contracts/databases.ts';
import { Stadium, until } from './support/stadium.ts';
import {
  atDesk,
  byHand,
  command,
  deskIssues,
  post,
  results,
  viewOf,
  type DeskFetch,
} from './support/wire.ts';

for (const database of ['embedded', 'postgres'] as const) {
  describe(`the line by hand, ${database} database`, () => {
    let stadium: Stadium;
    let postgres: Awaited<ReturnType<typeof startPostgres>> | undefined;
    let desk: DeskFetch;

    before(async () => {
      postgres = database === 'postgres' ? await startPostgres() : undefined;
      stadium = new Stadium(postgres ? { DATABASE_URL: await postgres.createDatabase() } : {});
      await stadium.start();
      desk = await stadium.signIn();
    });
    after(async () => {
      await stadium.stop();
      await postgres?.stop();
    });

    it('takes a batch and answers with a reference and a promise', async () => {
      const { event } = await byHand();
      const [result] = await results(await post(stadium.url, [event]));
      assert.ok(result?.outcome === 'accepted');
      assert.equal(result.replayed, false);
      assert.match(result.receipt.reference, /^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      assert.ok(Date.parse(result.receipt.respondBy ?? '') > Date.now());
    });

    it('answers the same batch again with the first receipt and makes one issue', async () => {
      const { id, event } = await byHand();
      const [first] = await results(await post(stadium.url, [event]));
      const [second] = await results(await post(stadium.url, [event]));
      assert.deepEqual(second, { ...first, replayed: true });
      await atDesk(desk, id);
      assert.equal((await deskIssues(desk)).filter((row) => row.id === id).length, 1);
    });

    it('refuses the same id with another body as id-reused', async () => {
      const { event } = await byHand();
      await results(await post(stadium.url, [event]));
      const [result] = await results(await post(stadium.url, [{ ...event, lane: 'urgent' }]));
      assert.ok(result?.outcome === 'refused');
      assert.match(result.problem.type, /id-reused$/);
    });

    it('names the place in broken JSON', async () => {
      const answer = await post(stadium.url, '[{"specversion": "1.0",, }]');
      const problem = (await answer.json()) as Problem;
      assert.equal(answer.status, 400);
      assert.match(answer.headers.get('content-type') ?? '', /application\/problem\+json/);
      assert.match(problem.type, /json-invalid$/);
      assert.match(`${problem.detail}`, /\d/);
    });

    it('refuses a body of 2 MB and another media type in words', async () => {
      const large = await post(stadium.url, `["${'x'.repeat(2_000_000)}"]`);
      const form = await post(stadium.url, 'a=b', { 'content-type': 'application/x-www-form-urlencoded' });
      assert.deepEqual([large.status, form.status], [413, 415]);
      assert.match(((await large.json()) as Problem).type, /batch-too-large$/);
    });

    it('refuses an unknown type and a missing gate at their place, and takes the good event beside them', async () => {
      const [shouted, gateless, good] = [await byHand(), await byHand(), await byHand()];
      gateless.event = {
        ...gateless.event,
        data: { ...gateless.event.data, location: {} },
      };
      const batch = [{ ...shouted.event, type: 'touchline.issue.shouted' }, gateless.event, good.event];
      const [first, second, third] = await results(await post(stadium.url, batch));
      assert.ok(first?.outcome === 'refused' && second?.outcome === 'refused');
      assert.equal(first.problem.errors?.[0]?.pointer, '/type');
      assert.equal(second.problem.errors?.[0]?.pointer, '/data/location/gate');
      assert.equal(third?.outcome, 'accepted');
    });

    it('makes a wrong secret look like an unknown issue', async () => {
      const [known, unknown] = [await byHand(), await byHand()];
      await results(await post(stadium.url, [known.event]));
      const follow = async (subject: string, trackingsecret: string) => {
        const event = {
          ...(await byHand()).event,
          type: 'touchline.issue.message',
          subject,
          data: { text: 'Hello?' },
        };
        const [result] = await results(
          await post(stadium.url, [{ ...event, sequence: '000002', trackingsecret }]),
        );
        return result && { ...result, id: '', digest: '' };
      };
      assert.deepEqual(await follow(known.id, unknown.secret), await follow(unknown.id, unknown.secret));
      const view = (id: string, secret: string) =>
        fetch(`${stadium.url}/touchline/v1/issues/${id}`, { headers: { authorization: `Bearer ${secret}` } });
      const [wrong, missing] = [await view(known.id, unknown.secret), await view(unknown.id, unknown.secret)];
      assert.deepEqual([wrong.status, await wrong.json()], [missing.status, await missing.json()]);
    });

    it('lets 60 posts of one id at the same moment have one effect', async () => {
      const { id, event } = await byHand({ description: 'sixty at once' });
      const answers = await Promise.all(
        Array.from({ length: 60 }, () => post(stadium.url, [event]).then(results)),
      );
      const receipts = answers.map(
        ([result]) => result?.outcome === 'accepted' && JSON.stringify(result.receipt),
      );
      assert.deepEqual([new Set(receipts).size, receipts[0] !== false], [1, true]);
      assert.equal(
        answers.filter(([result]) => result?.outcome === 'accepted' && !result.replayed).length,
        1,
      );
      await atDesk(desk, id);
      assert.equal((await deskIssues(desk)).filter((row) => row.id === id).length, 1);
    });

    it('brings the answer of the desk back, and the word of the reporter to the desk', async () => {
      const { id, secret, event } = await byHand();
      await results(await post(stadium.url, [event]));
      await atDesk(desk, id);
      await command(desk, id, { type: 'take' });
      await command(desk, id, { type: 'reply', text: 'Come to lane C4.' });
      const view = await viewOf(stadium.url, id, secret);
      assert.equal(view.messages[0]?.text, 'Come to lane C4.');
      assert.equal(view.promise?.state, 'met');

      const message = {
        ...event,
        id: (await byHand()).id,
        type: 'touchline.issue.message',
        data: { text: 'Thanks!' },
      };
      await results(await post(stadium.url, [{ ...message, sequence: '000002', trackingsecret: secret }]));
      await until(async () => {
        const detail = (await (await desk(`/desk/api/issues/${id}`)).json()) as {
          messages: { text: string }[];
        };
        return detail.messages.some((one) => one.text === 'Thanks!');
      }, 'the word of the reporter at the desk');
    });

    it('erases the words everywhere and keeps only that they were', async () => {
      const { id, secret, event } = await byHand({
        description: 'canary-words',
        reporter: { contact: 'a@b.example' },
      });
      await results(await post(stadium.url, [event]));
      await atDesk(desk, id);
      const answer = await fetch(`${stadium.url}/touchline/v1/issues/${id}`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${secret}` },
      });
      assert.equal(answer.status, 204);
      await until(async () => {
        const detail = await (await desk(`/desk/api/issues/${id}`)).text();
        return !/canary-words|a@b\.example/.test(detail);
      }, 'the desk to forget the words');
    });

    it('keeps what it accepted when it is killed at that very moment', async () => {
      const reports = await Promise.all(Array.from({ length: 20 }, () => byHand()));
      const sent = reports.map(({ event }) =>
        post(stadium.url, [event])
          .then(results, () => [])
          .then(([result]) => result?.outcome === 'accepted'),
      );
      await Promise.race(sent);
      await stadium.kill();
      const acknowledged = await Promise.all(sent);
      await stadium.start();
      desk = await stadium.signIn();
      for (const [place, { id, event }] of reports.entries()) {
        if (!acknowledged[place]) await results(await post(stadium.url, [event]));
        await atDesk(desk, id);
      }
      const rows = (await deskIssues(desk)).map((row) => row.id);
      for (const { id } of reports) assert.equal(rows.filter((row) => row === id).length, 1);
      assert.ok(acknowledged.includes(true));
    });
  });
}

describe('one folder of data', () => {
  it('is refused to a second process in words that name the first, and nothing is harmed', async () => {
    const stadium = new Stadium();
    await stadium.start();
    try {
      const { id, event } = await byHand();
      await results(await post(stadium.url, [event]));
      const second = stadium.spawn({ PORT: '0' });
      const code = await new Promise((resolve) => second.once('exit', resolve));
      assert.equal(code, 1);
      assert.match(
        stadium.printed,
        new RegExp(`pid.*\\d+[^]*${stadium.port}|${stadium.port}[^]*pid.*\\d+`, 'i'),
      );
      await atDesk(await stadium.signIn(), id);
    } finally {
      await stadium.stop();
    }
  });
});
