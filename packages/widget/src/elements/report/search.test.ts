import { expect } from '@open-wc/testing';
import type { Session } from '../../controllers/session.ts';
import { fakeTouchline, venue, type FakeTouchline } from '../../testing/fake-touchline.ts';
import { putPanel } from '../../testing/put-panel.ts';
import type { TouchlinePanel } from '../panel/panel.ts';

describe('search over topics', () => {
  let touchline: FakeTouchline;
  let session: Session;
  let panel: TouchlinePanel;

  beforeEach(() => open());
  afterEach(() => {
    panel.remove();
    session.end();
  });

  async function open(language = 'en') {
    touchline = fakeTouchline(venue(Date.now()));
    ({ session, panel } = putPanel(touchline, { language }));
    await panel.open();
    await until(() => panel.later !== undefined && field() !== null);
  }
  async function reopen(language: string) {
    panel.remove();
    session.end();
    await open(language);
  }

  const root = () => panel.shadowRoot as ShadowRoot;
  const field = () => root().querySelector<HTMLInputElement>('.search input') as HTMLInputElement;
  const rows = () => [...root().querySelectorAll<HTMLElement>('.found .row')];
  const first = () => rows()[0]?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
  const status = () => root().querySelector('.found [role=status]')?.textContent?.trim() ?? '';
  function type(words: string) {
    field().focus();
    field().value = words;
    field().dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  function press(key: string, from: Element = root().activeElement ?? field()) {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
    from.dispatchEvent(event);
    return event;
  }
  async function until(holds: () => boolean) {
    for (let tries = 0; tries < 400 && !holds(); tries++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(holds(), `${String(holds)}: ${first()}`).to.equal(true);
  }

  it('finds the topic by other words, and shows which of them were meant', async () => {
    type('toilet paper');
    await until(() => first().startsWith('Toilet problem'));
    expect(rows()[0]?.querySelector('b')?.textContent).to.equal('Toilet');
    expect(rows()[0]?.querySelector('small')?.textContent).to.contain('Facilities');
    type('rubish');
    await until(() => first().startsWith('Litter'));
  });

  it('waits for two letters, and for one where a sign is a word', async () => {
    type('t');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(rows()).to.have.length(0);
    expect(root().querySelector('.tiles')).not.to.equal(null);
    await reopen('zh-Hans');
    type('水');
    await until(() => rows().length > 0);
  });

  it('goes up and down by keys, opens the best with Enter, and begins anew with Escape', async () => {
    type('seat');
    await until(() => rows().length > 1);
    expect(press('ArrowDown').defaultPrevented).to.equal(true);
    expect(root().activeElement).to.equal(rows()[0]);
    press('ArrowDown');
    expect(root().activeElement).to.equal(rows()[1]);
    press('ArrowUp');
    press('ArrowUp');
    expect(root().activeElement).to.equal(field());
    expect(press('Escape').defaultPrevented, 'the panel stays open').to.equal(true);
    await until(() => root().querySelector('.tiles') !== null);
    expect(field().value).to.equal('');
    expect(press('Escape').defaultPrevented, 'the next one closes it').to.equal(false);
    type('wheelchair');
    press('Enter');
    await until(() => panel.subcategory === 'access.wheelchair_space');
  });

  it('says how many there are once nobody types any more', async () => {
    type('seat');
    await until(() => rows().length > 0);
    expect(status()).to.equal('');
    await until(() => status() !== '');
    expect(status()).to.equal(`${rows().length} topics`);
  });

  it('takes words that fit nothing along to a free report', async () => {
    type('zzqqxx');
    await until(() => root().querySelector('.found')?.textContent?.includes('zzqqxx') === true);
    expect(rows()).to.have.length(1);
    rows()[0]?.click();
    await until(() => panel.subcategory === 'other.other' && panel.answers['fields.text'] === 'zzqqxx');
  });

  it('puts whom to call before everything else where the words say danger', async () => {
    type('fire');
    await until(() => root().querySelector('.found a[href^="tel:"]') !== null);
    const [row] = rows();
    const call = root().querySelector('.found a[href^="tel:"]') as Node;
    expect(call.compareDocumentPosition(row as Node) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.above(0);
    const line = (selector: string) =>
      getComputedStyle(root().querySelector(selector) as Element).textDecorationLine;
    expect([line('.found .row b'), line('.found .dial b')]).to.deep.equal(['underline', 'none']);
    await expect(panel).to.be.accessible();
    type('fried chicken');
    await until(() => root().querySelector('.found a[href^="tel:"]') === null);
  });

  it('makes no markup of what is typed', async () => {
    type('<b>seat</b>');
    await until(() => rows().length > 0);
    expect(root().querySelectorAll('.found .row b b')).to.have.length(0);
    await expect(panel).to.be.accessible();
  });
});
