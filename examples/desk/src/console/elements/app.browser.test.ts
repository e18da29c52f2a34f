import { expect } from '@open-wc/testing';
import { all, inside, openDesk, press, serveEach, type, until } from '../testing/desk.ts';
import type { FakeServer } from '../testing/fake-server.ts';
import { detail, iso, row } from '../testing/fixtures.ts';
import type { IssueRow } from '../../api/types.ts';
import type { DeskApp } from './app.ts';

describe('the console', () => {
  let server: FakeServer;
  let app: DeskApp;

  serveEach((fresh) => {
    server = fresh;
  });

  /** An input, a text area or a choice; all that is used here is its value. */
  const field = (selector: string) =>
    until(() => inside(app, selector) as HTMLInputElement | undefined, selector);
  const rows = () => all(app, 'desk-queue .rows .row').map((one) => one.dataset['id']);
  const openIssue = async () => {
    location.hash = '#/issues/one';
    app = await openDesk();
    await until(() => inside(app, 'desk-issue desk-composer .composer'), 'the composer');
  };

  describe('sign-in', () => {
    beforeEach(async () => {
      server.me = undefined;
      app = await openDesk();
    });

    it('shows nothing else, and the cursor stands in the first field', async () => {
      expect(inside(app, 'desk-queue')).to.equal(undefined);
      const signIn = await until(() => inside(app, 'desk-sign-in'), 'sign-in');
      expect(signIn.shadowRoot?.activeElement?.id).to.equal('email');
    });

    it('says kindly what is missing or wrong, and opens the queue when it is right', async () => {
      const submit = async () => inside(app, 'desk-sign-in form', HTMLFormElement)?.requestSubmit();
      await submit();
      await until(() => inside(app, 'desk-sign-in #error')?.textContent?.includes('both fields'), 'missing');
      type(await field('desk-sign-in #email'), 'ana@arena.example');
      type(await field('desk-sign-in #password'), 'wrong');
      await submit();
      await until(() => inside(app, 'desk-sign-in #error')?.textContent?.includes('do not fit'), 'wrong');
      type(await field('desk-sign-in #password'), 'open sesame');
      await submit();
      await until(() => rows().length === 1, 'the queue');
    });
  });

  describe('the queue', () => {
    beforeEach(async () => {
      server.rows = [row('one'), row('two', { priority: 'P3' }), row('three', { priority: 'P4' })];
      app = await openDesk();
      await until(() => rows().length === 3, 'three rows');
    });

    it('tells of every row: priority, what, where, when and who, in words', () => {
      const text = inside(app, 'desk-queue .row')?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
      for (const word of ['P2', 'Unread:', 'Ticket will not scan', 'Gate C', 'Gate crew']) {
        expect(text).to.include(word);
      }
      const clock = inside(app, 'desk-queue .rows .clock');
      expect(clock?.textContent).to.match(/due (\w+ )?\d\d:\d\d, 5 min/);
    });

    it('marks what was opened again, on its line and on its head', async () => {
      server.tell(row('one', { version: 5, reopened: 1 }));
      server.details.set('one', detail('one', { version: 5, reopened: 1 }));
      const chips = (of: string) => all(app, `${of} .chip`).map((one) => one.textContent?.trim());
      await until(() => chips('desk-queue .row').join() === 'Reopened', 'the mark on its line');
      location.hash = '#/issues/one';
      await until(() => chips('desk-issue header').includes('Reopened'), 'the mark on its head');
    });

    it('changes words, icon and colour of a clock together when it gets late', async () => {
      const looks = async (dueInMin: number) => {
        const clock = { ...server.rows[0]?.clock, dueAt: iso(dueInMin) } as never;
        server.tell(row('one', { version: 4 + Math.round(10 - dueInMin), clock }));
        await new Promise((resolve) => setTimeout(resolve, 80));
        const shown = inside(app, 'desk-queue .rows .clock');
        return [
          shown?.querySelector('.words')?.textContent,
          shown?.querySelector('path')?.getAttribute('d'),
          shown && getComputedStyle(shown).color,
        ];
      };
      const [calm, soon, late] = [await looks(6), await looks(2), await looks(-2.5)];
      expect(soon[0]).to.match(/^due soon/);
      expect(late[0]).to.equal('late by 2 min');
      for (const part of [1, 2]) expect(new Set([calm[part], soon[part], late[part]]).size).to.equal(3);
    });

    it('lets nothing move under a hand, collects what is new and shows it on the key', async () => {
      inside(app, 'desk-queue .row')?.focus();
      server.tell(row('new', { priority: 'P2', clock: { ...row('x').clock, dueAt: iso(-9) } as never }));
      const pill = await until(() => inside(app, 'desk-queue .pill'), 'the pill');
      expect(pill.textContent).to.include('1 new');
      expect(rows()).to.deep.equal(['one', 'two', 'three']);
      press('.');
      await until(() => rows()[0] === 'new', 'the new row');
      expect(inside(app, 'desk-queue .pill')).to.equal(undefined);
    });

    it('lets a critical report in at once, above everything, and has it read out', async () => {
      inside(app, 'desk-queue .row')?.focus();
      server.tell(row('alarm', { priority: 'P1', category: 'medical.emergency' }));
      await until(() => inside(app, 'desk-queue .alarms .row'), 'the alarm');
      expect(rows()).to.deep.equal(['one', 'two', 'three']);
      const live = await until(() => app.shadowRoot?.querySelector('[role="alert"]'), 'the live region');
      await until(() => live.textContent?.includes('Emergency'), 'its words');
    });

    it('moves by j and k, opens by Enter and comes back by Esc to the same row', async () => {
      const focused = () => inside(app, 'desk-queue')?.shadowRoot?.activeElement?.getAttribute('data-id');
      press('j');
      await until(() => focused() === 'two', 'the second row');
      press('k');
      await until(() => focused() === 'one', 'the first row');
      press('Enter', document.body);
      await until(() => inside(app, 'desk-issue desk-composer'), 'the issue');
      press('Escape');
      await until(() => !inside(app, 'desk-issue') && focused() === 'one', 'the row again');
    });

    it('obeys no letter once the letters are switched off', async () => {
      press('?');
      const dialog = await until(() => inside(app, 'desk-help dialog', HTMLDialogElement), 'the help');
      expect(dialog.open).to.equal(true);
      inside(app, 'desk-help input', HTMLInputElement)?.click();
      dialog.close();
      press('j');
      press('Enter');
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect(inside(app, 'desk-issue')).to.equal(undefined);
      expect(location.hash).to.equal('');
    });

    it('takes the active issue by a, with the version that was seen', async () => {
      server.onCommand = () => ({
        status: 200,
        body: detail('one', { version: 4, assignee: { id: 'ana', name: 'Ana' } }),
      });
      press('a');
      await until(() => inside(app, 'desk-queue .row')?.textContent?.includes('You'), 'my name');
      expect(server.commands[0]).to.deep.include({ version: 3, command: { type: 'take' } });
    });

    it('searches at once in what it has', async () => {
      const search = await field('desk-queue .search input');
      server.rows = [];
      type(search, 'gate c 7k3f');
      await until(() => rows().length === 3, 'all three');
      type(search, 'nothing like this');
      await until(
        () => inside(app, 'desk-queue .empty')?.textContent?.includes('nothing like this'),
        'the empty list',
      );
    });

    it('speaks Chinese when asked, categories and places included', async () => {
      const choice = inside(app, '.language select', HTMLSelectElement);
      if (choice) type(choice, 'zh-Hans');
      await until(() => inside(app, 'desk-queue .row')?.textContent?.includes('门票无法扫描'), 'the label');
      expect(inside(app, 'desk-queue .place')?.textContent).to.equal('C 入口');
      expect(document.documentElement.lang).to.equal('zh-Hans');
    });
  });

  describe('the line to the server', () => {
    beforeEach(async () => {
      app = await openDesk();
      await until(() => rows().length === 1, 'the queue');
    });

    it('goes on from the last cursor after a break', async () => {
      expect(server.feeds[0]?.url).to.include('cursor=c0');
      server.feeds[0]?.send({ type: 'issue', row: row('two') }, 'c7');
      server.feeds[0]?.dispatchEvent(new Event('error'));
      await until(() => server.feeds[1]?.url.includes('cursor=c7'), 'the second feed');
      await until(() => rows().length === 2, 'the row that came before the break');
    });

    it('says when the last news came if it stays lost, and falls silent when it is back', async () => {
      server.feeds[0]?.dispatchEvent(new Event('error'));
      const strip = await until(() => inside(app, '.strip'), 'the strip');
      expect(strip.textContent).to.match(/No news since \d\d:\d\d:\d\d/);
      const feed = await until(() => server.feeds[1], 'the second feed');
      feed.send({ type: 'beat', at: iso() });
      await until(() => !inside(app, '.strip'), 'no strip');
    });
  });

  describe('an issue', () => {
    beforeEach(openIssue);

    it('tells what happened, answers with their questions, and why it is due then', async () => {
      const facts = inside(app, 'desk-issue .facts')?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
      for (const words of [
        'Within 10 min, because it is urgent and an event is on.',
        'The scanner says already used, we are four.',
        'What did the scanner show?',
        'Already used',
        'Gate C',
        'Sofia',
      ]) {
        expect(facts).to.include(words);
      }
    });

    it('says from when a promise counts that waits for the event', async () => {
      const clocks = detail('one').clocks.map((clock) => ({ ...clock, fromAt: clock.dueAt }));
      server.details.set('one', detail('one', { version: 4, clocks }));
      server.feeds[0]?.send({ type: 'issue', row: row('one', { version: 4 }) }, 'c1');
      const hint = await until(
        () => all(app, 'desk-issue .clocks .hint').find((one) => one.textContent?.includes('from')),
        'why it is due then',
      );
      const words = hint.textContent.trim();
      expect(words).to.match(/^Within 10 min from .*\d\d:\d\d on, because it is urgent and an event is on\./);
    });

    it('marks an internal note as only for staff', () => {
      expect(inside(app, 'desk-thread .note')?.textContent).to.include('only staff');
      expect(inside(app, 'desk-thread .bubble.reporter')?.textContent).to.include('We still wait.');
    });

    it('offers what the server allows and nothing else', async () => {
      const offered = () =>
        all(app, 'desk-issue header .actions .button:not(.narrow)').map(
          (one) => one.textContent?.trim().split(/\s/)[0],
        );
      expect(offered()).to.deep.equal(['Take', 'Ask', 'Assign', 'More', 'Change', 'Reject']);
      server.details.set('one', detail('one', { version: 9, commands: ['note', 'reopen'], state: 'closed' }));
      server.tell(row('one', { version: 9, state: 'closed' }));
      await until(() => offered().join() === 'Reopen', 'only reopening');
      expect(all(app, 'desk-composer [role="tab"]').map((one) => one.id)).to.deep.equal(['tab-note']);
    });

    it('sends what was written while a command was under way, as soon as that is done', async () => {
      server.onCommand = ({ version }) => ({ status: 200, body: detail('one', { version: version + 1 }) });
      const reply = await field('desk-composer #reply');
      type(reply, 'We are coming.');
      press('a');
      press('Enter', reply, { ctrlKey: true });
      await until(() => server.commands.length === 2, 'both commands');
      expect(server.commands.map(({ command }) => command.type)).to.deep.equal(['take', 'reply']);
      expect(server.commands[1]?.version).to.be.greaterThan(server.commands[0]?.version ?? Infinity);
      expect(inside(app, 'desk-issue .conflict')).to.equal(undefined);
    });

    it('sends an answer by Ctrl+Enter and clears the field', async () => {
      press('r');
      const reply = await field('desk-composer #reply');
      type(reply, 'We are coming.');
      press('Enter', reply, { ctrlKey: true });
      await until(() => server.commands.length === 1, 'the command');
      expect(server.commands[0]?.command).to.deep.equal({ type: 'reply', text: 'We are coming.' });
      await until(
        () => inside(app, 'desk-composer #reply', HTMLTextAreaElement)?.value === '',
        'an empty field',
      );
    });

    it('never sends a note as an answer: the tab tints the whole composer', async () => {
      press('n');
      const note = await field('desk-composer #note');
      const colours = () => {
        const panel = inside(app, 'desk-composer .panel');
        return panel && getComputedStyle(panel).backgroundImage;
      };
      expect(colours()).to.include('repeating-linear-gradient');
      type(note, 'Angry, be careful.');
      press('Enter', note, { ctrlKey: true });
      await until(() => server.commands.length === 1, 'the command');
      expect(server.commands[0]?.command).to.deep.equal({ type: 'note', text: 'Angry, be careful.' });
    });

    it('shows a delay notice as the reporter will read it', async () => {
      server.details.set('one', detail('one', { version: 8, language: 'zh-Hans' }));
      server.tell(row('one', { version: 8, language: 'zh-Hans' }));
      press('d');
      type(await field('desk-composer #delayReason'), 'tech');
      type(await field('desk-composer #advice'), '请到 3 号通道');
      const preview = await until(
        () => inside(app, 'desk-composer .preview [lang="zh-Hans"]'),
        'the preview',
      );
      await until(() => preview.textContent?.includes('请到 3 号通道'), 'the advice');
      for (const words of ['比承诺的时间要长', '设备或系统出现故障'])
        expect(preview.textContent).to.include(words);
      expect(preview.querySelector('s')?.textContent).to.match(/\d\d:\d\d/);
    });

    it('promises the next word where nobody knows the time yet', async () => {
      press('d');
      type(await field('desk-composer #delayReason'), 'staff');
      inside(app, 'desk-composer .check input')?.click();
      const preview = await until(() => inside(app, 'desk-composer .preview'), 'the preview');
      await until(() => preview.textContent?.includes('We write again by'), 'the words');
      inside(app, 'desk-composer form', HTMLFormElement)?.requestSubmit();
      await until(() => server.commands.length === 1, 'the command');
      expect(server.commands[0]?.command).to.have.keys(['type', 'reason', 'nextNews']);
    });

    it('solves only with a code that fits, and asks for what is missing', async () => {
      press('s');
      const code = (await field('desk-composer #code')) as unknown as HTMLSelectElement;
      expect([...code.options].map(({ value }) => value)).to.deep.equal(['', 'admitted', 'no_answer']);
      inside(app, 'desk-composer form', HTMLFormElement)?.requestSubmit();
      await until(
        () => inside(app, 'desk-composer .error')?.textContent?.includes('how it ended'),
        'what is missing',
      );
      type(code, 'admitted');
      type(await field('desk-composer #solution'), 'Lane 4 let you in.');
      inside(app, 'desk-composer form', HTMLFormElement)?.requestSubmit();
      await until(() => server.commands.length === 1, 'the command');
      expect(server.commands[0]?.command).to.deep.equal({
        type: 'resolve',
        code: 'admitted',
        text: 'Lane 4 let you in.',
      });
    });

    it('shows both versions when a colleague was faster, and overwrites nothing unasked', async () => {
      const taken = detail('one', {
        version: 5,
        state: 'in_progress',
        assignee: { id: 'li', name: 'Li' },
        events: [
          ...detail('one').events,
          {
            sequence: 5,
            at: iso(-0.07),
            type: 'taken',
            actor: { id: 'li', name: 'Li', role: 'responder' },
            data: {},
          },
        ],
      });
      server.onCommand = ({ version }) => ({ status: version < 5 ? 409 : 200, body: taken });
      press('r');
      const reply = await field('desk-composer #reply');
      type(reply, 'Come to lane 3.');
      press('Enter', reply, { ctrlKey: true });
      const conflict = await until(() => inside(app, 'desk-issue .conflict'), 'the conflict');
      const words = conflict.textContent?.replaceAll(/\s+/g, ' ') ?? '';
      expect(words).to.match(/Li took this, \d sec ago/);
      for (const part of ['Nobody', 'Being handled', 'Come to lane 3.']) expect(words).to.include(part);
      expect(server.commands.length).to.equal(1);
      expect(inside(app, 'desk-composer #reply', HTMLTextAreaElement)?.value).to.equal('Come to lane 3.');
      conflict.querySelector<HTMLElement>('.button.primary')?.click();
      await until(() => server.commands.length === 2, 'the second try');
      expect(server.commands[1]?.version).to.equal(5);
    });

    it('keeps the words when nobody answers, and tries again under the same id', async () => {
      server.onCommand = () => undefined;
      press('r');
      const reply = await field('desk-composer #reply');
      type(reply, 'On our way.');
      press('Enter', reply, { ctrlKey: true });
      const again = await until(
        () => inside(app, 'desk-issue .strip .button', HTMLButtonElement),
        'try again',
      );
      expect(inside(app, 'desk-composer #reply', HTMLTextAreaElement)?.value).to.equal('On our way.');
      server.onCommand = () => ({ status: 200, body: server.details.get('one') });
      again.click();
      await until(() => server.commands.length === 2, 'the second try');
      expect(server.commands[1]).to.deep.equal(server.commands[0]);
    });

    it('shows the words of a refusal', async () => {
      server.onCommand = () => ({
        status: 422,
        body: { title: 'The issue is closed. Open it again first.' },
      });
      inside(app, 'desk-issue header .actions .button', HTMLButtonElement)?.click();
      const strip = await until(() => inside(app, 'desk-issue .strip'), 'the strip');
      expect(strip.textContent).to.include('Open it again first.');
    });

    it('keeps a draft while another page is open', async () => {
      press('r');
      type(await field('desk-composer #reply'), 'Half a sent');
      location.hash = '#/';
      await until(() => !inside(app, 'desk-issue'), 'the queue alone');
      location.hash = '#/issues/one';
      const reply = await field('desk-composer #reply');
      expect(reply.value).to.equal('Half a sent');
      type(reply, '');
    });

    it('assigns to a person with a note', async () => {
      press('A');
      await until(() => inside(app, 'desk-ask dialog', HTMLDialogElement)?.open, 'the dialog');
      type(await field('desk-ask #to'), 'li');
      type(await field('desk-ask #note'), 'Please go there.');
      inside(app, 'desk-ask form', HTMLFormElement)?.requestSubmit();
      await until(() => server.commands.length === 1, 'the command');
      expect(server.commands[0]?.command).to.deep.equal({
        type: 'assign',
        to: 'li',
        note: 'Please go there.',
      });
    });
  });

  describe('has no flaw that axe finds', () => {
    for (const theme of ['light', 'dark'] as const) {
      for (const language of ['en', 'zh-Hans'] as const) {
        it(`on sign-in, ${language}, ${theme}`, async () => {
          server.me = undefined;
          app = await openDesk({ language, theme });
          await expect(app).to.be.accessible();
        });

        it(`in the queue, ${language}, ${theme}`, async () => {
          server.rows = [
            row('one'),
            row('alarm', { priority: 'P1' }),
            row('done', { state: 'closed', unread: false }),
          ];
          app = await openDesk({ language, theme });
          await until(() => rows().length, 'rows');
          await expect(app).to.be.accessible();
        });

        it(`on an issue with every tab, ${language}, ${theme}`, async () => {
          location.hash = '#/issues/one';
          app = await openDesk({ language, theme });
          await until(() => inside(app, 'desk-composer .composer'), 'the composer');
          for (const key of ['r', 'n', 'd', 's']) {
            press(key);
            await new Promise((resolve) => setTimeout(resolve, 60));
            (app.shadowRoot?.activeElement as HTMLElement | undefined)?.blur();
            await expect(app).to.be.accessible();
          }
        });
      }
    }
  });

  describe('with 10,000 open issues', () => {
    it('draws only what can be seen, and puts news at its place', async () => {
      const dueIn = (minutes: number) =>
        ({ ...row('x').clock, dueAt: iso(minutes) }) as IssueRow['clock'] & object;
      server.rows = Array.from({ length: 10_000 }, (_, place) =>
        row(`i${place}`, { clock: dueIn(5 + place / 50) }),
      );
      app = await openDesk();
      await until(() => rows().length > 5, 'rows');
      expect(rows().length).to.be.lessThan(80);
      server.tell(row('new', { clock: dueIn(-5) }));
      await until(() => rows()[0] === 'new', 'the new row on top');
      expect(inside(app, '.tally .late')?.textContent).to.include('1');
    });
  });
});
