import { expect } from '@open-wc/testing';
import type { KnownIssue } from '@touchline/sdk';
import type { Session } from '../../controllers/session.ts';
import { fakeTouchline, venue, type FakeTouchline } from '../../testing/fake-touchline.ts';
import { putPanel } from '../../testing/put-panel.ts';
import type { TouchlinePanel } from '../panel/panel.ts';

const MINUTE = 60_000;
const at = (minutes: number) => new Date(Date.now() + minutes * MINUTE).toISOString();
const known = (id: string, more: Partial<KnownIssue> = {}): KnownIssue => ({
  id,
  category: 'entry.queue',
  zone: 'gate-C',
  labels: { en: `News of ${id}`, 'zh-Hans': `${id} 的消息` },
  told: 214,
  nextNews: at(20),
  since: at(-5),
  meToo: true,
  ...more,
});

describe('known issues on the phone', () => {
  let touchline: FakeTouchline;
  let session: Session;
  let panel: TouchlinePanel;

  afterEach(() => {
    panel.remove();
    session.end();
  });

  async function show(
    knownIssues: KnownIssue[],
    { language = 'en', place = '', theme = '' } = {},
  ): Promise<void> {
    touchline = fakeTouchline(venue(Date.now(), { knownIssues, confirmedAt: Date.now() }));
    ({ session, panel } = putPanel(touchline, { language, theme }));
    if (place) panel.place['location.gate'] = place;
    await panel.open();
    await until(() => panel.later !== undefined);
    // Drawn with what came by then.
    panel.go('home');
    await panel.updateComplete;
  }
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const root = () => panel.shadowRoot as ShadowRoot;
  const cards = () => [...root().querySelectorAll<HTMLElement>('.known')];
  const shown = () => cards().map(({ dataset }) => dataset['known']);
  const text = () => root().querySelector('.known')?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
  const button = (words: string) =>
    [...root().querySelectorAll<HTMLElement>('.known button')].find(
      (one) => one.textContent?.trim() === words,
    );
  const tap = async (words: string) => {
    await until(() => button(words) !== undefined);
    button(words)?.click();
  };

  it('say how many told, what, where and when there is news; two at most, the near and the new first', async () => {
    const far = known('far', { zone: 'gate-A', since: at(-1) });
    const here = known('here', { since: at(-9) });
    const old = known('old', { zone: 'gate-A', since: at(-30) });
    await show([far, here, old], { place: 'gate-C' });
    expect(shown()).to.deep.equal(['here', 'far']);
    expect(text()).to.match(/^We know\. 214 people told us\. News of here Gate C Next news by \d\d:\d\d/);
    await expect(panel).to.be.accessible();
  });

  it('never tell a time that has gone by', async () => {
    await show([known('a', { nextNews: at(-1) })]);
    expect(text()).to.contain('The news is late. We are still on it.');
    expect(text()).to.not.match(/\d\d:\d\d/);
    panel.config = { ...panel.config, knownIssues: [known('a', { late: true })] } as never;
    panel.requestUpdate();
    await until(() => text().includes('Later than we said. New time:'));
  });

  it('stay for a quarter of an hour after they are solved', async () => {
    const { nextNews: _, ...solved } = known('a', { solvedAt: at(-14) });
    await show([solved, { ...solved, id: 'b', solvedAt: at(-16) }]);
    expect(shown()).to.deep.equal(['a']);
    expect(text()).to.match(/^Solved at \d\d:\d\d News of a Gate C$/);
    expect(root().querySelectorAll('.known button')).to.have.length(0);
    await expect(panel).to.be.accessible();
  });

  it('offer what may be chosen where an event was moved, and take the choice into the form', async () => {
    await show([known('moved', { category: 'ticketing.event_changed' })]);
    await until(() => button('Money back') !== undefined);
    expect(button('Me too')).to.equal(undefined);
    await expect(panel).to.be.accessible();
    await tap('Money back');
    const chosen = () => root().querySelector('input[type=radio]:checked')?.closest('label');
    await until(() => chosen()?.textContent?.trim() === 'Money back');
    await panel.submit();
    await until(() => touchline.reported.length === 1);
    expect(touchline.reported[0]).to.deep.include({ fields: { choice: 'refund' } });
    panel.go('home');
    await until(() => text().includes('Noted. You will hear every update.'));
    expect(button('Money back')).to.equal(undefined);
    await tap('Undo');
    await until(() => button('Money back') !== undefined);
  });

  it('take one tap: saved, in the same place, with a way back, and never twice', async () => {
    await show([known('a')], { place: 'gate-C' });
    await tap('Me too');
    button('Me too')?.click();
    await until(() => text().includes('Noted. You will hear every update.'));
    expect(touchline.reported).to.have.length(1);
    expect(touchline.reported[0]).to.deep.include({
      category: 'entry.queue',
      joins: 'a',
      stage: 'entry',
      location: { gate: 'gate-C' },
    });
    expect(text()).to.contain('Saved on this device');
    await until(() => root().activeElement === button('Undo'));
    await expect(panel).to.be.accessible();
    touchline.tell('issue-1', {});
    await until(() => text().includes('Received'));
    await tap('Undo');
    await until(() => button('Me too') !== undefined);
    expect(touchline.done).to.include('withdraw');
    await tap('Me too');
    await until(() => touchline.reported.length === 2);
  });

  it('are known as joined by what is on the device, and no more once that was taken back', async () => {
    await show([known('a')]);
    await tap('Me too');
    await until(() => button('Undo') !== undefined);
    panel.notes['joined a'] = '';
    panel.requestUpdate();
    await panel.updateComplete;
    expect(button('Me too')).to.equal(undefined);
    touchline.tell('issue-1', { status: 'cancelled' });
    await until(() => button('Me too') !== undefined);
  });

  it('say so when a "me too" could not be kept, and let it be tried again', async () => {
    await show([known('a')]);
    touchline.failure = new Error('The disk is full.');
    await tap('Me too');
    await until(() => text().includes('Neither saved nor confirmed.'));
    await tap('Me too');
    await until(() => text().includes('Noted.'));
  });

  for (const [where, more] of [
    ['somebody may be in danger', { category: 'medical.emergency' }],
    ['the venue does not count', { meToo: false }],
  ] as const) {
    it(`ask all the same where ${where}`, async () => {
      const one = known('a', more);
      await show([one]);
      await tap('Me too');
      await until(() => panel.subcategory === one.category && panel.isReady);
      expect(touchline.reported).to.have.length(0);
    });
  }

  it('lead on to the topics', async () => {
    await show([known('a')]);
    await tap('Mine is different');
    await until(() => root().activeElement?.classList.contains('tile') === true);
  });

  it('stand above their kind, if they are at the same place', async () => {
    await show([known('a'), known('b', { category: 'entry.scan_fail', zone: 'gate-A' })], {
      place: 'gate-C',
    });
    panel.choose('entry');
    await until(() => panel.isReady && shown().length === 1);
    expect(shown()).to.deep.equal(['a']);
    expect(cards()[0]?.nextElementSibling?.textContent).to.contain(panel.labelOf('entry.queue'));
    await expect(panel).to.be.accessible();
  });

  it('say of when they are, where the venue has not answered for a while', async () => {
    await show([known('a')]);
    touchline.config = () => Promise.reject(new Error('No network.'));
    panel.config = { ...panel.config, confirmedAt: Date.now() - 6 * MINUTE } as never;
    panel.requestUpdate();
    await until(() => root().innerHTML.includes('It may have changed.'));
  });

  it('run from the right in Arabic, in English words that say so, dark', async () => {
    await show([known('a')], { language: 'ar', theme: 'dark' });
    expect(root().querySelector('.known h3')?.getAttribute('lang')).to.equal('en');
    expect(root().querySelector('dialog')?.dir).to.equal('rtl');
    await expect(panel).to.be.accessible();
  });
});
