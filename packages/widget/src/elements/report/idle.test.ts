import { expect } from '@open-wc/testing';
import { fakeTouchline, venue } from '../../testing/fake-touchline.ts';
import { putPanel } from '../../testing/put-panel.ts';
import type { TouchlinePanel } from '../panel/panel.ts';
import { guard } from './idle.ts';

describe('a screen that many people share', () => {
  let panel: TouchlinePanel;
  let end: () => void;
  const touchline = fakeTouchline(venue(Date.now()));
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const asked = () => panel.shadowRoot?.querySelector('.asked');

  beforeEach(async () => {
    const put = putPanel(touchline, { profile: 'shared' });
    expect(put.session.shared).to.equal(true);
    panel = put.panel;
    await panel.open('entry.scan_fail');
    while (!panel.later) await wait(5);
    panel.answer('description', 'Mine alone');
    end = guard(panel, 150, 400);
  });
  afterEach(() => {
    end();
    panel.remove();
  });

  it('asks before it clears, and any touch is a yes', async () => {
    await wait(220);
    expect(asked()?.textContent).to.contain('Are you still there?');
    dispatchEvent(new Event('pointerdown'));
    await panel.updateComplete;
    expect(asked()).to.equal(null);
    expect(panel.answers['description']).to.equal('Mine alone');
  });

  it('has no axe violation while it asks', async () => {
    await wait(220);
    end();
    await expect(panel).to.be.accessible();
  });

  it('closes and forgets everything when nobody answers', async () => {
    await wait(750);
    expect(panel.isOpen).to.equal(false);
    expect(panel.answers).to.deep.equal({});
    expect(touchline.done).to.include('reset');
  });

  it('clears at once when asked to', async () => {
    await wait(220);
    panel.shadowRoot?.querySelector<HTMLElement>('[data-clear]')?.click();
    for (let look = 0; look < 50 && Object.keys(panel.answers).length; look++) await wait(20);
    expect(panel.isOpen).to.equal(false);
    expect(panel.answers).to.deep.equal({});
  });

  it('is guarded as long as it is open, each time', async () => {
    // Not the one of these trials, which is in a hurry.
    end();
    const minutes = new Map<number, boolean>();
    const { setTimeout: start, clearTimeout: stop } = globalThis;
    const waiting = () => [...minutes.values()].filter(Boolean).length;
    globalThis.setTimeout = ((act: () => void, ms?: number) => {
      const id = start(act, ms);
      if (ms === 60_000) minutes.set(id, true);
      return id;
    }) as typeof setTimeout;
    globalThis.clearTimeout = (id?: number) => {
      if (id !== undefined && minutes.has(id)) minutes.set(id, false);
      stop(id);
    };
    try {
      for (let time = 0; time < 2; time++) {
        panel.close();
        await wait(50);
        expect(waiting()).to.equal(0);
        await panel.open();
        for (let look = 0; look < 50 && !waiting(); look++) await wait(20);
        expect(waiting()).to.equal(1);
      }
      panel.remove();
      expect(waiting()).to.equal(0);
    } finally {
      Object.assign(globalThis, { setTimeout: start, clearTimeout: stop });
    }
  });
});
