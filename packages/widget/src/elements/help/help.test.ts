import { expect } from '@open-wc/testing';
import type { IssueDraft, TouchlineOptions } from '@touchline/sdk';
import { provideTouchline } from '../../controllers/session.ts';
import { fakeTouchline, venue, type FakeTouchline } from '../../testing/fake-touchline.ts';
import { TouchlineHelp } from './help.ts';

if (!customElements.get('touchline-help')) customElements.define('touchline-help', TouchlineHelp);

describe('the launcher', () => {
  let touchline: FakeTouchline;
  let help: TouchlineHelp;

  beforeEach(() => {
    touchline = fakeTouchline(venue(Date.now()));
    provideTouchline(() => touchline);
  });
  afterEach(() => help.destroy());

  function place(attributes: Record<string, string> = {}): TouchlineHelp {
    help = document.createElement('touchline-help');
    for (const [name, value] of Object.entries({ venue: 'north-arena', ...attributes }))
      help.setAttribute(name, value);
    document.body.append(help);
    return help;
  }
  const pill = () => help.shadowRoot?.querySelector('button') as HTMLButtonElement;
  const dialog = () => help.shadowRoot?.querySelector('touchline-panel')?.shadowRoot?.querySelector('dialog');
  const heard = (name: keyof HTMLElementEventMap) =>
    new Promise<Event>((resolve) => help.addEventListener(name, resolve, { once: true }));

  it('says help in the language of the page, or what the page wants it to say', () => {
    expect(pillOf({ lang: 'zh-Hans' })).to.equal('帮助');
    expect(pillOf({ lang: 'ar' })).to.equal('مساعدة');
    expect(pillOf({ lang: 'fi' })).to.equal('Help');
    expect(pillOf({ label: 'Ask the arena' })).to.equal('Ask the arena');
    function pillOf(attributes: Record<string, string>) {
      place(attributes);
      const words = pill().textContent;
      help.remove();
      return words;
    }
  });

  it('is large enough for a thumb, and has no axe violation', async () => {
    place();
    const { width, height } = pill().getBoundingClientRect();
    expect(width).to.be.at.least(48);
    expect(height).to.be.at.least(48);
    await expect(help).to.be.accessible();
  });

  it('shows at once that a tap was felt, and its own words again when the panel is there', async () => {
    place();
    pill().click();
    expect(pill().textContent).to.equal('Help…');
    while (!dialog()?.open) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(pill().textContent).to.equal('Help');
  });

  it('brings no panel before somebody means it', async () => {
    place();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(help.shadowRoot?.querySelector('touchline-panel')).to.equal(null);
  });

  it('lets the page style the parts of the panel from outside', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('touchline-help::part(tile) { letter-spacing: 7px }');
    document.adoptedStyleSheets.push(sheet);
    place();
    await help.open();
    const tile = help.shadowRoot
      ?.querySelector('touchline-panel')
      ?.shadowRoot?.querySelector('[part~=tile]') as HTMLElement;
    expect(getComputedStyle(tile).letterSpacing).to.equal('7px');
    document.adoptedStyleSheets.pop();
  });

  it('is put away by whoever wants that, and comes back with a page that opens it', async () => {
    place();
    await help.open();
    const panel = help.shadowRoot?.querySelector('touchline-panel');
    while (!panel?.later) await new Promise((resolve) => setTimeout(resolve, 5));
    panel.go('settings');
    await panel.updateComplete;
    [...(panel.shadowRoot?.querySelectorAll('button') ?? [])]
      .find(({ textContent }) => textContent?.includes('Hide the help button'))
      ?.click();
    expect([dialog()?.open, pill().checkVisibility()]).to.deep.equal([false, false]);
    await help.open();
    expect([dialog()?.checkVisibility(), pill().checkVisibility()]).to.deep.equal([true, true]);
  });

  it('opens on a click, closes on Escape and gives the focus back', async () => {
    place();
    pill().focus();
    const opened = heard('touchline-open');
    pill().click();
    await opened;
    expect(dialog()?.open).to.equal(true);
    // As Escape does. Its event comes with the next frame, and a page in the background has none.
    dialog()?.requestClose();
    expect(dialog()?.open).to.equal(false);
    expect(help.shadowRoot?.activeElement).to.equal(pill());
  });

  it('keeps what the page told it until the panel is there', async () => {
    place({ event: 'final' });
    help.prefill({ gate: 'gate-C' });
    await help.open('entry.scan_fail');
    const panel = help.shadowRoot?.querySelector('touchline-panel');
    await panel?.updateComplete;
    expect(panel?.shadowRoot?.querySelector('.fact')?.textContent).to.contain('Gate C');
  });

  it('reports and lists without any panel', async () => {
    place();
    const captured = heard('touchline-issue-captured');
    const issue = await help.report({
      category: 'entry.scan_fail',
      location: { gate: 'gate-C' },
      fields: { partySize: 1 },
    });
    expect(await captured).to.have.property('issue');
    expect(await help.issues()).to.deep.equal([issue]);
    expect(help.shadowRoot?.querySelector('touchline-panel')).to.equal(null);
  });

  const badge = () => pill().querySelector('[part=badge]') as HTMLElement;
  const until = async (fits: () => unknown) => {
    for (let tries = 0; !fits() && tries < 400; tries++)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(!!fits(), 'it came to that').to.equal(true);
  };
  const says = (name: string) =>
    until(() => !badge().hidden && badge().getAttribute('aria-label') === name && badge().checkVisibility());
  const gone = () => until(() => badge().hidden);
  const answer = { id: 'm', at: new Date().toISOString(), from: 'venue' as const, text: 'Come to lane C4.' };
  const SCAN: IssueDraft = {
    category: 'entry.scan_fail',
    location: { gate: 'gate-C' },
    fields: { partySize: 1 },
  };

  it('carries a dot for what waits and a number for new answers, each with a name', async () => {
    place();
    const { id } = await help.report(SCAN);
    await says('1 report is waiting for a connection');
    expect(badge().textContent).to.equal('');
    await expect(help).to.be.accessible();
    touchline.tell(id, {});
    await gone();
    touchline.tell(id, { messages: [answer] });
    await says('1 new answer');
    expect(badge().textContent).to.equal('1');
    help.lang = 'de';
    touchline.tell(id, { messages: [answer, { ...answer, id: 'n' }] });
    await says('2 neue Antworten');
  });

  it('counts an answer that came before this visit, until it was on the screen', async () => {
    const { id } = await touchline.report(SCAN);
    touchline.tell(id, { messages: [answer] });
    place();
    await help.issues();
    await says('1 new answer');
    await help.open();
    const panel = help.shadowRoot?.querySelector('touchline-panel');
    await until(() => panel?.later);
    expect(badge().hidden, 'the first screen shows no answer').to.equal(false);
    panel?.go('issue', id);
    await gone();
    help.close();
    touchline.tell(id, { messages: [answer, { ...answer, id: 'n' }] });
    await says('1 new answer');
  });

  it('has no dot for what somebody took back before it was sent, nor a line in the list', async () => {
    place();
    const { id } = await help.report(SCAN);
    await says('1 report is waiting for a connection');
    touchline.change(id, { delivery: 'deleted', endedAt: Date.now() });
    await gone();
    await help.open();
    const panel = help.shadowRoot?.querySelector('touchline-panel');
    await until(() => panel?.later);
    panel?.go('mine');
    await panel?.updateComplete;
    expect(panel?.shadowRoot?.textContent).not.to.contain('Not confirmed yet');
  });

  it('looks for what waits without a tap, also where a broken database keeps the browser from naming any', async () => {
    const asked = new Promise<void>((resolve) => {
      provideTouchline(() => {
        resolve();
        return touchline;
      });
    });
    const value = () => Promise.reject(new DOMException('', 'UnknownError'));
    Object.defineProperty(indexedDB, 'databases', { configurable: true, value });
    place();
    await asked.finally(() => Reflect.deleteProperty(indexedDB, 'databases'));
  });

  it('asks no outbox once the page has taken it away', async () => {
    const name = `touchline:${crypto.randomUUID()}`;
    await new Promise((resolve) => (indexedDB.open(name).onsuccess = resolve));
    let asked = 0;
    provideTouchline(() => {
      asked++;
      return touchline;
    });
    place().remove();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(asked).to.equal(0);
    indexedDB.deleteDatabase(name);
  });

  it('lets receipts lead to the page that the page names, as it names it', async () => {
    const options = new Promise<TouchlineOptions>((resolve) => {
      provideTouchline((given) => {
        resolve(given);
        return touchline;
      });
    });
    place({ track: '/my/reports', venue: 'with-a-page' });
    await help.issues();
    expect((await options).trackUrl).to.equal(`${location.origin}/my/reports`);
  });

  it('leaves nothing behind when it is destroyed', async () => {
    place();
    await help.open();
    help.destroy();
    expect(document.querySelector('touchline-help')).to.equal(null);
    await new Promise((resolve) => setTimeout(resolve));
    expect(touchline.done).to.include('destroy');
  });
});
