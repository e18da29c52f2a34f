import { expect } from '@open-wc/testing';
import { TouchlineError, type IssueState, type StatusView } from '@touchline/sdk';
import { provideTouchline, type Session } from '../../packages/widget/src/controllers/session.ts';
import type { TouchlinePanel } from '../../packages/widget/src/elements/panel/panel.ts';
import { TouchlineHelp } from '../../packages/widget/src/elements/help/help.ts';
import { core } from '../../packages/widget/src/strings/en/core.ts';
import { later } from '../../packages/widget/src/strings/en/later.ts';
import {
  fakeTouchline,
  venue,
  type FakeTouchline,
} from '../../packages/widget/src/testing/fake-touchline.ts';
import { putPanel } from '../../packages/widget/src/testing/put-panel.ts';
import { CORPUS } from './corpus.ts';
import { guard, type Guard } from './guard.ts';

/** All of it in the engine that is quickest; every fourth text, and all of them at once, in the others. */
const ONE_BY_ONE = CORPUS.filter((_, place) => navigator.userAgent.includes('Chrome/') || place % 4 === 0);
const AT = '2026-11-22T19:04:12.000Z';

describe('hostile text in the widget', function () {
  this.timeout(60_000);
  let watch: Guard;
  let touchline: FakeTouchline;
  let session: Session;
  let panel: TouchlinePanel;

  beforeEach(() => {
    watch = guard();
  });
  afterEach(async () => {
    // An image that does not load says so later.
    await new Promise((resolve) => setTimeout(resolve, 300));
    panel?.remove();
    session?.end();
    watch.stop();
    expect(watch.alarms).to.deep.equal([]);
  });

  async function open(config = venue(Date.now()), kept?: Map<string, unknown>) {
    touchline = fakeTouchline(config, Date.now, kept);
    ({ session, panel } = putPanel(touchline));
    await panel.open();
    while (!panel.later) await new Promise((resolve) => setTimeout(resolve, 5));
    await drawn();
  }
  async function drawn() {
    panel.requestUpdate();
    await panel.updateComplete;
  }
  const text = () => panel.shadowRoot?.textContent ?? '';

  /** Everything about a report that anybody at the venue, or whoever reported it, can have written. */
  const issueOf = (words: string): IssueState => {
    const view = {
      id: 'issue-9',
      reference: words,
      backendReference: words,
      category: 'entry.scan_fail',
      location: { gate: words, spot: words },
      status: 'waiting_reporter',
      capturedAt: AT,
      receivedAt: AT,
      question: words,
      delay: { at: AT, reason: 'staff', advice: words },
      resolution: { at: AT, text: words, code: words },
      timeline: [
        { at: AT, what: words },
        { at: AT, what: 'replied' },
      ],
      messages: [
        { id: words, at: AT, from: 'venue', text: words, language: words },
        { id: 'own', at: words, from: 'reporter', text: words },
      ],
      allowed: ['message', 'confirm', 'reopen', 'withdraw', 'feedback', 'erase', words],
      etag: words,
    } as unknown as StatusView;
    return {
      id: 'issue-9',
      reference: words,
      category: 'entry.scan_fail',
      location: { gate: words, spot: words },
      capturedAt: Date.parse(AT),
      delivery: 'received',
      kept: 'device',
      attempts: 1,
      pending: [{ id: words, type: 'message', text: words }],
      trackingLink: words,
      problem: { type: words, title: words, detail: words, pointer: words },
      receipt: { reference: words, receivedAt: AT },
      view,
      viewAt: Date.now(),
    } as unknown as IssueState;
  };

  it('is shown as it was written by the venue, on every screen of a report', async () => {
    await open();
    for (const screen of ['issue', 'receipt', 'mine'] as const) {
      for (const [place, words] of ONE_BY_ONE.entries()) {
        // The issue itself shows every text; the other screens show some of the same, once more.
        if (screen !== 'issue' && place % 5 > 0) continue;
        const delivery = (['received', 'refused', 'saved', 'sending'] as const)[place % 4] ?? 'received';
        touchline.change('issue-9', { ...issueOf(words), ...(screen === 'receipt' && { delivery }) });
        if (place === 0) panel.go(screen, 'issue-9');
        await drawn();
        watch.inspect(panel);
        if (screen === 'issue') expect(text()).to.include(words.trim());
      }
    }
  });

  it('is shown as it was written by both sides of a long conversation', async () => {
    await open();
    const issue = issueOf('x');
    const messages = CORPUS.map((words, place) => ({
      id: words,
      at: AT,
      from: place % 2 ? 'venue' : 'reporter',
      text: words,
    }));
    touchline.change('issue-9', { ...issue, view: { ...issue.view, messages } as unknown as StatusView });
    panel.go('issue', 'issue-9');
    await drawn();
    watch.inspect(panel);
    const shown = text();
    for (const words of CORPUS) expect(shown).to.include(words.trim());
  });

  it('is nothing but a word in the texts, places, events, numbers and known problems of a venue', async () => {
    const keys = [...Object.keys(core), ...Object.keys(later)];
    for (let start = 0; start < CORPUS.length; start += keys.length) {
      const words = (place: number) => CORPUS[(start + place) % CORPUS.length] ?? '';
      const plain = venue(Date.now());
      const labels = (place: number) => ({ en: words(place) });
      await open({
        ...plain,
        venue: { ...plain.venue, labels: labels(1) },
        events: plain.events.map((event, place) => ({ ...event, labels: labels(place) })),
        zones: keys.map((_, place) => ({
          id: place % 2 ? words(place) : `zone-${place}`,
          kind: ['gate', 'block', 'plaza', words(place)][place % 4] ?? 'gate',
          labels: labels(place),
        })),
        phones: { help: words(2), emergency: words(3), controlRoom: words(4), firstAid: words(5) },
        texts: { en: Object.fromEntries(keys.map((key, place) => [key, words(place)])) },
        knownIssues: keys.map((_, place) => ({
          id: words(place),
          category: 'entry.scan_fail',
          zone: words(place + 1),
          labels: labels(place),
          told: 3,
        })),
      });
      touchline.change('issue-9', { ...issueOf(words(6)), delivery: 'saved' });
      for (const screen of [
        'home',
        'where',
        'mine',
        'settings',
        'issue',
        'receipt',
        'contact',
        'emergency',
        'send',
      ]) {
        panel.go(screen as 'home', 'issue-9');
        await drawn();
        watch.inspect(panel);
      }
      for (const category of ['entry.scan_fail', 'medical.emergency', 'safety.threat']) {
        await panel.open(category);
        await drawn();
        watch.inspect(panel);
      }
      panel.remove();
      session.end();
    }
  });

  it('stays in the fields it was typed or kept in, and in the search', async () => {
    await open();
    panel.go('home');
    await drawn();
    for (const words of ONE_BY_ONE) {
      panel.search = words;
      await drawn();
      watch.inspect(panel);
    }
    panel.search = '';
    await panel.open('entry.scan_fail');
    while (!panel.isReady) await new Promise((resolve) => setTimeout(resolve, 5));
    for (const words of ONE_BY_ONE) {
      Object.assign(panel.answers, {
        description: words,
        'location.gate': words,
        'location.spot': words,
        'fields.partySize': words,
        'reporter.name': words,
        'reporter.contact': words,
        [words]: words,
      });
      panel.errors = { 'location.gate': words, 'fields.partySize': words, description: words };
      await drawn();
      watch.inspect(panel);
    }
  });

  it('is no more in what a failure says, or in the name of a photo', async () => {
    await open();
    await panel.open('entry.scan_fail');
    while (!panel.isReady) await new Promise((resolve) => setTimeout(resolve, 5));
    Object.assign(panel.answers, { 'location.gate': 'gate-C', 'fields.partySize': 1 });
    for (const words of CORPUS.filter((_, place) => place % 10 === 0)) {
      panel.photos = [new File([words], words, { type: words.replaceAll(/[^ -~]/g, '') })];
      touchline.failure = new TouchlineError('issue_invalid', words, {
        flaws: [
          { pointer: '/data/description', detail: words },
          { pointer: words, detail: words },
        ],
      });
      await drawn();
      panel.shadowRoot?.querySelector<HTMLElement>('.foot button')?.click();
      await drawn();
      watch.inspect(panel);
    }
  });

  it('does nothing in the attributes of the launcher', async () => {
    if (!customElements.get('touchline-help')) customElements.define('touchline-help', TouchlineHelp);
    provideTouchline(() => fakeTouchline(undefined));
    for (const words of ONE_BY_ONE) {
      const help = document.createElement('touchline-help');
      for (const name of [
        'label',
        'lang',
        'theme',
        'phone',
        'position',
        'venue',
        'event',
        'profile',
        'compact',
      ])
        help.setAttribute(name, words);
      document.body.append(help);
      watch.inspect(help);
      expect(help.shadowRoot?.textContent).to.equal(words);
      help.remove();
    }
  });
});
