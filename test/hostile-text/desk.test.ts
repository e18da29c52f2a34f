import { expect } from '@open-wc/testing';
import type { IssueDetail, IssueRow } from '../../examples/desk/src/api/types.ts';
import type { DeskApp } from '../../examples/desk/src/console/elements/app.ts';
import {
  all,
  closeDesk,
  inside,
  openDesk,
  press,
  serveEach,
  type,
  until,
} from '../../examples/desk/src/console/testing/desk.ts';
import type { FakeServer } from '../../examples/desk/src/console/testing/fake-server.ts';
import { detail, row } from '../../examples/desk/src/console/testing/fixtures.ts';
import { CORPUS } from './corpus.ts';
import { guard, type Guard } from './guard.ts';

/** All of it in the engine that is quickest, a part of it in the others. */
const quick = navigator.userAgent.includes('Chrome/');
const TEXTS = CORPUS.filter((_, place) => quick || place % 6 === 0);
/** Each of them costs a request and a screen. */
const SOME = CORPUS.filter((_, place) => place % (quick ? 50 : 150) === 0);

/** Texts in one conversation. */
const MANY = 250;

/** Everything about a report that a stranger, a colleague or another system can have written. */
const hostileRow = (words: string, id: string): IssueRow =>
  row(id, {
    reference: words,
    summary: words,
    team: words,
    language: words,
    channel: words,
    location: { gate: words, spot: words, block: words, row: words, seat: words },
    assignee: { id: words, name: words },
  });

const hostileDetail = (words: string, id: string, texts: readonly string[] = [words]): IssueDetail => {
  const line = hostileRow(words, id);
  const at = line.capturedAt;
  return detail(id, {
    ...line,
    issue: {
      ...detail(id).issue,
      location: line.location,
      description: words,
      fields: { errorShown: words, [words]: words },
      reporter: { name: words, contact: words, language: words },
      attachments: [{ id: words, sha256: words, mediaType: words, bytes: 3 }],
      context: { page: words, userAgent: words, [words]: words },
      knownIssue: words,
    } as unknown as IssueDetail['issue'],
    messages: texts.map((text, place) => ({
      id: `m${place}`,
      at,
      from: place % 2 ? 'venue' : 'reporter',
      text,
      language: text,
    })),
    notes: texts.map((text, place) => ({ id: `n${place}`, at, author: text, text })),
    events: texts.map((text, place) => ({
      sequence: place + 1,
      at,
      type: ['registered', 'assigned', 'rejected', text][place % 4] ?? text,
      actor: { id: text, name: text, role: text },
      data: { reason: text, to: text, text, [text]: text },
    })),
    resolution: { code: words, text: words, at, by: words },
    rating: { csat: 3, comment: words },
  });
};

describe('hostile text at the desk', function () {
  this.timeout(120_000);
  let watch: Guard;
  let server: FakeServer;
  let app: DeskApp;

  afterEach(async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    closeDesk();
    watch.stop();
    expect(watch.alarms).to.deep.equal([]);
  });
  serveEach((fresh) => {
    server = fresh;
    watch = guard();
  });

  it('is shown as it was written in every row of the queue, and in the search', async () => {
    server.rows = TEXTS.map((words, place) => hostileRow(words, `r${place}`));
    app = await openDesk();
    await until(() => all(app, 'desk-queue .row').length > 10, 'the rows');
    watch.inspect(app);
    const list = inside(app, 'desk-queue .rows') as HTMLElement;
    for (let top = 0; top < list.scrollHeight; top += list.clientHeight || 400) {
      list.scrollTop = top;
      await new Promise((resolve) => setTimeout(resolve, 0));
      watch.inspect(app);
      if (list.scrollHeight === list.clientHeight) break;
    }
    const search = inside(app, 'desk-queue input[type=search]', HTMLInputElement);
    if (!search) throw new Error('There is no search.');
    for (const words of SOME) {
      type(search, words);
      await new Promise((resolve) => setTimeout(resolve, 0));
      watch.inspect(app);
    }
  });

  it('is shown as it was written in a report, its conversation, its notes and its history', async () => {
    for (const [place, words] of SOME.entries()) {
      const id = `one${place}`;
      server.details.set(id, hostileDetail(words, id));
    }
    for (let start = 0; start < TEXTS.length; start += MANY)
      server.details.set(
        `many${start}`,
        hostileDetail('a', `many${start}`, TEXTS.slice(start, start + MANY)),
      );
    app = await openDesk();
    const open = async (id: string, words: string) => {
      location.hash = `#/issues/${id}`;
      await until(
        () => inside(app, 'desk-issue desk-composer') && wellFormed(app).includes(beginningOf(words)),
        `"${words}" in an issue`,
      );
      watch.inspect(app);
    };
    for (const [place, words] of SOME.entries()) await open(`one${place}`, words);
    for (let start = 0; start < TEXTS.length; start += MANY) {
      location.hash = `#/issues/many${start}`;
      const missing = () => {
        const shown = wellFormed(app);
        return TEXTS.slice(start, start + MANY).filter((words) => !shown.includes(beginningOf(words)));
      };
      await until(() => missing().length === 0, 'all of it in one issue').catch(() => undefined);
      expect(missing()).to.deep.equal([]);
      watch.inspect(app);
    }
  });

  it('stays text in what a colleague types and in what the server refuses', async () => {
    location.hash = '#/issues/one';
    app = await openDesk();
    await until(() => inside(app, 'desk-issue desk-composer .composer'), 'the composer');
    press('r');
    const field = await until(() => inside(app, 'desk-composer textarea', HTMLTextAreaElement), 'the field');
    for (const words of SOME) {
      server.onCommand = () => ({ status: 422, body: { title: words, detail: words } });
      type(field, words);
      press('Enter', field, { ctrlKey: true });
      await new Promise((resolve) => setTimeout(resolve, 5));
      watch.inspect(app);
    }
    expect(server.commands.length).to.be.greaterThan(0);
  });
});

/** Half a sign stays half a sign on its way, and is compared as the sign for that. */
const wellFormed = (root: Element) => textOf(root).toWellFormed();

/** A screen may cut what is long. */
function beginningOf(words: string): string {
  return words
    .toWellFormed()
    .trim()
    .slice(0, 60)
    .replace(/[\ud800-\udbff]$/, '');
}

function textOf(root: Element): string {
  const own = [...root.childNodes, ...(root.shadowRoot?.childNodes ?? [])].map((node) =>
    node instanceof Element ? textOf(node) : node instanceof Text ? node.data : '',
  );
  return own.join('');
}
