import { expect } from '@open-wc/testing';
import type { Session } from '../../controllers/session.ts';
import { moreIcons } from '../../icons/more.ts';
import { fakeTouchline, venue } from '../../testing/fake-touchline.ts';
import { networkAsItIs, saysOnline } from '../../testing/network.ts';
import { putPanel } from '../../testing/put-panel.ts';
import type { TouchlinePanel } from './panel.ts';

type Part = 'needLater' | 'needWords';

describe('a part of the panel that cannot be loaded', () => {
  let session: Session;
  let panel: TouchlinePanel;
  let asked = 0;

  /** A panel whose part is not to be had, until the answer is called. */
  function without(part: Part): () => void {
    ({ session, panel } = putPanel(fakeTouchline(venue(Date.now())), { event: 'final' }));
    asked = 0;
    const missing = () => {
      asked++;
      return Promise.reject(new TypeError('The network is away.'));
    };
    Object.assign(panel, { [part]: missing });
    return () => Reflect.deleteProperty(panel, part);
  }
  // A machine without a network of its own says that nobody has one.
  beforeEach(() => {
    saysOnline(true);
  });
  afterEach(() => {
    networkAsItIs();
    panel.remove();
    session.end();
  });

  const root = () => panel.shadowRoot as ShadowRoot;
  const title = () => root().querySelector('h2')?.textContent?.replaceAll(/\s+/g, ' ').trim();
  const button = () =>
    [...root().querySelectorAll('button')].find((one) => one.textContent?.trim() === 'Load again');
  const until = async (fact: () => unknown) => {
    for (let tries = 0; tries < 400 && !fact(); tries++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(!!fact(), fact.toString()).to.equal(true);
  };

  it('says so where questions are missing, and asks for them again by a tap', async () => {
    const comes = without('needWords');
    panel.prefill({ gate: 'gate-C' });
    await panel.open('entry.scan_fail');
    await until(button);
    expect(root().querySelector('.hint')?.textContent).to.equal('This did not work');
    await expect(panel).to.be.accessible();
    const before = asked;
    button()?.click();
    await until(() => asked > before && panel.missed);
    await panel.updateComplete;
    comes();
    button()?.click();
    await until(() => root().querySelector('fieldset'));
    expect(button()).to.equal(undefined);
    // What the page knows is taken over as if they had been there at once.
    expect(panel.answers['location.gate']).to.equal('gate-C');
  });

  it('comes by itself when the network is back', async () => {
    const comes = without('needWords');
    await panel.open('entry.scan_fail');
    await until(button);
    comes();
    window.dispatchEvent(new Event('online'));
    await until(() => root().querySelector('fieldset'));
  });

  it('leaves no screen saying that it is loading', async () => {
    const comes = without('needLater');
    await panel.open();
    panel.go('issue', 'issue-1');
    await until(button);
    expect(title()).to.contain('This did not work');
    await expect(panel).to.be.accessible();
    comes();
    button()?.click();
    await until(() => panel.later && title() !== 'This did not work');
    expect(button()).to.equal(undefined);
    expect(title()).to.not.equal('Loading');
  });

  it('takes the focus from nobody who writes when it comes by itself', async () => {
    const comes = without('needLater');
    await panel.open();
    await until(() => asked);
    const search = root().querySelector<HTMLInputElement>('.search input');
    search?.focus();
    comes();
    window.dispatchEvent(new Event('online'));
    await until(() => panel.later);
    await panel.updateComplete;
    expect(root().activeElement).to.equal(search);
  });

  it('is not asked for again where nothing is missing', async () => {
    without('needWords')();
    await panel.open('entry.scan_fail');
    await until(() => root().querySelector('fieldset') && panel.later);
    const first = root().querySelector('fieldset');
    panel.answer('fields.partySize', 2);
    window.dispatchEvent(new Event('online'));
    await panel.updateComplete;
    expect(root().querySelector('fieldset')).to.equal(first);
    expect(panel.answers['fields.partySize']).to.equal(2);
  });

  it('shows a child, not a parcel, beside a lost child', async () => {
    without('needLater')();
    await panel.open();
    panel.setStage('watch');
    await until(() => panel.later && root().querySelectorAll('.strip button').length === 3);
    const shapes = [...root().querySelectorAll('.strip button')].map((one) => [
      one.textContent?.trim(),
      one.querySelector('path')?.getAttribute('d'),
    ]);
    expect(shapes).to.deep.include(['Lost child or person', moreIcons['now-lost']]);
    for (const [, shape] of shapes) expect(shape).to.not.equal('');
    // Among all topics too it is somebody who is looked for.
    expect(moreIcons['lost']).to.match(/^M5 8a5 5/);
  });
});
