import { expect } from '@open-wc/testing';
import type { IssueState, Problem, StatusView } from '@touchline/sdk';
import { loadQuestions } from '@touchline/sdk';
import { render } from 'lit/html.js';
import type { Session } from '../../controllers/session.ts';
import { fakeTouchline, venue, type FakeTouchline } from '../../testing/fake-touchline.ts';
import { networkAsItIs, saysOnline } from '../../testing/network.ts';
import { putPanel } from '../../testing/put-panel.ts';
import type { TouchlinePanel } from '../panel/panel.ts';
import { qr } from './qr.ts';

const MINUTE = 60_000;
const LINK = 'https://arena.example/track#tl=issue-9.secret';
const PROBLEM: Problem = {
  type: 'https://touchline.dev/problems/issue-invalid',
  status: 422,
  title: 'Some answers are missing or cannot be right.',
  errors: [{ pointer: '/data/location/gate', detail: 'It is needed.' }],
};
const DRAFT: NonNullable<IssueState['draft']> = {
  category: 'entry.scan_fail',
  kind: 'problem',
  stage: 'entry',
  channel: 'widget',
  location: { gate: 'gate-C' },
  fields: { partySize: 2 },
  reporter: {},
  description: 'The gate says used.',
  supersedes: 'issue-9',
};

