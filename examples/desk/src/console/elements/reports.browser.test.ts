import { expect } from '@open-wc/testing';
import type { FiguresAnswer } from '../../api/types.ts';
import { all, inside, openDesk, press, serveEach, until } from '../testing/desk.ts';
import type { FakeServer } from '../testing/fake-server.ts';
import { ana } from '../testing/fixtures.ts';
import type { DeskApp } from './app.ts';

const MINUTE = 60_000;

function spread(p50: number | null, p90: number | null, n = 0) {
  return { n, mean: p50, p50, p90, p95: p90, max: p90 };
}

function kept(met: number, breached: number) {
  const whole = met + breached;
  const share = (part: number) => (whole === 0 ? null : (part * 100) / whole);
  return { met, breached, pending: 0, excluded: 0, onTimePct: share(met), breachPct: share(breached) };
}

/** @param n  Reports; with none, nothing can be computed. */
function figures(n: number): FiguresAnswer['figures'] {
  const some = n > 0;
  const some4 = (value: number) => (some ? value : null);
  return {
    counts: {
      received: n,
      merged: 0,
      rejected: 0,
      cancelled: 0,
      resolvedOrClosed: some ? 1_200 : 0,
      open: n,
      waitingForReporter: 1,
    },
    promises: {
      ack: kept(0, 0),
      personAck: kept(0, 0),
      firstResponse: some ? kept(11, 1) : kept(0, 0),
      serviceStart: kept(0, 0),
      nextUpdate: kept(0, 0),
      resolution: kept(0, 0),
    },
    times: {
      firstResponse: some ? spread(4 * MINUTE, 65 * MINUTE, 12) : spread(null, null),
      serviceStart: spread(null, null),
      deliveryLag: spread(null, null),
      handling: spread(null, null),
      total: spread(null, null),
    },
    rates: {
      valid: n,
      issuesPer1000: null,
      reopenPct: some4(2.5),
      resolutionPct: null,
      escalationPct: null,
      accuracyPct: null,
    },
    oneStop: { eligible: 0, oneStop: 0, oneStopPct: null },
    confirmationPct: some4(50),
    csat: { n: 0, csatPct: null, fsatPct: null, mean: null, responseRatePct: null, ofAllServedPct: null },
    ces: { mean: null, agreePct: null, index: null },
    repeatByReporterPct: null,
    repeatByPlacePct: null,
    delays: {
      tagged: some ? 3 : 0,
      untagged: some ? 1 : 0,
      internalPct: null,
      externalPct: null,
      top: undefined,
      tagCoveragePct: null,
      sharesPct: some ? { 'INT-STAFF': 75, 'EXT-EVENT': 25 } : {},
    },
    notices: {
      noticeBeforeBreachPct: null,
      lateNoticePct: null,
      silentBreachPct: some4(25),
      promiseKeptPct: null,
    },
    rootCauses: { table: [], vitalFew: [] },
  };
}

function answer(n = 12): FiguresAnswer {
  return {
    from: '2026-06-13T10:00:00.000Z',
    to: '2026-06-13T12:00:00.000Z',
    figures: figures(n),
    groups: n > 0 ? [{ key: 'GATE', n: 12, figures: figures(12) }] : [],
    hours: [
      { at: '2026-06-13T10:00:00.000Z', n: 0 },
      { at: '2026-06-13T11:00:00.000Z', n },
    ],
  };
}

