import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Hono } from 'hono';
import type { Viewer } from '../process/access.ts';
import type { Board, BoardListener } from '../store/board.ts';
import type { QueueLine } from '../store/issues.ts';
import type { AlarmRow } from './incident-types.ts';
import { feed } from './feed.ts';
import { feedRoom } from './feed-room.ts';
import type { IssueRow } from './types.ts';

/** As much of the queue as a stream looks at: ids with versions, told by hand. */
function queue() {
  const listeners = new Set<BoardListener>();
  const lines = new Map<string, QueueLine>();
  const asked: string[] = [];
  let at = 1_000;
  const board: Board = {
    changed: () => undefined,
    cursor: async () => `${at}`,
    async since(cursor) {
      asked.push(cursor);
      const found = [...lines.values()].filter(({ changedAt }) => changedAt > Number(cursor));
      return { lines: found, cursor: `${at}` };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => undefined,
  };
  return {
    board,
    asked,
    listeners,
    change: (...ids: string[]) => {
      at += 1;
      const news = ids.map((id) => {
        const version = (lines.get(id)?.issue.version ?? 0) + 1;
        const line = { issue: { id, version }, summary: '', changedAt: at } as QueueLine;
        lines.set(id, line);
        return line;
      });
      for (const listener of listeners) listener(news, `${at}`);
    },
  };
}

function streams(options: { secret?: string; viewer?: Partial<Viewer> } = {}) {
  const here = queue();
  const made = { rows: 0, histories: 0, alarms: 0 };
  const watchers = new Set<() => void>();
  const stopping = new AbortController();
  const alarm: AlarmRow[] = [];
  const room = feedRoom({
    board: here.board,
    rowOf({ issue }, machine) {
      made.rows += 1;
      return { id: issue.id, version: issue.version, summary: machine ? 'machine' : 'person' } as IssueRow;
    },
    async historyOf() {
      made.histories += 1;
      return [];
    },
    alarms: {
      async read() {
        made.alarms += 1;
        return alarm;
      },
      watch(listener) {
        watchers.add(listener);
        return () => watchers.delete(listener);
      },
    },
  });
  const app = new Hono().get('/feed', (context) =>
    feed(context, {
      room,
      viewer: { id: 'me', role: 'responder', team: 'CS', ...options.viewer },
      now: () => 0,
      async toldOf(telling) {
        if (telling.line.issue.id !== options.secret) return telling.issue(false);
        await telling.history();
        return telling.gone();
      },
      stopping: stopping.signal,
      stillAllowed: async () => true,
      onChange: () => () => undefined,
    }),
  );
  return {
    ...here,
    made,
    stopping,
    ring: () => watchers.forEach((watcher) => watcher()),
    watchers,
    alarm,
    /** A page: `read` resolves to the next piece of its stream. */
    open: async (cursor = '1000') => {
      const { body } = await app.request(`/feed?cursor=${cursor}`);
      const reader = (body as ReadableStream<Uint8Array>).getReader();
      const read = async () => new TextDecoder().decode((await reader.read()).value);
      // What was before, the first beat, and the alarms.
      let text = '';
      while (!text.includes('event: alarms')) text += await read();
      return { text, read, leave: () => reader.cancel() };
    },
  };
}

const idsIn = (text: string) => [...text.matchAll(/"row":\{"id":"([^"]+)","version":(\d+)/g)].map(String);

describe('a stream of the desk', () => {
  it('is told what was made once for all who look', async () => {
    const { open, change, ring, made } = streams({ secret: 'secret' });
    const pages = [await open(), await open(), await open()];
    assert.equal(made.alarms, 1);
    change('a', 'b', 'secret');
    const told = await Promise.all(pages.map(({ read }) => read()));
    for (const text of told) assert.equal(text, told[0]);
    assert.deepEqual([idsIn(told[0] ?? '').length, made.rows, made.histories], [2, 2, 1]);
    assert.match(told[0] ?? '', /"type":"gone","id":"secret"/);
    ring();
    await Promise.all(pages.map(({ read }) => read()));
    assert.equal(made.alarms, 2);
    for (const { leave } of pages) await leave();
  });

  it('tells a machine of alarms, and not who has seen to them', async () => {
    for (const [role, named] of [
      ['machine', false],
      ['responder', true],
    ] as const) {
      const { open, alarm } = streams({ viewer: { role } });
      alarm.push({ id: 'alarm-1', acknowledgedBy: 'Maya Lindqvist' } as AlarmRow);
      const { text, leave } = await open();
      assert.match(text, /"id":"alarm-1"/);
      assert.equal(text.includes('Lindqvist'), named);
      await leave();
    }
  });

  it('tells of many sensitive reports only who may know of one', async () => {
    for (const [viewer, told] of [
      [{ team: 'CS' }, false],
      [{ team: 'MED' }, true],
      [{ role: 'supervisor' }, true],
      [{ role: 'machine' }, false],
    ] as const) {
      const { open, alarm } = streams({ viewer });
      alarm.push({ id: 'alarm-1', category: 'medical.unwell' } as AlarmRow);
      alarm.push({ id: 'alarm-2', category: 'entry.scan_fail' } as AlarmRow);
      const { text, leave } = await open();
      assert.equal(text.includes('alarm-1'), told, JSON.stringify(viewer));
      assert.match(text, /"id":"alarm-2"/);
      await leave();
    }
  });

  it('reads alarms anew for the first page after nobody looked', async () => {
    const { open, alarm } = streams();
    await (await open()).leave();
    alarm.push({ id: 'alarm-1' } as AlarmRow);
    const { text, leave } = await open();
    assert.match(text, /"id":"alarm-1"/);
    await leave();
  });

  it('names where to go on from only with the last event of a piece', async () => {
    const { open, change } = streams();
    const page = await open();
    change('a', 'b', 'c');
    const text = await page.read();
    assert.deepEqual(
      text.match(/^(id|event): .*$/gm),
      ['event: issue', 'event: issue', 'id: 1001', 'event: issue'],
      text,
    );
    await page.leave();
  });

  it('tells a page that reads slowly the newest state of each issue, once', async () => {
    const { open, change } = streams();
    const page = await open();
    change('a');
    change('a', 'b');
    change('a');
    const text = await page.read();
    assert.deepEqual(
      [...text.matchAll(/"id":"(\w)","version":(\d)/g)].map(([, id, version]) => `${id}${version}`),
      ['a3', 'b1'],
    );
    await page.leave();
  });

  it('keeps little for a page that takes nothing, and that page goes on where it was', async () => {
    const { open, change, asked } = streams();
    const page = await open();
    const ids = Array.from({ length: 2_500 }, (_, place) => `issue-${place}`);
    for (const id of ids) change(id);
    const before = asked.length;
    const text = await page.read();
    assert.deepEqual(asked.slice(before), ['1000']);
    assert.deepEqual(new Set([...text.matchAll(/"id":"(issue-\d+)"/g)].map(([, id]) => id)), new Set(ids));
    change('later');
    assert.match(await page.read(), /"id":"later"/);
    await page.leave();
  });

  it('lets go of everything when the page leaves or the server ends', async () => {
    const { open, listeners, watchers, stopping } = streams();
    const [first, second] = [await open(), await open()];
    await first.leave();
    assert.equal(listeners.size, 1);
    stopping.abort();
    assert.equal(await second.read(), '');
    assert.deepEqual([listeners.size, watchers.size], [0, 0]);
  });
});
