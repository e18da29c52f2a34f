import { expect } from '@open-wc/testing';
import type { IssueDetail, PlaybookView, SimilarCases } from '../../api/types.ts';
import { all, closeDesk, inside, openDesk, press, serveEach, type, until } from '../testing/desk.ts';
import type { FakeServer } from '../testing/fake-server.ts';
import { detail, iso, row } from '../testing/fixtures.ts';
import type { DeskApp } from './app.ts';

const step = (text: string, more: Partial<PlaybookView['steps'][number]> = {}) => ({
  text: { en: text, 'zh-Hans': `步骤：${text}` },
  role: { en: 'Gate crew', 'zh-Hans': '入口组' },
  mandatory: true,
  targetMs: 60_000,
  ...more,
});

const playbook: PlaybookView = {
  id: 'gate-scan',
  title: { en: 'Ticket will not scan', 'zh-Hans': '门票无法扫描' },
  escalate: { en: 'More than five at one gate.', 'zh-Hans': '同一入口超过五起。' },
  codes: ['admitted'],
  steps: [
    step('Take the party aside', { tick: { at: iso(-1), by: { id: 'li', name: 'Li' } } }),
    step('Look up the ticket', { evidence: { en: 'lookup result', 'zh-Hans': '查询结果' } }),
    step('Note the reader', { mandatory: false }),
  ],
  macros: [
    { id: 'aside', title: { en: 'Step aside', 'zh-Hans': '请靠边' }, text: { en: 'Please wait at {gate}.' } },
  ],
};

const full: Partial<IssueDetail> = {
  playbook,
  causes: ['technology', 'technology/network'],
  taskList: [
    {
      id: 't1',
      title: 'Bring a reader',
      owner: 'on_site',
      mandatory: true,
      state: 'open',
      dueAt: iso(-3),
    },
    {
      id: 't2',
      own: 'follow_up',
      owner: 'customer_service',
      mandatory: false,
      state: 'done',
      by: 'Li',
      at: iso(-1),
    },
  ],
  photos: [{ id: 'p1', at: iso(-1), by: 'Li' }],
  calling: { count: 2, at: iso(-1) },
  commands: [
    'take',
    'acknowledge',
    'assign',
    'reply',
    'note',
    'delay',
    'resolve',
    'escalate',
    'merge',
    'wait',
    'schedule',
    'tag',
    'cancel',
    'addTask',
    'tickTask',
    'dropTask',
  ],
};

const similar: SimilarCases = {
  cases: [
    {
      id: 'old',
      reference: '9DTK-S4EZ',
      location: { gate: 'gate-C' },
      near: true,
      code: 'admitted',
      text: 'Lane C2 works again.',
      at: iso(-60),
      tookMs: 600_000,
      csat: 5,
    },
  ],
};

