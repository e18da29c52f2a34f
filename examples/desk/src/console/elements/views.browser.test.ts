import { expect } from '@open-wc/testing';
import { all, closeDesk, inside, openDesk, press, serveEach, type, until } from '../testing/desk.ts';
import type { FakeServer } from '../testing/fake-server.ts';
import { detail, iso, row } from '../testing/fixtures.ts';
import type { DeskApp } from './app.ts';

describe('the views of the list', () => {
  let server: FakeServer;
  let app: DeskApp;

  serveEach((fresh) => {
    server = fresh;
    server.rows = [
      row('one'),
      row('two', { state: 'in_progress', assignee: { id: 'li', name: 'Li' }, summary: 'Secret words.' }),
      row('alarm', { priority: 'P1', category: 'medical.emergency' }),
    ];
    server.duty = {
      shifts: [],
      people: [
        { id: 'li', name: 'Li', role: 'responder', team: 'GATE', since: iso(-30), skills: ['zh'], open: 2 },
        { id: 'ana', name: 'Ana', role: 'supervisor', team: 'MED', skills: [], open: 0 },
      ],
    };
  });

  const go = async (address: string, wait: string, theme: 'light' | 'dark' = 'light') => {
    location.hash = address;
    app = await openDesk({ theme }, wait);
  };
  const words = (selector: string) => inside(app, selector)?.textContent?.replaceAll(/\s+/g, ' ') ?? '';

  it('keep the filter in the address, and take it from there', async () => {
    await go('#queue?team=MED', 'desk-queue .empty, desk-queue .alarms');
    expect(all(app, 'desk-queue .rows .row').length).to.equal(0);
    inside(app, 'desk-filter .clear')?.click();
    await until(() => all(app, 'desk-queue .rows .row').length === 2, 'all rows');
    expect(location.hash).to.equal('#queue');
    press('g');
    press('b');
    await until(() => inside(app, 'desk-board .card'), 'the board');
    expect(location.hash).to.equal('#board');
  });

  it('do not say that all is done where a filter hides the rest', async () => {
    server.rows = [row('one')];
    await go('#queue?priority=P4', 'desk-queue .empty');
    expect(words('desk-queue .empty')).to.include('Nothing fits this filter');
  });

  it('show an unseen critical report whatever is filtered', async () => {
    await go('#queue?priority=P4', 'desk-queue .alarms');
    expect(words('desk-queue .alarms')).to.include('Emergency');
  });

  it('bring the rest of a long queue page by page, while the first rows are there', async () => {
    const asked: string[] = [];
    server.more = (path) => {
      if (!path.startsWith('/issues?')) return undefined;
      asked.push(path);
      const isFirst = !path.includes('after=');
      return Response.json({
        issues: isFirst ? [row('one')] : [row('two'), row('three')],
        ...(isFirst && { next: 'P2~one' }),
        cursor: 'c0',
      });
    };
    await go('#queue', 'desk-queue .rows .row');
    await until(() => all(app, 'desk-queue .rows .row').length === 3, 'rows of both pages');
    expect(asked).to.have.length(2);
    expect(asked[1]).to.include('after=P2%7Eone');
  });

  it('take all that was selected with one key', async () => {
    await go('#queue', 'desk-queue .rows .row');
    await until(() => all(app, 'desk-queue .rows .row').length === 2, 'rows');
    press('j');
    press('x');
    press('J', document.body, { shiftKey: true });
    press('a');
    await until(() => server.commands.length === 2, 'both commands');
    expect(server.commands.every(({ command }) => command.type === 'take')).to.equal(true);
  });

  it('move a card by Shift and arrow, and say why where it cannot go', async () => {
    server.onCommand = () => ({ status: 200, body: detail('one', { version: 9, state: 'in_progress' }) });
    server.details.set('two', detail('two', { state: 'in_progress' }));
    await go('#board', 'desk-board .card');
    inside(app, 'desk-board [data-id="one"]')?.focus();
    press('ArrowRight', inside(app, 'desk-board [data-id="one"]'), { shiftKey: true });
    await until(() => server.commands[0]?.command.type === 'take', 'the command');
    expect(all(app, 'desk-ask dialog[open]').length).to.equal(0);
    inside(app, 'desk-board [data-id="two"]')?.focus();
    press('ArrowLeft', inside(app, 'desk-board [data-id="two"]'), { shiftKey: true });
    await until(() => inside(app, 'desk-ask dialog', HTMLDialogElement)?.open, 'who should have it');
  });

  it('find actions and issues in the palette, by letters alone', async () => {
    await go('#queue', 'desk-queue .rows .row');
    press('k', document.body, { ctrlKey: true });
    const input = await until(() => inside(app, 'desk-palette input', HTMLInputElement), 'the palette');
    expect(all(app, 'desk-palette .choice').length).to.be.greaterThan(20);
    input.value = 'wall';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => all(app, 'desk-palette .choice').length === 1, 'one action');
    press('Enter', input);
    await until(() => inside(app, 'desk-wall .figures'), 'the wall');
  });

  it('put no name and no word of a reporter on the wall', async () => {
    await go('#wall', 'desk-wall .figures');
    const text = words('desk-wall section');
    expect(text).to.include('Nobody has seen');
    expect(text).not.to.include('Secret words');
    expect(text).not.to.match(/\bLi\b/);
  });

  it('propose whoever is on duty with room, and nobody else', async () => {
    await go('#duty', 'desk-duty .lines');
    await until(() => words('desk-duty .lines').includes('Give to Li'), 'the proposal');
    expect(words('desk-duty .lines')).not.to.include('Give to Ana');
  });

  it('say which shift each team works, what comes next, and who is here past the end of theirs', async () => {
    const ended = { id: 'in', labels: { en: 'Way in' }, from: iso(-300), to: iso(-10) };
    const on = { id: 'out', labels: { en: 'Way out' }, from: iso(-40), to: iso(200) };
    server.duty = {
      shifts: [
        { team: 'GATE', on },
        { team: 'MED', on },
        { team: 'SEC', next: { ...on, labels: { en: 'Night watch' }, from: iso(60) } },
      ],
      people: server.duty.people.map((person) => (person.since ? { ...person, shift: ended } : person)),
    };
    await go('#duty', 'desk-duty .lines');
    await until(() => words('desk-duty tbody').includes('Way in, ended'), 'the shift that ended');
    const rows = all(app, 'desk-duty .shifts tbody tr').map(
      (line) => line.textContent?.replaceAll(/\s+/g, ' ') ?? '',
    );
    expect(rows.length).to.equal(2);
    expect(rows[0]).to.match(/Gate crew, Medical Way out, until .* none/);
    expect(rows[1]).to.match(/SEC none Night watch, from /);
    await expect(app).to.be.accessible();
  });

  it('end a line of the hand-over where nobody said where', async () => {
    server.rows = [row('alarm', { priority: 'P1', category: 'medical.emergency', location: {} })];
    await go('#handover', 'desk-handover .paper li');
    expect(words('desk-handover .paper li')).to.match(/Emergency[^,]*$/);
  });

  it('remind of a shift that ends, on the sheet and by a dot on the way to it, and of no other', async () => {
    const on = { id: 'in', labels: { en: 'Way in' }, from: iso(-300), to: iso(31) };
    const next = { id: 'out', labels: { en: 'Way out' }, from: iso(0), to: iso(200) };
    server.shift = { on, next };
    await go('#handover', 'desk-handover .paper');
    await until(() => words('desk-handover .paper').includes('Way in, until'), 'the shift');
    expect(words('desk-handover .paper')).to.match(/Then: Way out, from /);
    expect(inside(app, 'desk-handover .remind')).to.equal(undefined);
    expect(inside(app, 'desk-bar .dot')).to.equal(undefined);
    closeDesk();
    server.shift = { on: { ...on, to: iso(12.5) }, next };
    await go('#handover', 'desk-handover .paper');
    await until(() => words('desk-handover .remind').includes('ends in 12 min'), 'the reminder');
    expect(words('desk-bar .dot')).to.include('Your shift ends in 12 min');
    await expect(app).to.be.accessible();
    closeDesk();
    server.shift = { on: { ...on, to: iso(-4.5) }, next };
    await go('#handover', 'desk-handover .paper');
    await until(() => words('desk-handover .remind').includes('ended 4 min ago'), 'that it is over');
  });

  it('remind no more of a shift whose sheet is signed', async () => {
    const on = { id: 'in', labels: { en: 'Way in' }, from: iso(-300), to: iso(12.5) };
    server.shift = { on };
    await go('#handover', 'desk-handover .paper');
    await until(() => inside(app, 'desk-handover .remind'), 'the reminder');
    server.shift = { on, signed: true };
    inside(app, 'desk-handover form .primary')?.click();
    await until(() => !inside(app, 'desk-handover .remind'), 'its end');
    expect(inside(app, 'desk-bar .dot')).to.equal(undefined);
    expect(words('desk-handover .paper')).to.include('Way in, until');
  });

  it('leave a field by Escape, and then the screen, wherever there is no list', async () => {
    for (const [room, field] of [
      ['duty', 'desk-duty #skills'],
      ['handover', 'desk-handover #text'],
      ['enter', 'desk-enter #words'],
      ['enter', 'desk-enter #where'],
      ['enter', 'desk-enter #what'],
    ] as const) {
      await go(`#${room}`, field);
      const input = await until(() => inside(app, field), field);
      input.focus();
      press('Escape', input);
      const screen = inside(app, `desk-${room}`);
      expect(screen?.shadowRoot?.activeElement?.localName, field).to.equal('h1');
      press('Escape', screen?.shadowRoot?.activeElement ?? undefined);
      await until(() => inside(app, 'desk-queue'), `the queue behind ${field}`);
      closeDesk();
    }
  });

  it('close what was found for a call by Escape, and stay in the field', async () => {
    await go('#enter', 'desk-enter #what');
    const what = await until(() => inside(app, 'desk-enter #what', HTMLInputElement), 'the field');
    what.focus();
    type(what, 'ticket');
    await until(() => inside(app, 'desk-enter #topics'), 'topics');
    press('Escape', what);
    await until(() => !inside(app, 'desk-enter #topics'), 'no topics');
    expect(inside(app, 'desk-enter')?.shadowRoot?.activeElement?.id).to.equal('what');
    expect(what.value).to.equal('ticket');
    type(what, 'tickets');
    await until(() => inside(app, 'desk-enter #topics'), 'topics again');
  });

  it('say what was taken back without a warning', async () => {
    const taken = detail('one', { undo: { sequence: 4, what: 'taken' } });
    server.onCommand = () => ({ status: 200, body: taken });
    server.more = (path) => (path.endsWith('/undo') ? Response.json(detail('one')) : undefined);
    await go('#queue', 'desk-queue .rows .row');
    press('j');
    press('a');
    await until(() => server.commands.length === 1, 'the command');
    press('z');
    const strip = await until(() => inside(app, '.strip'), 'the strip');
    expect(strip.textContent).to.include('Taken back: taking it');
    expect(strip.className).to.include('done');
    press('z');
    await until(() => words('.strip').includes('can be undone'), 'nothing more');
    expect(inside(app, '.strip')?.className).to.include('trouble');
  });

  for (const theme of ['light', 'dark'] as const) {
    for (const [room, wait] of [
      ['board', 'desk-board .card'],
      ['map', 'desk-map table'],
      ['wall', 'desk-wall .figures'],
      ['duty', 'desk-duty tbody tr'],
      ['handover', 'desk-handover .paper'],
    ] as const) {
      it(`have no flaw that axe finds: ${room}, ${theme}`, async () => {
        await go(`#${room}`, wait, theme);
        await until(() => inside(app, wait), room);
        await expect(app).to.be.accessible();
      });
    }

    it(`have no flaw that axe finds: palette and keys, ${theme}`, async () => {
      await go('#queue', 'desk-queue .rows .row', theme);
      press('k', document.body, { ctrlKey: true });
      await until(() => inside(app, 'desk-palette .choice'), 'the palette');
      await expect(app).to.be.accessible();
      inside(app, 'desk-palette dialog', HTMLDialogElement)?.close();
      press('?');
      await until(() => inside(app, 'desk-help dialog', HTMLDialogElement)?.open, 'the keys');
      await expect(app).to.be.accessible();
    });
  }
});
