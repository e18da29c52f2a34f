import { expect } from '@open-wc/testing';
import type {
  AlarmRow,
  IncidentBoard,
  IncidentPage,
  MemberRow,
  PlanRow,
  ProposalPage,
} from '../../api/incident-types.ts';
import { all, inside, openDesk, press, serveEach, until } from '../testing/desk.ts';
import type { FakeServer } from '../testing/fake-server.ts';
import { iso } from '../testing/fixtures.ts';
import type { DeskApp } from './app.ts';

const member = (id: string, more: Partial<MemberRow> = {}): MemberRow => ({
  id,
  reference: '7K3F-9QXM',
  category: 'entry.scan_fail',
  place: 'gate-C',
  priority: 'P2',
  state: 'assigned',
  summary: `Words of ${id}`,
  language: 'en',
  receivedAt: iso(-4),
  ...more,
});

const alarm: AlarmRow = {
  id: 'a1',
  kind: 'burst',
  state: 'raised',
  category: 'entry.scan_fail',
  place: 'gate-C',
  count: 41,
  raisedAt: iso(-2),
  lastAt: iso(0),
};

const plan: PlanRow = {
  id: 'plan-turnstile-failure',
  title: { en: 'Turnstile failure', 'zh-Hans': '闸机故障' },
  trigger: { en: 'Lanes are down.', 'zh-Hans': '通道停用。' },
  stopRule: { en: 'Stop when the lanes work.', 'zh-Hans': '通道恢复时结束。' },
  relatedSubcategories: ['entry.scan_fail'],
  tasks: [
    {
      id: 't1',
      text: { en: 'Open lanes with handhelds', 'zh-Hans': '开手持机通道' },
      owner: 'GATE',
      deadlineMs: 60_000,
      mandatory: true,
    },
  ],
  broadcasts: [{ id: 'b1', audience: 'zone', text: { en: 'Gate C is slow.', 'zh-Hans': 'C 入口较慢。' } }],
};

const proposal: ProposalPage = {
  key: 'entry.scan_fail@gate-C',
  category: 'entry.scan_fail',
  place: 'gate-C',
  issues: ['m1', 'm2', 'm3'],
  count: 3,
  firstAt: iso(-9),
  lastAt: iso(-1),
  members: ['m1', 'm2', 'm3'].map((id) => member(id)),
  curve: [1, 0, 2],
};

const page: IncidentPage = {
  id: '0199f3c0-0000-7000-8000-000000000001',
  version: 2,
  state: 'open',
  category: 'entry.scan_fail',
  place: 'gate-C',
  owner: 'Ana',
  count: 2,
  openedAt: iso(-8),
  nextNews: iso(4),
  suggested: 1,
  members: [member('m1'), member('m2', { language: 'zh-Hans', summary: '扫不了' })],
  suggestions: [member('m9')],
  curve: [1, 1],
  firstAt: iso(-9),
  lastAt: iso(-1),
  places: ['gate-C'],
  languages: [{ tag: 'en', people: 2 }],
  broadcasts: [
    {
      id: 'b1',
      at: iso(-3),
      by: 'Ana',
      audience: 'incident',
      texts: { en: 'Two lanes are down.', 'zh-Hans': '两条通道故障。' },
      last: false,
      people: 2,
      told: 2,
    },
  ],
  history: [{ at: iso(-8), by: 'Ana', type: 'opened', count: 2 }],
  plans: [plan.id],
  late: false,
};

