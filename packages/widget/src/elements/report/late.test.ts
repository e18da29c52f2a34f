import { expect } from '@open-wc/testing';
import type { KnownIssue, VenueConfig } from '@touchline/sdk';
import type { Session } from '../../controllers/session.ts';
import { fakeTouchline, venue, type FakeTouchline } from '../../testing/fake-touchline.ts';
import { putPanel } from '../../testing/put-panel.ts';
import type { TouchlinePanel } from '../panel/panel.ts';

const known = (id: string, more: Partial<KnownIssue> = {}): KnownIssue => ({
  id,
  category: 'entry.queue',
  zone: 'gate-C',
  labels: { en: `News of ${id}`, 'zh-Hans': `${id} 的消息` },
  told: 214,
  meToo: true,
  ...more,
});
const DRAFT = {
  stage: 'entry',
  subcategory: 'entry.scan_fail',
  answers: { 'fields.partySize': 2 },
  place: {},
  supersedes: '',
  facts: [],
};

describe('what comes after the screen was drawn', () => {
  let touchline: FakeTouchline;
  let session: Session;
  let panel: TouchlinePanel;

  afterEach(() => {
    panel.remove();
    session.end();
  });

  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const until = async (holds: () => unknown) => {
    for (let tries = 0; tries < 800 && !holds(); tries++) await wait(5);
    expect(!!holds(), holds.toString()).to.equal(true);
    await panel.updateComplete;
  };
  const root = () => panel.shadowRoot as ShadowRoot;
  const shown = () =>
    [...root().querySelectorAll<HTMLElement>('.known')].map(({ dataset }) => dataset['known']);
  const late = () => root().querySelector<HTMLElement>('.late');
  /** Where everything stands that can be touched, besides what came. */
  const places = () =>
    Object.fromEntries(
      [...root().querySelectorAll('.tile, .chip, .search input, .row, .strip button, .round')].map((one) => {
        const { top, left } = one.getBoundingClientRect();
        return [one.textContent?.trim() || one.getAttribute('aria-label') || one.localName, { top, left }];
      }),
    );
  const expectStill = (before: ReturnType<typeof places>) => {
    const now = places();
    expect(Object.keys(now)).to.deep.equal(Object.keys(before));
    for (const [name, { top, left }] of Object.entries(before)) {
      expect(now[name]?.top, name).to.be.closeTo(top, 1);
      expect(now[name]?.left, name).to.be.closeTo(left, 1);
    }
  };
  /** The panel has risen and stands. */
  const rest = () =>
    Promise.all(
      root()
        .querySelector('dialog')
        ?.getAnimations()
        .map(({ finished }) => finished) ?? [],
    );

  /** A panel whose venue and device answer so long after it stands there. */
  async function openSlowly(config: VenueConfig, ms: number, language = 'en') {
    touchline = fakeTouchline(config);
    touchline.kept.set('report', DRAFT);
    const { drafts } = touchline;
    let answer = () => {};
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    Object.assign(touchline, {
      config: () => asked.then(() => config),
      drafts: asked.then(() => drafts),
    });
    ({ session, panel } = putPanel(touchline, { language, event: 'final' }));
    await panel.open();
    await panel.updateComplete;
    await rest();
    setTimeout(answer, ms);
  }

  for (const language of ['en', 'ar'])
    it(`moves nothing that somebody is about to tap, and stands in the title instead: ${language}`, async () => {
      await openSlowly(venue(Date.now(), { knownIssues: [known('a'), known('b')] }), 1_000, language);
      const before = places();
      expect(Object.keys(before)).to.have.length.above(10);
      await until(() => panel.config && panel.subcategory && panel.later);
      await until(late);
      expectStill(before);
      expect(shown()).to.deep.equal([]);
      const close = root().querySelector('.round')?.getBoundingClientRect();
      const box = late()?.getBoundingClientRect();
      expect(box?.height).to.be.at.least(48);
      const apart =
        language === 'ar' ? (box?.left ?? 0) - (close?.right ?? 0) : (close?.left ?? 0) - (box?.right ?? 0);
      expect(apart, 'between it and Close').to.be.at.least(0);
      expect(late()?.textContent?.trim()).to.equal('News of a');
      await expect(panel).to.be.accessible();
    });

  it('stands above the topics from the beginning where the venue knew it in time, at whatever stage', async () => {
    // No clock of an event changes the topics while the panel opens.
    const knownIssues = [known('a', { category: 'ticketing.payment' })];
    touchline = fakeTouchline(venue(Date.now(), { events: [], knownIssues }));
    ({ session, panel } = putPanel(touchline));
    await panel.open();
    await panel.updateComplete;
    expect(panel.stage).to.equal('buy');
    expect([shown(), late()]).to.deep.equal([['a'], null]);
  });

  it('is drawn above the topics by a tap on it, and whenever the screen is drawn anew', async () => {
    await openSlowly(venue(Date.now(), { knownIssues: [known('a')] }), 400);
    await until(late);
    late()?.click();
    await until(() => !late());
    expect(shown()).to.deep.equal(['a']);
    expect(root().textContent).to.contain('Carry on');
    expect(root().activeElement?.id).to.equal('title');
    panel.close();
    await panel.open();
    await panel.updateComplete;
    expect(shown()).to.deep.equal(['a']);
  });

  it('is said aloud, once', async () => {
    await openSlowly(venue(Date.now(), { knownIssues: [known('a')] }), 400);
    await until(() => root().querySelector('[role=status]')?.textContent === 'We know about this.');
  });

  it('stands above the topics at once where the venue has answered in time', async () => {
    touchline = fakeTouchline(venue(Date.now(), { knownIssues: [known('a')] }));
    ({ session, panel } = putPanel(touchline, { event: 'final' }));
    // The cards have been loaded by now: what is measured is whether they are waited for.
    await panel.open();
    await panel.updateComplete;
    expect(shown()).to.deep.equal(['a']);
    expect(late()).to.equal(null);
  });

  it('keeps the order and the room of what stands there, whatever the venue says while somebody looks', async () => {
    const config = venue(Date.now(), { knownIssues: [known('a'), known('b')] });
    touchline = fakeTouchline(config);
    ({ session, panel } = putPanel(touchline, { event: 'final' }));
    await panel.open();
    await until(() => panel.later);
    panel.go('settings');
    panel.go('home');
    await panel.updateComplete;
    await rest();
    expect(shown()).to.deep.equal(['a', 'b']);
    const before = places();
    const since = new Date().toISOString();
    for (const knownIssues of [
      [known('c', { since }), known('b', { since }), known('a')],
      [known('a'), known('b', { solvedAt: since })],
      [known('b')],
      [],
    ]) {
      panel.config = { ...config, knownIssues };
      panel.requestUpdate();
      await panel.updateComplete;
      expectStill(before);
      expect(shown()).to.deep.equal(['a', 'b'].filter((id) => knownIssues.some((one) => one.id === id)));
      const newer = knownIssues.some(({ id }) => id === 'c');
      expect(late()?.textContent?.trim()).to.equal(newer ? 'News of c' : undefined);
    }
  });

  it('moves no row of a category either', async () => {
    await openSlowly(venue(Date.now(), { knownIssues: [known('a')] }), 1_500);
    await until(() => panel.later);
    panel.setStage('entry');
    panel.choose('entry');
    await until(() => root().querySelector('.rows .row'));
    expect(panel.config, 'not there yet').to.equal(undefined);
    const before = places();
    await until(() => panel.config);

    await until(late);
    expectStill(before);
    late()?.click();
    await until(() => shown().length === 1);
    expect(late()).to.equal(null);
  });
});
