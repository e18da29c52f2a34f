import { expect } from '@open-wc/testing';
import type { Session } from '../../controllers/session.ts';
import { fakeTouchline, venue } from '../../testing/fake-touchline.ts';
import { putPanel } from '../../testing/put-panel.ts';
import type { TouchlinePanel } from '../panel/panel.ts';

/** Its window lets whoever listened first hear first: there the browser gives Back to the dialog, or to the page. */
const chromium = /Chrom/.test(navigator.userAgent);

describe('Back', () => {
  let session: Session;
  let panel: TouchlinePanel;
  /** What a router of the page hears: the state it keeps in each of its entries. */
  let heard: unknown[];
  const router = (event: PopStateEvent) => heard.push(event.state);
  const address = location.href;
  const shop = { route: 'checkout' };

  const until = async (what: () => boolean) => {
    for (const end = Date.now() + 10_000; !what() && Date.now() < end;)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(what(), String(what)).to.equal(true);
  };
  /** How often the browser moved in its history, also where nobody else hears of it. */
  let moves: number;
  const moved = () => moves++;
  /** Until nothing is on its way any more, as far as anybody can tell from here. */
  const calm = (ms = 150) => new Promise((resolve) => setTimeout(resolve, ms));
  /** Until what `act` does to the history was done; a busy engine takes its time. */
  const went = async (act: () => void) => {
    const before = moves;
    act();
    await until(() => moves > before);
    await calm();
  };
  const back = () => went(() => history.back());
  const close = async () => (chromium ? panel.close() : went(() => panel.close()));
  const open = async () => {
    await panel.open();
    await until(() => !!panel.later);
    if (!chromium) await until(() => 'touchline' in (history.state ?? {}));
    await calm();
  };
  /** What is so only where an event can be kept from the page. */
  const quietly = (fact: string, test: () => Promise<void>) => {
    if (!chromium) it(fact, test);
  };

  beforeEach(async () => {
    heard = [];
    moves = 0;
    addEventListener('popstate', moved, true);
    history.pushState({ route: 'shop' }, '', '#shop');
    history.pushState(shop, '', '#checkout');
    addEventListener('popstate', router);
    ({ session, panel } = putPanel(fakeTouchline(venue(Date.now()))));
    await open();
  });
  afterEach(async () => {
    panel.remove();
    session.end();
    removeEventListener('popstate', router);
    removeEventListener('popstate', moved, true);
    history.replaceState(null, '', address);
    await calm();
  });

  quietly('closes the panel and leaves the page where it is, and its router hears nothing', async () => {
    expect(history.state).to.include(shop);
    expect(location.hash).to.equal('#checkout');
    await back();
    expect(panel.isOpen).to.equal(false);
    expect([location.hash, history.state, heard]).to.deep.equal(['#checkout', shop, []]);
    await back();
    expect([location.hash, heard]).to.deep.equal(['#shop', [{ route: 'shop' }]]);
  });

  it('belongs to the page again once the panel was closed by hand', async () => {
    await close();
    expect([location.hash, history.state, heard]).to.deep.equal(['#checkout', shop, []]);
    await back();
    expect([location.hash, heard]).to.deep.equal(['#shop', [{ route: 'shop' }]]);
  });

  quietly('closes it each time it was opened, with one entry at a time', async () => {
    const { length } = history;
    for (let time = 0; time < 3; time++) {
      await back();
      expect([panel.isOpen, location.hash]).to.deep.equal([false, '#checkout']);
      await open();
    }
    expect(history.length).to.equal(length);
    // Opened again before the first closing was through.
    await went(() => {
      panel.close();
      void panel.open();
    });
    expect([panel.isOpen, history.length, history.state.route]).to.deep.equal([true, length, 'checkout']);
    await back();
    expect([panel.isOpen, location.hash, heard]).to.deep.equal([false, '#checkout', []]);
  });

  it('never takes the page back from where it goes in the same breath as the panel closes', async () => {
    panel.close();
    history.pushState({ route: 'paid' }, '', '#paid');
    await calm(500);
    // There and back again takes a busy engine longer.
    await until(() => location.hash === '#paid');
    expect([location.hash, history.state, heard]).to.deep.equal(['#paid', { route: 'paid' }, []]);
  });

  quietly('closes by Esc like by hand, and takes its entry along', async () => {
    // What the browser does for the key.
    await went(() => panel.shadowRoot?.querySelector('dialog')?.close());
    expect([panel.isOpen, location.hash, history.state, heard]).to.deep.equal([false, '#checkout', shop, []]);
  });

  it('is left alone where somebody else on the page would hear of it', async () => {
    const marked = 'touchline' in history.state;
    expect(marked).to.equal(!chromium);
  });

  quietly('goes back in the page where the page moved on under an open panel', async () => {
    history.pushState({ route: 'paid' }, '', '#paid');
    await back();
    expect([panel.isOpen, location.hash, heard.length]).to.deep.equal([true, '#checkout', 1]);
    await back();
    expect([panel.isOpen, location.hash, heard.length]).to.deep.equal([false, '#checkout', 1]);
  });

  quietly('closes the panel at once also where the page was loaded anew while one was open', async () => {
    await close();
    // What another life of the page left: its first panel was open.
    history.replaceState({ ...shop, touchline: 1 }, '');
    await open();
    heard.length = 0;
    await back();
    expect([panel.isOpen, location.hash, heard]).to.deep.equal([false, '#checkout', []]);
    history.replaceState(shop, '');
  });

  it('leaves a page alone that keeps its own words in the history', async () => {
    await close();
    history.replaceState('page 3', '');
    const { length } = history;
    await panel.open();
    await calm();
    expect([panel.isOpen, history.state]).to.deep.equal([true, 'page 3']);
    panel.close();
    await calm();
    expect([history.state, history.length, heard]).to.deep.equal(['page 3', length, []]);
  });
});