describe('incidents at the desk', () => {
  let server: FakeServer;
  let app: DeskApp;
  let board: IncidentBoard;
  let posted: { path: string; body: Record<string, unknown> }[];
  let status: number;

  serveEach((fresh) => {
    server = fresh;
    const { members: _, ...row } = proposal;
    board = {
      alarms: [alarm],
      proposals: [row],
      incidents: [page],
      runs: [
        {
          id: 'r1',
          version: 1,
          planId: plan.id,
          state: 'running',
          place: 'gate-C',
          startedAt: iso(-3),
          startedBy: 'Ana',
          done: {},
        },
      ],
      plans: [plan],
      mayGroup: true,
      mayLead: true,
    };
    posted = [];
    status = 200;
    server.more = (path, body) => {
      if (body) posted.push({ path, body: body as Record<string, unknown> });
      if (path.startsWith('/audience'))
        return Response.json({
          people: 2,
          languages: [
            { tag: 'en', people: 1 },
            { tag: 'fr', people: 1 },
          ],
        });
      if (path.startsWith('/broadcasts'))
        return Response.json(status === 409 ? { people: 3 } : page, { status });
      if (path.startsWith('/proposals?')) return Response.json(proposal);
      if (path === '/incidents' && !body) return Response.json(board);
      if (path.startsWith('/incidents')) return Response.json(page);
      return /^\/(alarms|plans|plan-runs|proposals)/.test(path) ? Response.json(board) : undefined;
    };
  });

  const text = (selector = 'desk-incidents .room') =>
    inside(app, selector)?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
  const button = (words: string, within = 'desk-incidents') =>
    all(app, `${within} button`).find((one) => one.textContent?.trim() === words);
  const enter = async (options = {}) => {
    app = await openDesk(options);
    location.hash = '#incidents';
    await until(() => text().includes('Looks like one thing') || text().includes('疑似'), 'the room');
  };
  const enterPage = async () => {
    await enter();
    location.hash = `#incidents/${page.id}`;
    await until(() => text('desk-incident article').includes('Two lanes are down.'), 'the page');
  };

  for (const theme of ['light', 'dark'] as const) {
    it(`stand with what may become one, and with the plans at work, ${theme}`, async () => {
      await enter({ theme });
      for (const words of ['Gate C: Ticket will not scan', 'Next news by', 'Turnstile failure']) {
        expect(text()).to.include(words);
      }
      await expect(app).to.be.accessible();
      button('Review')?.click();
      await until(() => text('desk-proposal form').includes('Words of m3'), 'the reports');
      await expect(app).to.be.accessible();
      location.hash = `#incidents/${page.id}`;
      await until(() => text('desk-incident article').includes('2 of 2 have it'), 'the page');
      await expect(app).to.be.accessible();
      location.hash = '#incidents/run-r1';
      await until(() => text('desk-plan-run article').includes('Stop when the lanes work.'), 'the plan');
      expect(text('desk-plan-run article')).to.include('late by 2 min');
      await expect(app).to.be.accessible();
    });
  }

  it('are made of a proposal, without what was unticked', async () => {
    await enter();
    button('Review')?.click();
    await until(() => button('Make one incident of 3'), 'the proposal');
    all(app, 'desk-proposal input')[1]?.click();
    await until(() => button('Make one incident of 2'), 'one less');
    button('Make one incident of 2')?.click();
    await until(() => posted.length > 0, 'the incident');
    expect(posted[0]?.body['issues']).to.deep.equal(['m1', 'm3']);
    await until(() => location.hash === `#incidents/${page.id}`, 'its page');
  });

  it('take in what came later, and let go what does not belong', async () => {
    await enterPage();
    button('Add them')?.click();
    await until(() => posted.length === 1, 'added');
    expect(posted[0]?.body).to.deep.include({ version: 2, add: ['m9'] });
    button('Take out')?.click();
    await until(() => posted.length === 2, 'taken out');
    expect(posted[1]?.body).to.deep.include({ out: ['m1'] });
  });

  it('are told to everyone with their number on the button, and marked where a language is missing', async () => {
    await enterPage();
    button('Tell everyone concerned')?.click();
    await until(() => button('Tell 2 people'), 'the number');
    await until(() => text('desk-broadcast form').includes('1 read French'), 'the missing language');
    await expect(app).to.be.accessible();
    button('Tell 2 people')?.click();
    await until(() => text('desk-broadcast form').includes('in Chinese at least'), 'what is missing');
    expect(posted).to.have.length(0);
    for (const tag of ['en', 'zh-Hans']) {
      const field = inside(app, `desk-broadcast #text-${tag}`, HTMLTextAreaElement);
      if (!field) throw new Error(`no field for ${tag}`);
      field.value = `Lanes ${tag}`;
      field.dispatchEvent(new Event('input'));
    }
    await until(() => text('desk-broadcast .bubble').includes('Lanes en'), 'the preview');
    status = 409;
    button('Tell 2 people')?.click();
    await until(() => text('desk-broadcast form').includes('Meanwhile there are 3'), 'another number');
    status = 200;
    button('Tell 2 people')?.click();
    await until(() => posted.length === 2, 'the broadcast');
    expect(posted[1]?.body).to.deep.include({ audience: 'incident', people: 2, incidentId: page.id });
    expect(posted[1]?.body['commandId']).to.equal(posted[0]?.body['commandId']);
    await until(() => !inside(app, 'desk-broadcast form'), 'the end of it');
  });

  it('have plans whose tasks are ticked with what shows it, and that stop with a reason', async () => {
    await enter();
    location.hash = '#incidents/run-r1';
    const proof = await until(() => inside(app, 'desk-plan-run .text input', HTMLInputElement), 'the task');
    proof.value = 'Photo 4';
    proof.dispatchEvent(new Event('input'));
    await until(() => inside(app, 'desk-plan-run #t1'), 'the tick');
    inside(app, 'desk-plan-run #t1')?.click();
    await until(() => posted.length === 1, 'ticked');
    expect(posted[0]?.path).to.equal('/plan-runs/r1/tasks/t1');
    expect(posted[0]?.body).to.deep.include({ done: true, evidence: 'Photo 4' });
    await until(() => {
      // The answer to the tick comes meanwhile, and takes away what was said before.
      inside(app, 'desk-plan-run form', HTMLFormElement)?.requestSubmit();
      return text('desk-plan-run article').includes('Please say why.');
    }, 'the question');
    expect(posted).to.have.length(1);
  });

  it('fill the words of a plan into the message, for whom they are meant, and send them as they were changed', async () => {
    await enter();
    location.hash = '#incidents/run-r1';
    const use = await until(() => inside(app, 'desk-plan-run [data-draft]'), 'the draft');
    const draft = board.plans[0]?.broadcasts.find(({ id }) => id === use.dataset['draft']);
    use.click();
    const english = await until(
      () => inside(app, 'desk-broadcast #text-en', HTMLTextAreaElement),
      'the message',
    );
    await until(() => english.value === draft?.text['en'], 'the words of the plan');
    await expect(app).to.be.accessible();
    english.value = 'Gate D is open.';
    english.dispatchEvent(new Event('input'));
    await until(() => button('Tell 2 people'), 'their number');
    inside(app, 'desk-broadcast form', HTMLFormElement)?.requestSubmit();
    await until(() => posted.length === 1, 'sent');
    expect(posted[0]?.body).to.deep.include({ audience: draft?.audience });
    expect(posted[0]?.body['texts']).to.deep.equal({ ...draft?.text, en: 'Gate D is open.' });
  });

  it('raise alarms above every screen, which somebody takes on', async () => {
    app = await openDesk();
    expect(inside(app, 'desk-alarms li')).to.equal(undefined);
    server.feeds.at(-1)?.send({ type: 'alarms', alarms: [alarm] });
    await until(
      () => text('desk-alarms ul').includes('Gate C: 41 reports of Ticket will not scan'),
      'the alarm',
    );
    await expect(app).to.be.accessible();
    board.alarms = [{ ...alarm, state: 'acknowledged', acknowledgedBy: 'Ana' }];
    button('I look after it', 'desk-alarms')?.click();
    await until(() => text('desk-alarms ul').includes('Ana looks after it'), 'who does');
    expect(posted[0]?.path).to.equal('/alarms/a1/acknowledge');
    press('g');
    press('i');
    await until(() => location.hash === '#incidents', 'the room by keys');
  });
});
