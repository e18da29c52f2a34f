import { expect } from '@open-wc/testing';
import type { Session } from '../../controllers/session.ts';
import { fakeTouchline, venue } from '../../testing/fake-touchline.ts';
import { putPanel } from '../../testing/put-panel.ts';
import type { TouchlinePanel } from '../panel/panel.ts';
import { makeRoom } from './keyboard.ts';
import { swipeable } from './swipe.ts';

describe('a phone in one hand', () => {
  let session: Session;
  let panel: TouchlinePanel;

  beforeEach(async () => {
    ({ session, panel } = putPanel(fakeTouchline(venue(Date.now()))));
    await panel.open();
    while (!panel.later) await new Promise((resolve) => setTimeout(resolve, 5));
    await panel.updateComplete;
  });
  afterEach(() => {
    panel.remove();
    session.end();
  });
  const root = () => panel.shadowRoot as ShadowRoot;
  const dialog = () => root().querySelector('dialog') as HTMLDialogElement;

  it('never has the field under the keyboard: the panel ends above it, and reaches down again after', async () => {
    const view = Object.assign(new EventTarget(), { height: innerHeight, scale: 1 });
    makeRoom(panel, view as unknown as VisualViewport);
    // It still rises while it opens.
    await Promise.all(
      dialog()
        .getAnimations()
        .map(({ finished }) => finished),
    );
    const high = dialog().getBoundingClientRect();
    Object.assign(view, { height: innerHeight - 280 }).dispatchEvent(new Event('resize'));
    const low = dialog().getBoundingClientRect();
    expect(Math.round(high.bottom - low.bottom)).to.equal(280);
    expect(low.top).to.be.at.least(0);
    Object.assign(view, { height: innerHeight }).dispatchEvent(new Event('resize'));
    expect(dialog().getBoundingClientRect().bottom).to.equal(high.bottom);
    // Held sideways there is no room for both: the browser shows the field.
    Object.assign(view, { height: 200 }).dispatchEvent(new Event('resize'));
    expect(dialog().getBoundingClientRect().bottom).to.equal(high.bottom);
    // Two fingers are no keyboard.
    Object.assign(view, { height: innerHeight - 280, scale: 2 }).dispatchEvent(new Event('resize'));
    expect(dialog().getBoundingClientRect().bottom).to.equal(high.bottom);
  });

  it('pulls the panel down by its head to close it, and finds it open where it let go too soon', () => {
    const wide = innerWidth;
    Object.defineProperty(globalThis, 'innerWidth', { value: 360, configurable: true });
    try {
      swipeable(panel);
      const head = root().querySelector('.top h2') as HTMLElement;
      const touch = (name: string, clientY: number, pointerType = 'touch') =>
        head.dispatchEvent(
          new PointerEvent(name, { clientY, pointerType, pointerId: 7, bubbles: true, composed: true }),
        );
      const pull = (by: number, pointerType?: string) => {
        touch('pointerdown', 40, pointerType);
        touch('pointermove', 40 + by, pointerType);
        touch('pointerup', 40 + by, pointerType);
      };
      pull(60);
      expect([panel.isOpen, dialog().style.translate]).to.deep.equal([true, '']);
      pull(200, 'mouse');
      expect(panel.isOpen).to.equal(true);
      touch('pointerdown', 40);
      touch('pointermove', 90);
      expect(dialog().style.translate).to.equal('0px 50px');
      touch('pointercancel', 90);
      expect(dialog().style.translate).to.equal('');
      pull(200);
      expect(panel.isOpen).to.equal(false);
    } finally {
      Object.defineProperty(globalThis, 'innerWidth', { value: wide, configurable: true, writable: true });
    }
  });
});
