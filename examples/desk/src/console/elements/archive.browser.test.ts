import { expect } from '@open-wc/testing';
import type { ArchivedEvent } from '../../api/types.ts';
import { all, inside, openDesk, press, serveEach, until } from '../testing/desk.ts';
import type { FakeServer } from '../testing/fake-server.ts';
import { ana, iso } from '../testing/fixtures.ts';
import type { DeskApp } from './app.ts';

const DAY = 24 * 60;

function over(id: string, name: string, more: Partial<ArchivedEvent> = {}): ArchivedEvent {
  return {
    id,
    labels: { en: name, zhHans: `${name}赛` },
    end: iso(-9 * DAY),
    allowedFrom: iso(-5 * DAY),
    archived: 0,
    ready: 0,
    staying: 0,
    named: [],
    ...more,
  };
}

const CUP = over('cup', 'Cup', {
  ready: 1_200,
  staying: 101,
  named: [{ id: 'one', reference: '7K3F-9QXM', state: 'assigned', because: 'task' }],
});
const ordered = (going: number) => ({ at: iso(-1), by: 'Dana', going });

describe('the archive', () => {
  let server: FakeServer;
  let app: DeskApp;
  let events: ArchivedEvent[];
  let orders: string[];
  let reply: () => Response | Promise<Response> | undefined;

  serveEach((fresh) => {
    server = fresh;
    server.me = { ...ana, name: 'Dana', role: 'admin' };
    events = [CUP];
    orders = [];
    reply = () => undefined;
    server.more = (path, body) => {
      if (path.startsWith('/figures?'))
        return Response.json({ title: 'No event has begun yet.' }, { status: 404 });
      if (!path.startsWith('/archive')) return undefined;
      if (body) orders.push(path.slice('/archive/'.length));
      return reply() ?? Response.json({ events });
    };
  });

  const go = async (theme: 'light' | 'dark' = 'light') => {
    location.hash = '#reports?period=event';
    app = await openDesk({ theme, language: theme === 'dark' ? 'zh-Hans' : 'en' }, 'desk-archive .show');
    inside(app, 'desk-archive .show')?.click();
    await until(() => inside(app, 'desk-archive .event, desk-archive .again'), 'the events');
  };
  const words = (selector: string) =>
    all(app, selector).map((one) => one.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '');
  const line = () => words('desk-archive .event')[0] ?? '';
  const focused = () => inside(app, 'desk-archive')?.shadowRoot?.activeElement?.id;
  const dialog = () => inside(app, 'desk-archive dialog', HTMLDialogElement);
  const ask = async () => {
    inside(app, 'desk-archive .event .button')?.click();
    await until(() => dialog()?.open, 'the dialog');
  };
  const answer = () => inside(app, 'desk-archive dialog .primary')?.click();

  it('counts nothing until somebody wants to see it, and says that it does', async () => {
    let finish: (response: Response) => void = () => {};
    let asked = 0;
    reply = () => {
      asked += 1;
      return new Promise((resolve) => (finish = resolve));
    };
    location.hash = '#reports?period=event';
    app = await openDesk({}, 'desk-archive .show');
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(asked).to.equal(0);
    inside(app, 'desk-archive .show')?.click();
    await until(() => words('desk-archive [role=status]')[0] === 'Counting', 'counting');
    expect(focused()).to.equal('title');
    finish(Response.json({ events }));
    await until(() => inside(app, 'desk-archive .event'), 'the events');
    expect(words('desk-archive [role=status]')).to.deep.equal(['']);
    expect(inside(app, 'desk-archive .show')).to.equal(undefined);
  });

  it('says which events are over, the last one first, what would go, and what stays and why', async () => {
    events = [CUP, over('final', 'Final', { allowedFrom: iso(DAY), staying: 4 }), over('draw', 'Draw')];
    await go();
    const [draw, final, cup] = words('desk-archive .event');
    expect(draw).to.match(/^Draw Ended .* Nothing was reported\.$/);
    expect(final).to.include('Final Ended').and.to.include('It can be archived from');
    expect(cup).to.include('Reports that can go now: 1,200').and.to.include('Not over yet: 101');
    expect(words('desk-archive details li')).to.deep.equal(['7K3F-9QXM a task is open', 'And more: 100']);
    expect(inside(app, 'desk-archive details a')?.getAttribute('href')).to.match(/^#issue\//);
    const buttons = all(app, 'desk-archive .event .button').map((one) => one.getAttribute('aria-label'));
    expect(buttons).to.deep.equal(['Archive Cup']);
  });

  it('says what it does before it does it, and nothing happens to whoever leaves', async () => {
    await go();
    await ask();
    const said = words('desk-archive dialog')[0] ?? '';
    expect(said).to.include('Archive Cup?').and.to.include('now: 1,200').and.to.include('Not over yet: 101');
    expect(said).to.include('Figures and pages stay').and.to.include('comes back to work by itself');
    await expect(app).to.be.accessible();
    inside(app, 'desk-archive dialog [type=button]')?.click();
    await until(() => !dialog()?.open, 'the end of the dialog');
    expect(orders).to.deep.equal([]);
  });

  it('archives once, shows how far it is, and tells when it is finished', async () => {
    await go();
    await ask();
    events = [{ ...CUP, ready: 800, archived: 400, ordered: ordered(800) }];
    answer();
    answer();
    await until(() => inside(app, 'desk-archive progress'), 'the progress');
    expect(orders).to.deep.equal(['cup']);
    expect(dialog()?.open).to.equal(false);
    expect(line()).to.include('Dana archived it').and.to.include('400 of 1,200 are there');
    expect(words('desk-archive [role=status]')).to.deep.equal(['Cup goes into the archive.']);
    expect(focused()).to.equal('title');
    expect(inside(app, 'desk-archive .event .button')).to.equal(undefined);
  });

  it('looks again after 30 s while reports are on their way and it is seen, and tells that they are there', async () => {
    const later = globalThis.setTimeout;
    const waits: number[] = [];
    // A hundred times as fast.
    globalThis.setTimeout = ((act: () => void, ms = 0) => {
      if (ms < 20_000 || ms > 30_000) return later(act, ms);
      waits.push(ms);
      return later(act, ms / 100);
    }) as typeof setTimeout;
    let looks = 0;
    reply = () => {
      looks += 1;
      return undefined;
    };
    const turn = (visibilityState: DocumentVisibilityState) => {
      Object.defineProperty(document, 'visibilityState', { value: visibilityState, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    try {
      events = [{ ...CUP, ready: 800, archived: 400, ordered: ordered(800) }];
      await go();
      turn('hidden');
      expect(waits[0]).to.be.greaterThan(29_000);
      events = [{ ...CUP, ready: 0, archived: 1_200, ordered: ordered(0) }];
      await new Promise((resolve) => later(resolve, 700));
      expect(looks).to.equal(1);
      turn('visible');
      await until(() => line().includes('Reports in the archive: 1,200'), 'the end');
      expect(looks).to.equal(2);
    } finally {
      globalThis.setTimeout = later;
      Reflect.deleteProperty(document, 'visibilityState');
    }
    expect(words('desk-archive [role=status]')[0]).to.equal('All of Cup that is over is in the archive.');
    expect(line()).to.include('Not over yet: 101');
  });

  it('offers once more what came in after the first time', async () => {
    events = [{ ...CUP, ready: 3, archived: 1_200, ordered: ordered(0) }];
    await go();
    expect(line()).to.include('in the archive: 1,200').and.to.include('More that can go now: 3');
    expect(inside(app, 'desk-archive progress')).to.equal(undefined);
    await ask();
    expect(words('desk-archive dialog')[0]).to.include('now: 3');
  });

  it('says in words that it did not work, and takes it at the second try', async () => {
    await go();
    await ask();
    reply = () => new Response('', { status: 502 });
    answer();
    await until(() => words('desk-archive dialog .error')[0]?.includes('safely try again'), 'the word');
    expect(dialog()?.open).to.equal(true);
    reply = () => Response.json({ title: 'Too early.' }, { status: 422 });
    answer();
    await until(() => words('desk-archive dialog .error')[0]?.includes('not possible now'), 'the refusal');
    reply = () => undefined;
    events = [{ ...CUP, ready: 0, archived: 1_200, ordered: ordered(0) }];
    answer();
    await until(() => line().includes('in the archive: 1,200'), 'the end');
    expect(orders).to.deep.equal(['cup', 'cup', 'cup']);
  });

  it('says that the events did not come, and that none is over', async () => {
    reply = () => new Response('', { status: 502 });
    await go();
    expect(words('desk-archive .error')[0]).to.include('did not come');
    reply = () => undefined;
    events = [];
    inside(app, 'desk-archive .again')?.click();
    await until(() => words('desk-archive p').includes('No event is over yet.'), 'the answer');
    expect(inside(app, 'desk-archive .error')).to.equal(undefined);
  });

  it('keeps its keys in the dialog, and gives the focus back', async () => {
    await go();
    const button = inside(app, 'desk-archive .event .button');
    button?.focus();
    button?.click();
    await until(() => dialog()?.open, 'the dialog');
    // Letters that lead elsewhere stay out of a dialog.
    press('g', inside(app, 'desk-archive dialog .primary'));
    press('b', inside(app, 'desk-archive dialog .primary'));
    expect(inside(app, 'desk-archive dialog')).to.not.equal(undefined);
    dialog()?.close();
    await until(() => inside(app, 'desk-archive')?.shadowRoot?.activeElement === button, 'the focus');
  });

  for (const role of ['supervisor', 'control_room', 'analyst'] as const) {
    it(`is not there for the role ${role}`, async () => {
      server.me = { ...ana, role };
      location.hash = '#reports?period=event';
      app = await openDesk({}, 'desk-reports .error');
      expect(inside(app, 'desk-archive')).to.equal(undefined);
    });
  }

  for (const theme of ['light', 'dark'] as const) {
    it(`has no flaw that axe finds, ${theme}`, async () => {
      events = [
        { ...CUP, ready: 800, archived: 400, ordered: ordered(800) },
        over('final', 'Final', { allowedFrom: iso(DAY), staying: 4 }),
        { ...CUP, id: 'draw' },
      ];
      await go(theme);
      inside(app, 'desk-archive summary')?.click();
      await expect(app).to.be.accessible();
      await ask();
      await expect(app).to.be.accessible();
    });
  }
});
