import { expect } from '@open-wc/testing';
import type { Session } from '../../controllers/session.ts';
import { fakeTouchline, venue, type FakeTouchline } from '../../testing/fake-touchline.ts';
import { networkAsItIs, saysOnline } from '../../testing/network.ts';
import { putPanel } from '../../testing/put-panel.ts';
import type { TouchlinePanel } from '../panel/panel.ts';

describe('a topic whose questions cannot be fetched', () => {
  let session: Session;
  let panel: TouchlinePanel;
  let touchline: FakeTouchline;

  const root = () => panel.shadowRoot as ShadowRoot;
  const words = () => root().querySelector('textarea');
  const button = (name: string) =>
    [...root().querySelectorAll<HTMLElement>('button')].find((one) => one.textContent?.trim() === name);
  const until = async (fact: () => unknown) => {
    for (let tries = 0; tries < 1000 && !fact(); tries++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(!!fact(), fact.toString()).to.equal(true);
  };
  const type = (text: string) => {
    const field = words();
    if (!field) throw new Error('There is no field.');
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  /** The line ends once the panel is there: nothing else can be had until the answer is called. */
  async function lineEnds(): Promise<() => void> {
    touchline = fakeTouchline(venue(Date.now()));
    ({ session, panel } = putPanel(touchline, { event: 'final' }));
    // From the beginning, or some would be there already: they are fetched ahead.
    Object.assign(panel, { needWords: () => Promise.reject(new TypeError('The network is away.')) });
    await panel.open();
    await until(() => panel.later);
    return () => {
      Reflect.deleteProperty(panel, 'needWords');
      window.dispatchEvent(new Event('online'));
    };
  }
  const open = async (subcategory: string) => {
    await panel.pick(subcategory);
    await until(() => button('Load again'));
  };

  beforeEach(() => {
    saysOnline(true);
  });
  afterEach(() => {
    networkAsItIs();
    panel.remove();
    session.end();
  });

  it('is told in own words, which are safe at once under what has no topic, with its name in front', async () => {
    await lineEnds();
    panel.place['location.block'] = 'N-112';
    await open('facility.seat');
    await expect(panel).to.be.accessible();
    type('The backrest is gone.');
    button('Send')?.click();
    await until(() => root().querySelector('[part=receipt-head]'));
    const [{ category, fields, description, location } = {}, ...others] = touchline.reported;
    expect(category).to.equal('other.other');
    expect(fields).to.deep.equal({ text: 'Seat broken or dirty: The backrest is gone.' });
    expect(location).to.include({ block: 'N-112' });
    expect([description, others.length]).to.deep.equal([undefined, 0]);
  });

  it('asks for them where there are none, and sends nothing', async () => {
    await lineEnds();
    await open('facility.seat');
    button('Send')?.click();
    await until(() => root().querySelector('.error'));
    expect(words()?.getAttribute('aria-invalid')).to.equal('true');
    await until(() => root().activeElement === words());
    expect(touchline.reported).to.deep.equal([]);
  });

  it('takes nobody’s words away when its questions come', async () => {
    const comes = await lineEnds();
    await open('facility.seat');
    type('The backrest');
    const field = words();
    comes();
    await until(() => panel.isReady);
    await panel.updateComplete;
    expect(words()).to.equal(field);
    expect(root().activeElement).to.equal(field);
    button('Load again')?.click();
    await until(() => root().querySelector('fieldset'));
    expect(words()?.value).to.equal('The backrest');
  });

  it('shows its questions by itself where nothing was written', async () => {
    const comes = await lineEnds();
    await open('facility.seat');
    comes();
    await until(() => root().querySelector('fieldset'));
  });

  it('keeps what was written where nothing can be kept', async () => {
    await lineEnds();
    await open('facility.seat');
    type('The backrest is gone.');
    Object.assign(panel.touchline, { report: () => Promise.reject(new Error('The disk is full.')) });
    button('Send')?.click();
    await until(() => panel.failed && !panel.busy);
    await panel.updateComplete;
    expect(root().querySelector('.foot')?.textContent).to.contain('Neither saved nor confirmed');
    expect([panel.subcategory, words()?.value]).to.deep.equal(['facility.seat', 'The backrest is gone.']);
  });

  it('has its questions fetched again when the network is back, before anybody asks for them', async () => {
    const comes = await lineEnds();
    const asked: string[] = [];
    comes();
    Object.assign(panel, { needWords: async (category: string) => void asked.push(category) });
    window.dispatchEvent(new Event('online'));
    await until(() => asked.includes('facility') && asked.includes('transport'));
  });

  it('leaves a danger to the numbers to call', async () => {
    await lineEnds();
    await open('safety.fight');
    expect(root().querySelectorAll('.calls a').length).to.be.greaterThan(0);
    expect(words()).to.equal(null);
  });
});