describe('the reports', () => {
  let server: FakeServer;
  let app: DeskApp;
  let asked: URLSearchParams[];
  let reply: () => Response | Promise<Response>;

  serveEach((fresh) => {
    server = fresh;
    asked = [];
    reply = () => Response.json(answer());
    server.more = (path) => {
      if (!path.startsWith('/figures?')) return undefined;
      asked.push(new URLSearchParams(path.slice(9)));
      return reply();
    };
  });

  const go = async (address: string, wait: string, theme: 'light' | 'dark' = 'light') => {
    location.hash = address;
    app = await openDesk({ theme, language: theme === 'dark' ? 'zh-Hans' : 'en' }, wait);
  };
  const words = (selector: string) =>
    all(app, selector).map((one) => one.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '');
  const status = () => words('desk-reports [role=status]')[0] ?? '';

  it('open by g r with the figures of today, and say what each rests on', async () => {
    await go('#queue', 'desk-queue .rows .row');
    press('g');
    press('r');
    await until(() => inside(app, 'desk-reports .tile'), 'the figures');
    expect(asked[0]?.get('by')).to.equal('team');
    const [first, median, solved] = words('desk-reports .tile');
    expect(first).to.equal('First answer in time 91.6% 11 of 12 promises kept');
    expect(median).to.equal('First answer, median 4 min Nine of ten within 1 hr 5 min; 12 counted');
    expect(solved).to.include('–no figure');
    expect(words('desk-reports .tile').join(' ')).to.include('1,200');
    expect(words('desk-reports .reasons li')[0]).to.equal('Many people need us at the same time 75%');
    expect(words('desk-reports section .hint').join(' ')).to.include('1 late without a reason yet');
  });

  it('have a table with a name, heads for rows and columns, and a word where there is no figure', async () => {
    await go('#reports', 'desk-reports table');
    const table = inside(app, 'desk-reports table');
    expect(table?.querySelector('caption')?.textContent).to.include('By group: Team');
    const scopes = [...(table?.querySelectorAll('thead th') ?? [])].map((head) => head.getAttribute('scope'));
    expect(scopes).to.have.length(13);
    expect(new Set(scopes)).to.deep.equal(new Set(['col']));
    expect(words('desk-reports tbody th')).to.deep.equal(['Gate crew']);
    expect(words('desk-reports tfoot th')).to.deep.equal(['All']);
    expect(words('desk-reports tbody td')[4]).to.equal('–no figure');
    expect(words('desk-reports .hint').join(' ')).to.include('fewer than five');
  });

  it('keep time and groups in the address, and ask for them on the venue’s clocks', async () => {
    await go('#reports?period=dates&by=zone&from=2026-06-13&to=2026-06-13', 'desk-reports .tile');
    expect(Object.fromEntries(asked[0] ?? [])).to.deep.equal({
      from: '2026-06-12T23:00:00.000Z',
      to: '2026-06-13T23:00:00.000Z',
      by: 'zone',
    });
    inside(app, 'desk-reports input[value=event]')?.click();
    await until(() => asked.length === 2, 'the event');
    expect(Object.fromEntries(asked[1] ?? [])).to.deep.equal({ during: 'event', by: 'zone' });
    const by = await until(() => inside(app, 'desk-reports #by', HTMLSelectElement), 'the groups');
    by.value = 'stage';
    by.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => location.hash === '#reports?period=event&by=stage', 'the address');
  });

  it('ask for nothing until both dates are there', async () => {
    await go('#reports?period=dates', 'desk-reports #from');
    expect(asked).to.have.length(0);
    expect(status()).to.equal('Choose a first and a last day, the earlier one first.');
  });

  it('say in words that they are counting, that there was nothing, and that they did not come', async () => {
    let finish: (response: Response) => void = () => {};
    reply = () => new Promise((resolve) => (finish = resolve));
    await go('#reports', 'desk-reports h1');
    await until(() => status() === 'Counting', 'counting');
    finish(Response.json(answer(0)));
    await until(() => status().startsWith('Nothing came in'), 'nothing');
    expect(all(app, 'desk-reports .tile')).to.have.length(0);
    reply = () => Response.json({ title: 'No event has begun yet.' }, { status: 404 });
    inside(app, 'desk-reports input[value=event]')?.click();
    await until(() => words('desk-reports .error')[0]?.includes('No event has begun'), 'no event');
    reply = () => new Response('', { status: 502 });
    inside(app, 'desk-reports input[value=week]')?.click();
    await until(() => words('desk-reports .error')[0]?.includes('did not come'), 'trouble');
    reply = () => Response.json(answer());
    inside(app, 'desk-reports .again')?.click();
    await until(() => inside(app, 'desk-reports .tile'), 'the figures');
  });

  it('take the last answer that was asked for, in whatever order they come', async () => {
    const waiting: ((response: Response) => void)[] = [];
    reply = () => new Promise((resolve) => waiting.push(resolve));
    await go('#reports', 'desk-reports h1');
    await until(() => waiting.length === 1, 'the first question');
    inside(app, 'desk-reports input[value=week]')?.click();
    await until(() => waiting.length === 2, 'the second question');
    waiting[1]?.(Response.json(answer(12)));
    await until(() => status().includes('12 reports'), 'the second answer');
    waiting[0]?.(Response.json(answer(99)));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(status()).to.include('12 reports');
  });

  it('are nothing for a responder, who is told so without a question to the server', async () => {
    server.me = { ...ana, role: 'responder' };
    await go('#reports', 'desk-reports h1');
    expect(words('desk-reports .sheet')[0]).to.include('Figures are for supervisors');
    expect(words('desk-bar .room')).not.to.include('Reports');
    expect(asked).to.have.length(0);
  });

  it('are all there is for an analyst, who sees no issue', async () => {
    server.me = { ...ana, role: 'analyst' };
    const others = server.more;
    const refused: string[] = [];
    server.more = (path, body) => {
      if (!path.startsWith('/issues') && path !== '/health' && path !== '/shift') return others(path, body);
      refused.push(path);
      return Response.json({ title: 'Not for you.' }, { status: 403 });
    };
    await go('#queue', 'desk-reports .tile');
    expect(words('desk-bar .room')).to.deep.equal(['Reports']);
    expect(server.feeds).to.have.length(0);
    expect(inside(app, 'desk-bar .tally')).to.equal(undefined);
    press('g');
    press('b');
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(inside(app, 'desk-board')).to.equal(undefined);
    expect(refused).to.deep.equal([]);
    await expect(app).to.be.accessible();
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`have no flaw that axe finds, ${theme}`, async () => {
      await go('#reports?period=dates&by=zone&from=2026-06-13&to=2026-06-13', 'desk-reports .tile', theme);
      await expect(app).to.be.accessible();
    });
  }
});
