import { expect } from '@open-wc/testing';
import type { KnownIssue } from '@touchline/sdk';
import { provideTouchline } from '../../controllers/session.ts';
import { fakeTouchline, venue, type FakeTouchline } from '../../testing/fake-touchline.ts';
import { defineKnownIssues, type TouchlineKnownIssues } from './known-issues.ts';

const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const known = (id: string, more: Partial<KnownIssue> = {}): KnownIssue => ({
  id,
  category: 'entry.queue',
  zone: 'gate-C',
  labels: { en: `News of ${id}` },
  told: 2,
  nextNews: at(20),
  ...more,
});

describe('<touchline-known-issues>', () => {
  let touchline: FakeTouchline;
  let element: TouchlineKnownIssues;

  afterEach(() => element.destroy());

  async function show(knownIssues: KnownIssue[], attributes: Record<string, string> = {}): Promise<void> {
    const config = venue(Date.now(), { knownIssues, confirmedAt: Date.now() });
    touchline = fakeTouchline(config);
    provideTouchline(() => touchline);
    defineKnownIssues();
    element = document.createElement('touchline-known-issues');
    element.setAttribute('venue', 'north-arena');
    for (const [name, value] of Object.entries({ lang: 'en', ...attributes }))
      element.setAttribute(name, value);
    document.body.append(element);
    await element.refresh();
    await until(() => attributes['quiet'] !== undefined || text() !== '');
  }
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const text = () => element.shadowRoot?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';

  it('lists what the venue knows, what is open first', async () => {
    const { nextNews: _, ...solved } = known('solved', { solvedAt: at(-3), zone: 'gate-A' });
    await show([solved, known('open')]);
    expect(text()).to.match(
      /^What we know about News of open Gate C Next news by \d\d:\d\d We know\. 2 people told us\. News of solved Gate A Solved at/,
    );
    await expect(element).to.be.accessible();
  });

  it('shows only what is known at its place, around it or everywhere', async () => {
    const { zone: _, ...everywhere } = known('everywhere');
    await show([known('here'), known('there', { zone: 'gate-A' }), everywhere], {
      zone: 'gate-C',
      theme: 'dark',
    });
    expect(text()).to.contain('here').and.to.contain('everywhere').and.to.not.contain('there Gate A');
    await expect(element).to.be.accessible();
  });

  it('says that nothing is known, or nothing at all', async () => {
    await show([]);
    expect(text()).to.contain('We know of no problems right now.');
    await expect(element).to.be.accessible();
    element.setAttribute('quiet', '');
    await until(() => text() === '');
  });

  it('takes up what is new when it asks again', async () => {
    await show([]);
    touchline.config = async () => venue(Date.now(), { knownIssues: [known('fresh')] });
    await element.refresh();
    await until(() => text().includes('News of fresh'));
  });

  it('keeps the last words when nobody answers', async () => {
    await show([known('a')]);
    touchline.config = () => Promise.reject(new Error('No network.'));
    await element.refresh();
    expect(text()).to.contain('News of a');
  });

  it('runs from the right in Arabic, and changes its language with the page', async () => {
    await show([known('a')], { lang: 'ar' });
    expect(element.shadowRoot?.querySelector('section')?.dir).to.equal('rtl');
    await expect(element).to.be.accessible();
    element.setAttribute('lang', 'zh-Hans');
    await until(() => text().includes('目前已知的问题'));
  });

  it('gives the Touchline of the page back when it leaves', async () => {
    await show([known('a')]);
    element.destroy();
    expect(touchline.done).to.include('destroy');
  });
});