describe('the page of an issue', () => {
  let server: FakeServer;
  let app: DeskApp;
  let ticks: unknown[];

  serveEach((fresh) => {
    server = fresh;
    ticks = [];
    server.rows = [row('one'), row('two', { reference: '9DTK-S4EZ' })];
    server.details.set('one', detail('one', full));
    server.onCommand = () => ({ status: 200, body: server.details.get('one') });
    server.more = (path, body) => {
      if (path.endsWith('/similar')) return Response.json(similar);
      if (!path.endsWith('/ticks')) return undefined;
      ticks.push(body);
      return Response.json(server.details.get('one'));
    };
  });

  const open = async (options: Parameters<typeof openDesk>[0] = {}) => {
    location.hash = '#/issues/one';
    app = await openDesk(options);
    await until(() => inside(app, 'desk-issue desk-composer .composer'), 'the composer');
    await until(() => inside(app, 'desk-similar')?.shadowRoot?.textContent?.includes('9DTK-S4EZ'), 'similar');
  };
  const field = (selector: string) =>
    until(() => inside(app, selector) as HTMLInputElement | undefined, selector);
  const last = () => server.commands.at(-1)?.command;
  const submit = (form: string) => inside(app, form, HTMLFormElement)?.requestSubmit();

  it('has no step to tick while it is in the archive', async () => {
    server.details.set('one', detail('one', { ...full, archived: true, commands: [] }));
    location.hash = '#/issues/one';
    app = await openDesk();
    const box = await field('desk-playbook #step-1');
    expect(box.disabled).to.equal(true);
    box.click();
    expect(inside(app, 'desk-playbook .proof')).to.equal(undefined);
  });

  it('holds back a solution, names the step that is missing, and says why it was left out', async () => {
    await open();
    press('s');
    type(await field('desk-composer #code'), 'admitted');
    type(await field('desk-composer #solution'), 'You are in.');
    submit('desk-composer form');
    const said = await until(() => inside(app, 'desk-composer .error')?.textContent, 'what is missing');
    expect(said).to.include('Not done yet: Look up the ticket.');
    expect(server.commands).to.have.length(0);
    (await field('desk-composer .must input')).click();
    await until(() => ticks.length === 1, 'a tick from where one stands');
    expect(ticks[0]).to.deep.include({ playbook: 'gate-scan', step: 1, done: true });
    type(await field('desk-composer #leftOut'), 'They were in already.');
    type(await field('desk-composer #cause'), 'technology/network');
    submit('desk-composer form');
    await until(() => server.commands.length === 1, 'the solution');
    expect(last()).to.deep.include({
      type: 'resolve',
      cause: 'technology/network',
      steps: { done: [], leftOut: 'They were in already.' },
    });
  });

  it('names all that a solution lacks at once, keeps that true, and leads to the first', async () => {
    const proved = { code: 'repaired', needsAmount: false, needsEvidence: true, countsAsSolved: true };
    const { codes } = detail('one');
    server.details.set('one', detail('one', { ...full, codes: [...codes, proved] }));
    await open();
    press('s');
    await field('desk-composer #code');
    submit('desk-composer form');
    const error = () =>
      all(app, 'desk-composer .error')
        .map((one) => one.textContent)
        .join(' ');
    const said = await until(error, 'what is missing');
    for (const words of ['Look up the ticket', 'how it ended', 'tell the reporter']) {
      expect(said).to.include(words);
    }
    const inFocus = () => inside(app, 'desk-composer')?.shadowRoot?.activeElement?.id;
    await until(() => inFocus() === 'leftOut', 'the cursor in the first');
    const flawed = () => all(app, 'desk-composer [aria-invalid=true]').map(({ id }) => id);
    expect(flawed()).to.deep.equal(['leftOut', 'code', 'solution']);
    type(await field('desk-composer #code'), 'repaired');
    await until(() => error().includes('name the proof'), 'what the choice asks for');
    expect(flawed()).to.deep.equal(['leftOut', 'evidence', 'solution']);
    type(await field('desk-composer #leftOut'), 'They were in already.');
    type(await field('desk-composer #evidence'), 'photo 12');
    type(await field('desk-composer #solution'), 'You are in.');
    await until(() => !error(), 'nothing is missing');
    submit('desk-composer form');
    await until(() => server.commands.length === 1, 'the solution');
  });

  it('shows what comes in while a solution is written, and all that it asks for, at 1280 × 800', async () => {
    const messages = Array.from({ length: 8 }, (_, place) => ({
      id: `m${place}`,
      at: iso(place - 9),
      from: 'reporter' as const,
      text: 'We still wait.',
    }));
    server.details.set('one', detail('one', { ...full, messages }));
    await open();
    // The queue beside it takes the rest, unless the window of the tests is too narrow to show it.
    const inlineSize = matchMedia('(max-width: 899px)').matches ? '896px' : '1280px';
    Object.assign(inside(app, '.page')?.style ?? {}, { inlineSize, blockSize: '800px' });
    press('s');
    await field('desk-composer #leftOut');
    const news = { id: 'm8', at: iso(), from: 'reporter' as const, text: 'It is still burning.' };
    server.details.set('one', detail('one', { ...full, version: 4, messages: [...messages, news] }));
    server.tell(row('one', { version: 4 }));
    const box = (selector: string) => inside(app, selector)?.getBoundingClientRect() ?? new DOMRect();
    const isSeen = () => {
      const words = all(app, 'desk-thread .text').find(({ textContent }) => textContent === news.text);
      const { top = 0, bottom = 0 } = words?.getBoundingClientRect() ?? {};
      const thread = box('desk-issue .scroll');
      const isWhole = bottom > top && top >= thread.top && bottom <= thread.bottom;
      return isWhole && thread.bottom <= box('desk-composer').top;
    };
    await until(isSeen, 'the message in sight');
    expect(box('desk-composer').bottom).to.be.at.most(box('.page').bottom);
    for (const one of ['#leftOut', '#code', '#solution']) {
      inside(app, `desk-composer ${one}`)?.focus();
      const { top, bottom } = box(`desk-composer ${one}`);
      expect(top, one).to.be.at.least(box('desk-composer').top);
      expect(bottom, one).to.be.at.most(box('desk-composer .foot').top);
    }
    expect(isSeen()).to.equal(true);
  });

  it('sends what is written while another command is being saved, as soon as that is there', async () => {
    let saved = () => {};
    const saving = new Promise<void>((resolve) => (saved = resolve));
    const { more } = server;
    server.more = (path, body) => {
      if (!path.endsWith('/commands')) return more(path, body);
      server.more = more;
      return saving.then(() => Response.json(server.details.get('one')));
    };
    await open();
    press('r');
    const reply = await field('desk-composer #reply');
    press('a');
    await until(() => inside(app, 'desk-composer button.primary[aria-disabled]'), 'that it is being saved');
    type(reply, 'Lane C2 is open now.');
    press('Enter', reply, { ctrlKey: true });
    saved();
    await until(() => server.commands.length === 1, 'the answer');
    expect(last()).to.deep.include({ type: 'reply', text: 'Lane C2 is open now.' });
  });

  it('has tasks to add for somebody, to tick, and to take off with a reason', async () => {
    await open();
    const list = await until(() => inside(app, 'desk-tasks ul'), 'the tasks');
    expect(list.textContent).to.include('Bring a reader').and.to.include('late by 3 min');
    inside(app, 'desk-tasks .add')?.click();
    await field('desk-tasks #what');
    submit('desk-tasks form');
    await until(() => inside(app, 'desk-tasks #missing'), 'what is missing');
    type(await field('desk-tasks #what'), 'Call the lane crew');
    type(await field('desk-tasks #owner'), 'supervisor');
    submit('desk-tasks form');
    await until(() => last()?.type === 'addTask', 'the task');
    expect(last()).to.deep.equal({ type: 'addTask', title: 'Call the lane crew', owner: 'supervisor' });
    (await field('desk-tasks li input')).click();
    await until(() => last()?.type === 'tickTask', 'the tick');
    inside(app, 'desk-tasks .drop')?.click();
    type(await field('desk-ask #reason'), 'Not needed.');
    submit('desk-ask form');
    await until(() => last()?.type === 'dropTask', 'off the list');
    expect(last()).to.deep.equal({ type: 'dropTask', taskId: 't1', reason: 'Not needed.' });
  });

  it('answers for a critical one, raises it and joins it with another by a letter each', async () => {
    await open();
    press('y');
    await until(() => last()?.type === 'acknowledge', 'somebody answers');
    press('e');
    type(await field('desk-ask #level'), '3');
    type(await field('desk-ask #reason'), 'Two families wait.');
    submit('desk-ask form');
    await until(() => last()?.type === 'escalate', 'raised');
    expect(last()).to.deep.equal({ type: 'escalate', level: 3, reason: 'Two families wait.' });
    press('m');
    type(await field('desk-ask #reference'), 'nobody');
    submit('desk-ask form');
    await until(() => inside(app, 'desk-ask .error')?.textContent?.includes('Nobody here'), 'unknown');
    type(await field('desk-ask #reference'), '9dtks4ez');
    submit('desk-ask form');
    await until(() => last()?.type === 'merge', 'joined');
    expect(last()).to.deep.equal({ type: 'merge', into: 'two' });
  });

  it('names what it may be joined with, also where nobody said where', async () => {
    server.rows = [row('one'), row('two', { reference: '9DTK-S4EZ', location: {} })];
    await open();
    press('m');
    const into = await field('desk-ask #into');
    expect(into.textContent).to.match(/9DTK-S4EZ · Ticket will not scan · \d\d:\d\d/);
  });

  it('hands over what is mine only with what has to be known', async () => {
    server.details.set('one', detail('one', { ...full, assignee: { id: 'ana', name: 'Ana' } }));
    await open();
    press('h');
    type(await field('desk-ask #to'), 'li');
    submit('desk-ask form');
    await until(() => inside(app, 'desk-ask .error'), 'what is missing');
    type(await field('desk-ask #note'), 'They wait at lane 4.');
    submit('desk-ask form');
    await until(() => last()?.type === 'assign', 'handed over');
    expect(last()).to.deep.equal({ type: 'assign', to: 'li', note: 'They wait at lane 4.' });
  });

  it('leaves the screen at once when it went to a team that keeps it to itself', async () => {
    await open();
    server.feeds.at(-1)?.send({ type: 'gone', id: 'one' });
    await until(() => !inside(app, 'desk-issue'), 'it is gone');
    expect(all(app, 'desk-queue .rows .row').map((one) => one.dataset['id'])).to.deep.equal(['two']);
    expect(app.shadowRoot?.textContent).to.include('keeps it to itself');
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`has no flaw that axe finds: playbook, tasks, photos, similar, ready words, dialogs, ${theme}`, async () => {
      await open({ theme, language: theme === 'dark' ? 'zh-Hans' : 'en' });
      inside(app, 'desk-playbook #step-1')?.click();
      await field('desk-playbook .proof input');
      inside(app, 'desk-tasks .add')?.click();
      await field('desk-tasks #what');
      press('r');
      const reply = await field('desk-composer #reply');
      type(reply, ';');
      await until(() => inside(app, 'desk-composer #macros'), 'the ready words');
      await expect(app).to.be.accessible();
      press('Escape', reply);
      inside(app, 'details.more summary')?.click();
      press('s');
      await field('desk-composer #leftOut');
      await expect(app).to.be.accessible();
      for (const [key, found] of [
        ['m', '#reference'],
        ['e', '#level'],
      ] as const) {
        inside(app, 'desk-issue h1')?.focus();
        press(key);
        await field(`desk-ask ${found}`);
        await expect(app).to.be.accessible();
        inside(app, 'desk-ask dialog', HTMLDialogElement)?.close();
        await until(() => !inside(app, `desk-ask ${found}`), 'closed');
      }
    });

    it(`has no flaw that axe finds: entering a call, ${theme}`, async () => {
      app = await openDesk({ theme });
      location.hash = '#enter';
      await until(() => inside(app, 'desk-enter form'), 'the form');
      await expect(app).to.be.accessible();
    });

    it(`has no flaw that axe finds: signing in by the venue, and for the first time, ${theme}`, async () => {
      server.me = undefined;
      server.signIn = { single: 'North Arena' };
      app = await openDesk({ theme });
      await until(
        () => inside(app, 'desk-sign-in')?.shadowRoot?.textContent?.includes('North Arena'),
        'single',
      );
      await expect(app).to.be.accessible();
      closeDesk();
      server.signIn = { link: { first: true, email: 'li@arena.example' } };
      location.hash = '#/welcome/a-token-of-twenty-letters';
      app = await openDesk({ theme }, 'desk-welcome input');
      await expect(app).to.be.accessible();
    });
  }
});
