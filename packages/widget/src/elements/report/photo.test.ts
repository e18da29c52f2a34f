import { expect } from '@open-wc/testing';
import { encode } from 'uqr';
import type { Session } from '../../controllers/session.ts';
import { fakeTouchline, venue, type FakeTouchline } from '../../testing/fake-touchline.ts';
import { putPanel } from '../../testing/put-panel.ts';
import type { TouchlinePanel } from '../panel/panel.ts';

describe('a photo with a ticket on it', () => {
  let touchline: FakeTouchline;
  let session: Session;
  let panel: TouchlinePanel;

  afterEach(() => {
    panel.remove();
    session.end();
  });

  const root = () => panel.shadowRoot as ShadowRoot;
  const text = () => root().textContent?.replaceAll(/\s+/g, ' ') ?? '';
  async function until(look: () => unknown) {
    while (!look()) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  async function picture(code = ''): Promise<File> {
    const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 400 });
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 400, 400);
    context.fillStyle = '#000';
    const { data } = encode(code || 'x', { border: 0 });
    for (const [y, row] of (code ? data : []).entries())
      for (const [x, dark] of row.entries()) if (dark) context.fillRect(50 + x * 8, 50 + y * 8, 8, 8);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done));
    return new File([blob as Blob], 'photo.png', { type: 'image/png' });
  }

  async function show(...files: File[]) {
    touchline = fakeTouchline(venue(Date.now()));
    ({ session, panel } = putPanel(touchline));
    await panel.open();
    await until(() => panel.later);
    await panel.pick('facility.seat');
    for (const question of panel.questions()) {
      if (question.required)
        panel.answers[question.path] ??= question.options[0] ?? (question.type === 'place' ? 'N-107' : '7');
    }
    const input = root().querySelector('#photo') as HTMLInputElement;
    const chosen = new DataTransfer();
    for (const file of files) chosen.items.add(file);
    input.files = chosen.files;
    input.dispatchEvent(new Event('change'));
    await until(() => panel.photos.length === files.length);
    await panel.updateComplete;
  }
  /** How dark the middle of the small picture is: a code is painted over in one grey. */
  const middle = async () => {
    const canvas = root().querySelector('.photos canvas') as HTMLCanvasElement;
    await new Promise((resolve) => setTimeout(resolve, 200));
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    const { data } = context.getImageData(62, 62, 10, 10);
    return new Set(data.filter((_, at) => at % 4 === 0).map((grey) => grey >> 4)).size;
  };
  async function send() {
    await panel.submit();
    if (!touchline.reported.length) await panel.submit();
    await until(() => touchline.reported.length);
    return touchline.reported[0];
  }

  it('is shown as it will be sent, and says that the code is hidden', async () => {
    await show(await picture('NA-2026-11-22-B112-F14'));
    await until(() => text().includes('We hide what looks like a ticket code.'));
    expect(await middle(), 'shades in the middle').to.equal(1);
    await expect(panel).to.be.accessible();
    expect(await send()).not.to.have.property('uncovered');
  });

  it('keeps its code where the person says that it is none', async () => {
    await show(await picture(), await picture('https://arena.example/menu'));
    const shownAgain = () => root().querySelector<HTMLElement>('.masked button');
    await until(shownAgain);
    shownAgain()?.click();
    await panel.updateComplete;
    expect(text()).not.to.contain('We hid');
    expect(await send()).to.deep.include({ uncovered: [1] });
  });

  it('says nothing where there is none', async () => {
    await show(await picture());
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(text()).not.to.contain('We hid');
  });
});
