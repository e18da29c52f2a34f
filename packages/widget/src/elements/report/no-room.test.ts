import { expect } from '@open-wc/testing';
import { TouchlineError } from '@touchline/sdk';
import type { Session } from '../../controllers/session.ts';
import { fakeTouchline, venue, type FakeTouchline } from '../../testing/fake-touchline.ts';
import { putPanel } from '../../testing/put-panel.ts';
import type { TouchlinePanel } from '../panel/panel.ts';

describe('a device that has no room', () => {
  let touchline: FakeTouchline;
  let session: Session;
  let panel: TouchlinePanel;

  afterEach(() => {
    panel.remove();
    session.end();
  });

  async function show(removed: number, language = 'en') {
    touchline = fakeTouchline(venue(Date.now()));
    touchline.removed = removed;
    ({ session, panel } = putPanel(touchline, { language }));
    await panel.open();
    await until(() => panel.later !== undefined);
  }
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const text = () => panel.shadowRoot?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
  const button = (words: string) =>
    [...(panel.shadowRoot?.querySelectorAll('button') ?? [])].find(
      (one) => one.textContent?.trim() === words,
    );

  const words: [string, string][] = [
    ['en', 'The browser removed 2 saved reports. Please tell us again.'],
    ['zh-Hans', '浏览器删除了 2 条已保存的反馈，请再告诉我们一次。'],
  ];
  for (const [language, said] of words) {
    it(`says at the start that the browser removed reports (${language})`, async () => {
      await show(2, language);
      await until(() => text().includes(said));
      await expect(panel).to.be.accessible();
    });
  }

  it('says nothing of the kind when nothing was removed', async () => {
    await show(0);
    await until(() => 'missing' in panel.notes && panel.notes['missing'] !== '');
    expect(text()).not.to.contain('The browser removed');
  });

  it('asks before it leaves a photo out, and sends the words without it', async () => {
    await show(0);
    await panel.pick('facility.seat');
    for (const question of panel.questions()) {
      if (question.required)
        panel.answers[question.path] ??= question.options[0] ?? (question.type === 'place' ? 'N-107' : '7');
    }
    const canvas = document.createElement('canvas');
    panel.photos.push(await new Promise<Blob>((done) => canvas.toBlob((blob) => done(blob ?? new Blob()))));
    touchline.failure = new TouchlineError('outbox_full', 'This device has no room left.');
    // The first goes to the screen that shows everything once more.
    await panel.submit();
    await panel.submit();
    await panel.updateComplete;
    expect(text()).to.contain('There is no room for the photo on this device.');
    expect(text()).not.to.contain('still needed');
    expect(touchline.reported.length).to.equal(0);

    button('Send without photos')?.click();
    await until(() => touchline.reported.length === 1);
    expect(touchline.reported[0]?.photos ?? []).to.deep.equal([]);
  });
});