describe('the receipt', () => {
  let touchline: FakeTouchline;
  let session: Session;
  let panel: TouchlinePanel;

  afterEach(() => {
    panel.remove();
    session.end();
    history.replaceState(null, '', location.pathname + location.search);
    networkAsItIs();
  });

  async function show(changes: Partial<IssueState> = {}, view?: Partial<StatusView>) {
    touchline = fakeTouchline(venue(Date.now()));
    ({ session, panel } = putPanel(touchline));
    await panel.open();
    await until(() => panel.later);
    const issue: IssueState = {
      id: 'issue-9',
      reference: '7K3F-9QXM',
      category: 'entry.scan_fail',
      location: { gate: 'gate-C' },
      capturedAt: Date.now() - MINUTE,
      delivery: 'saved',
      kept: 'device',
      attempts: 0,
      pending: [],
      trackingLink: LINK,
      ...changes,
    };
    touchline.change(issue.id, issue);
    if (view) touchline.tell(issue.id, view);
    await until(() => panel.issue(issue.id));
    panel.go('receipt', issue.id);
    await panel.updateComplete;
  }
  const received = (minutes: number, all = 10): Partial<IssueState> => ({
    delivery: 'received',
    receipt: {
      reference: '7K3F-9QXM',
      receivedAt: new Date(Date.now() - (all - minutes) * MINUTE).toISOString(),
      respondBy: new Date(Date.now() + minutes * MINUTE).toISOString(),
    },
  });
  const root = () => panel.shadowRoot as ShadowRoot;
  const one = (selector: string) => root().querySelector(selector);
  const text = (selector = '.body') => one(selector)?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
  const button = (words: string) =>
    [...root().querySelectorAll<HTMLElement>('button, a')].find((each) => each.textContent?.trim() === words);
  async function until(look: () => unknown) {
    while (!look()) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  async function tap(words: string) {
    await until(() => button(words));
    button(words)?.click();
    await new Promise((resolve) => setTimeout(resolve));
    await panel.updateComplete;
  }
  /** What was put on the clipboard while `work` ran. */
  async function copied(work: () => Promise<void>): Promise<string[]> {
    const taken: string[] = [];
    const before = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    const clipboard = { writeText: async (words: string) => void taken.push(words) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    try {
      await work();
    } finally {
      if (before) Object.defineProperty(navigator, 'clipboard', before);
      else delete (navigator as { clipboard?: unknown }).clipboard;
    }
    return taken;
  }

  it('counts from the moment when it was opened again, and lets the promise of then go', async () => {
    const at = (minutes: number) => new Date(Date.now() + minutes * MINUTE).toISOString();
    const timeline = [
      { at: at(-120), what: 'received' as const },
      { at: at(-8.5), what: 'reopened' as const },
    ];
    const more = { status: 'received' as const, receivedAt: at(-120), timeline };
    await show(received(5), more);
    expect(text(), 'nothing is promised').to.not.contain('We answer by');
    touchline.tell('issue-9', { ...more, promise: { state: 'due', respondBy: at(6.5) } });
    await panel.updateComplete;
    expect(text('[part=countdown]')).to.equal('6 minutes left');
    // The seventh of the 16 minutes that have begun since then.
    expect(one('.arc path')?.getAttribute('stroke-dasharray')).to.equal('43.75 200');
    touchline.tell('issue-9', {
      ...more,
      promise: { state: 'met', respondBy: at(6.5), respondedAt: at(-1) },
    });
    await panel.updateComplete;
    expect(text()).to.contain('Answered in 7 minutes');
  });

  it('is titled Received only until the venue did something with it', async () => {
    await show(received(5), { status: 'received' });
    expect(text('h2')).to.equal('Received');
    for (const status of ['acknowledged', 'resolved', 'closed'] as const) {
      touchline.tell('issue-9', { status });
      await panel.updateComplete;
      expect(text('h2'), status).to.equal('Report 7K3F-9QXM');
    }
    expect(text('[part=receipt-head]')).to.contain('Closed');
  });

  it('says of what was saved this moment that it is safe, and that it has not gone only once that is so', async () => {
    await show();
    touchline.change('issue-9', { capturedAt: Date.now() });
    await panel.updateComplete;
    expect(text('.top h2')).to.equal('Saved on this device');
    expect(text()).to.not.contain('Not sent yet');
    await until(() => text().includes('Not sent yet'));
    expect(Date.now() - (panel.issue('issue-9')?.capturedAt ?? 0)).to.be.at.least(2000);
    // A clock that was set back makes nothing young again.
    touchline.change('issue-9', { capturedAt: Date.now() + 60 * MINUTE });
    await panel.updateComplete;
    expect(text()).to.contain('Not sent yet');
  });

  it('says of what was tried in vain that it is tried again, however young it is', async () => {
    await show();
    touchline.change('issue-9', { capturedAt: Date.now(), attempts: 1 });
    await panel.updateComplete;
    expect(text('.head')).to.contain('It is tried again by itself.');
  });

  it('promises to keep what is reported only where something is, and of what has arrived that there is no connection', async () => {
    saysOnline(false);
    await show(received(8));
    expect(text('.offline')).to.equal('No connection');
    panel.go('home');
    await panel.updateComplete;
    expect(text('.offline')).to.contain('we keep it on this device');
  });

  it('leaves the reference where it was when the person writes once more', async () => {
    const own = { id: 'm1', at: new Date().toISOString(), from: 'reporter', text: 'Nobody comes.' } as const;
    const order = () =>
      [...root().querySelectorAll('.reference, .messages')].map(({ className }) => className).join();
    await show(received(8), { messages: [own] });
    expect(order()).to.equal('reference,messages');
    touchline.tell('issue-9', { messages: [own, { ...own, id: 'm2', from: 'venue', text: 'On our way.' }] });
    await panel.updateComplete;
    expect(order()).to.equal('messages,reference');
  });

  it('has the code and the link of the report from the first second, without a network', async () => {
    await show();
    const expected = document.createElement('div');
    render(qr(LINK, ''), expected);
    const shape = (from: ParentNode) => from.querySelector('.qr path + path')?.getAttribute('d');
    expect(shape(root())).to.equal(shape(expected));
    expect(one('.qr')?.getAttribute('aria-label')).to.equal('QR code that opens report 7K3F-9QXM');
    expect(await copied(() => tap('Copy the link'))).to.deep.equal([LINK]);
    await until(() => button('Copied'));
    await expect(panel).to.be.accessible();
  });

  it('takes the report back, and moves on to what that means', async () => {
    await show(received(8));
    await tap('Undo');
    expect(touchline.done).to.include('withdraw');
    await until(() => root().activeElement?.localName === 'h2');
    expect(text()).to.contain('Taken back. We do not act on it.');
    expect(text('[role=status].sr')).to.contain('Taken back.');
  });

  it('has one way to take the report back, also once the venue has said something', async () => {
    await show(received(8), { status: 'acknowledged', allowed: ['message', 'withdraw', 'erase'] });
    await until(() => button('Delete my data'));
    expect(button('Undo')).to.not.equal(undefined);
    expect(button('Withdraw')).to.equal(undefined);
    panel.go('issue', 'issue-9');
    await until(() => button('Withdraw'));
  });

  it('counts the time of a promise down, and never below nothing', async () => {
    await show(received(4.5, 10));
    expect(text('[part=countdown]')).to.equal('4 minutes left');
    expect(Number.parseFloat(one('.arc path')?.getAttribute('stroke-dasharray') ?? '')).to.equal(50);
    panel.remove();
    session.end();
    const passed = new Date(Date.now() - 3.5 * MINUTE).toISOString();
    await show({}, { status: 'received', promise: { state: 'due', respondBy: passed } });
    expect(one('.arc')).to.equal(null);
    expect(text('[part=receipt-head]')).to.contain('3 minutes later than promised');
  });

  it('says when the team is back, instead of a countdown while nobody is there', async () => {
    const given = received(600, 610);
    const backAt = new Date(Date.now() + 540 * MINUTE).toISOString();
    await show({ ...given, receipt: { ...given.receipt, backAt } as NonNullable<IssueState['receipt']> });
    expect(text('[part=promise]')).to.match(
      /^Our team is here again from .*\d\d:\d\d and answers by .*\d\d:\d\d\.$/,
    );
    expect(one('[part=countdown]')).to.equal(null);
    await expect(panel).to.be.accessible();
    panel.remove();
    session.end();
    const passed = new Date(Date.now() - MINUTE).toISOString();
    await show({
      ...given,
      receipt: { ...given.receipt, backAt: passed } as NonNullable<IssueState['receipt']>,
    });
    expect(text('[part=promise]')).to.contain('We answer by');
  });

  it('is followed by a report that asks neither for the place nor for the contact again, until the page is reset', async () => {
    await show();
    await panel.pick('entry.scan_fail');
    panel.answer('location.gate', 'gate-C');
    panel.answer('fields.partySize', 1);
    panel.answer('reporter.contact', 'mia@example.org');
    await panel.submit();
    await until(() => touchline.reported.length === 1);
    await tap('Report something else');
    expect(text()).to.contain('You are at Gate C');
    await panel.pick('entry.queue');
    await panel.updateComplete;
    expect(panel.answers).to.include({ 'location.gate': 'gate-C', 'reporter.contact': 'mia@example.org' });
    expect(panel.facts.has('reporter.contact')).to.equal(true);
    await panel.reset();
    await panel.pick('entry.queue');
    expect(JSON.stringify([panel.answers, panel.place, panel.notes])).to.not.contain('mia');
    expect(panel.answers['location.gate']).to.equal(undefined);
  });

  it('leaves nothing of who stays anonymous for the next report', async () => {
    await show();
    await panel.pick('entry.scan_fail');
    panel.answer('location.gate', 'gate-C');
    panel.answer('fields.partySize', 1);
    panel.answer('reporter.contact', 'mia@example.org');
    panel.answer('reporter.anonymous', true);
    await panel.submit();
    await until(() => touchline.reported.length === 1);
    await tap('Report something else');
    await panel.pick('entry.queue');
    expect(panel.answers['reporter.contact']).to.equal(undefined);
  });

  it('says being sent only when that takes a while, and that the network is slow when it takes long', async () => {
    await show();
    const titles = new Set<string>();
    const look = () => titles.add(text('h2'));
    touchline.change('issue-9', { delivery: 'sending' });
    await panel.updateComplete;
    look();
    touchline.change('issue-9', received(8));
    await panel.updateComplete;
    look();
    expect([...titles]).to.deep.equal(['Saved on this device', 'Received']);
  });

  it('says that the venue is busy and when the next try is, and tries now for whoever wants it', async () => {
    await show({ attempts: 2, busy: true, nextTryAt: Date.now() + 5 * MINUTE });
    expect(text('[part=receipt-head]')).to.match(/very busy.*Next try: \d\d:\d\d/);
    await tap('Try now');
    expect(touchline.done).to.include('sync');
  });

  it('gives the words along where nothing is saved: to copy, as a code, or to say them', async () => {
    await show({ kept: 'memory', draft: DRAFT });
    expect(text('[role=alert]')).to.contain('Keep this page open');
    expect(await copied(() => tap('Copy my words'))).to.deep.equal([
      'Ticket will not scan\nGate C\nThe gate says used.',
    ]);
    expect(one('details .qr')?.getAttribute('aria-label')).to.equal('Take it along as a QR code');
    expect(button('Call +000\u00a0555\u00a00100')).not.to.equal(undefined);
    await expect(panel).to.be.accessible();
  });

  it('names the answer that could not be taken, and leads to it', async () => {
    await loadQuestions('entry');
    await show({ delivery: 'refused', problem: PROBLEM, draft: DRAFT });
    await until(() => text('[part=receipt-head]').includes('Please look at'));
    expect(text('[role=alert]')).to.contain('Please look at “Which gate?” once more.');
    expect(text('blockquote')).to.contain('The gate says used.');
    await tap('Change and send again');
    await until(() => root().activeElement?.id === 'location.gate');
    expect(panel.supersedes).to.equal('issue-9');
  });

  it('deletes what was refused only after it asked', async () => {
    await show({ delivery: 'refused', problem: PROBLEM, draft: DRAFT });
    await tap('Delete from this device');
    expect(touchline.done).not.to.include('erase');
    expect(text('.card.now')).to.contain('Delete it? The venue has not confirmed it.');
    await expect(panel).to.be.accessible();
    [...root().querySelectorAll<HTMLElement>('.card.now .danger')].at(-1)?.click();
    expect(touchline.done).to.include('erase');
  });

  it('says how many photos still have to follow', async () => {
    await show({ ...received(8), photos: 2 });
    expect(text()).to.contain('2 photos still on their way');
  });

  describe('of danger, online', () => {
    // A machine without a network of its own says that nobody has one.
    beforeEach(() => saysOnline(true));
    afterEach(() => networkAsItIs());
    const head = () => text('[part="receipt-head"]');

    it('asks for a call until the venue has it, and for none after that', async () => {
      await show({ category: 'medical.emergency' });
      expect(head()).to.contain('Not confirmed yet. Please call.Leave this page open');
      touchline.change('issue-9', { attempts: 2, nextTryAt: Date.now() + 5 * MINUTE });
      await panel.updateComplete;
      expect(head()).to.contain('Not confirmed yet. Please call.Next try:');
      expect(head()).not.to.contain('by itself');
      await expect(panel).to.be.accessible();
      touchline.change('issue-9', received(8));
      await panel.updateComplete;
      expect(head()).to.equal('The control room has your report.');
      touchline.tell('issue-9', { status: 'acknowledged' });
      await panel.updateComplete;
      expect(head()).to.equal('The control room has read it.');
      touchline.tell('issue-9', { status: 'in_progress' });
      await panel.updateComplete;
      expect(head()).to.equal('Being handledThe control room has read it.');
    });

    it('says it of nothing that can wait', async () => {
      await show({ attempts: 1 });
      expect(head()).to.contain('Not confirmed yet. It is tried again by itself.');
    });
  });

  it('asks whether help is still needed, here and at the start, and does what is answered', async () => {
    await show({
      category: 'medical.emergency',
      asks: true,
      attempts: 7,
      capturedAt: Date.now() - 45 * MINUTE,
    });
    expect(text('.still')).to.contain('Is help still needed?');
    expect(text()).not.to.contain('It is tried again by itself.');
    await expect(panel).to.be.accessible();
    await tap('Yes, send it now');
    expect(touchline.done).to.include('stillNeeded');
    panel.go('home');
    await panel.updateComplete;
    expect(text('.still')).to.contain('Nobody has seen this yet.');
    await tap('No, take it back');
    expect(touchline.done).to.include('withdraw');
  });
});
