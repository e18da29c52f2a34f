import { expect } from '@open-wc/testing';
import type { IssueState, StatusView, VenueConfig } from '@touchline/sdk';
import type { Session } from '../../controllers/session.ts';
import { fakeTouchline, venue, type FakeTouchline } from '../../testing/fake-touchline.ts';
import { putPanel } from '../../testing/put-panel.ts';
import type { TouchlinePanel } from '../panel/panel.ts';

const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const SOLVED: Partial<StatusView> = {
  status: 'resolved',
  resolution: { at: at(-1), text: 'Let in by hand.' },
  allowed: ['confirm', 'reopen', 'feedback', 'message', 'erase'],
};
const CLOSED: Partial<StatusView> = { ...SOLVED, status: 'closed', allowed: ['reopen', 'feedback', 'erase'] };

describe('the page of one report', () => {
  let touchline: FakeTouchline;
  let session: Session;
  let panel: TouchlinePanel;

  afterEach(() => {
    panel.remove();
    session.end();
  });

  async function show(
    view: Partial<StatusView>,
    changes: Partial<IssueState> = {},
    more: Partial<VenueConfig> = {},
  ) {
    touchline = fakeTouchline(venue(Date.now(), more));
    ({ session, panel } = putPanel(touchline));
    await panel.open();
    await until(() => panel.later);
    touchline.change('issue-9', {
      id: 'issue-9',
      reference: '7K3F-9QXM',
      category: 'entry.scan_fail',
      location: { gate: 'gate-C' },
      capturedAt: Date.now() - 600_000,
      delivery: 'received',
      kept: 'device',
      attempts: 0,
      pending: [],
      trackingLink: 'https://arena.example/track#tl=issue-9.secret',
    });
    touchline.tell('issue-9', view);
    touchline.change('issue-9', changes);
    await until(() => panel.issue('issue-9'));
    panel.go('issue', 'issue-9');
    await panel.updateComplete;
  }
  const root = () => panel.shadowRoot as ShadowRoot;
  const all = <T extends HTMLElement>(selector: string) => [...root().querySelectorAll<T>(selector)];
  const text = (selector = '.body') =>
    root().querySelector(selector)?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
  const button = (words: string) => all('button').find((one) => one.textContent?.trim() === words);
  async function until(look: () => unknown) {
    while (!look()) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  async function tap(words: string) {
    await until(() => button(words));
    button(words)?.click();
    await new Promise((resolve) => setTimeout(resolve));
    await panel.updateComplete;
  }
  async function type(selector: string, words: string) {
    const [box] = all<HTMLTextAreaElement>(selector);
    if (!box) throw new Error(`There is no ${selector}.`);
    box.value = words;
    box.dispatchEvent(new Event('input'));
    await panel.updateComplete;
  }
  const rate = async (csat: number, key?: string) => {
    const radio = all<HTMLInputElement>('.rating input')[csat - 1];
    if (!key) radio?.closest('label')?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    else radio?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve));
    await panel.updateComplete;
  };

  it('does not look fine once its time has passed', async () => {
    const promise = { state: 'due', respondBy: at(-12) } as const;
    await show({ status: 'acknowledged', promise });
    expect(root().querySelector('.head')?.className).to.equal('head soon');
    expect(text('.head')).to.contain('12 minutes');
    touchline.tell('issue-9', { promise: { ...promise, state: 'met', respondedAt: at(-13) } });
    await until(() => root().querySelector('.head.done'));
  });

  it('tells things in the order in which they matter', async () => {
    await show({
      status: 'waiting_reporter',
      promise: { state: 'due', respondBy: at(4) },
      question: 'Which lane?',
      delay: { at: at(-1), reason: 'staff', newTime: at(37) },
      timeline: [{ at: at(-2), what: 'waiting_reporter' }],
      messages: [{ id: 'm', at: at(-3), from: 'venue', text: 'Hello.' }],
    });
    const order = ['.status', '.card.soon:not([part])', '[part=delay]', '.timeline', '.messages', '.last'];
    const tops = order.map((selector) => root().querySelector(selector)?.getBoundingClientRect().top ?? NaN);
    expect(tops).to.deep.equal(tops.toSorted((a, b) => a - b));
    await expect(panel).to.be.accessible();
  });

  it('says until when the venue waits for an answer', async () => {
    await show({ status: 'waiting_reporter', question: 'Which lane?', answerBy: at(40) });
    expect(text('.card.soon')).to.contain('Which lane?');
    expect(text('.card.soon')).to.match(/Please answer by \d\d:\d\d\./);
    expect(text().match(/We need your answer/g), 'said once').to.have.length(1);
    touchline.tell('issue-9', { question: undefined, answerBy: undefined } as never);
    await until(() => !root().querySelector('.card.soon'));
  });

  it('keeps the words of the venue in one piece, whichever way they run', async () => {
    await show({
      status: 'in_progress',
      delay: { at: at(-1), reason: 'staff', newTime: at(37), advice: 'Lane C1 is open.' },
    });
    await panel.speak('ar');
    await until(() => text('[part=delay]').includes('\u2068Lane C1 is open.\u2069'));
    expect(all('[part=delay] p').map((one) => getComputedStyle(one).direction)).to.not.include('ltr');
  });

  it('promises no answer to whoever took it back', async () => {
    const promise = { state: 'due', respondBy: at(8) } as const;
    await show({ status: 'cancelled', promise });
    expect(text('.head')).to.equal('Withdrawn');
    touchline.tell('issue-9', { promise: { ...promise, state: 'paused' } });
    await panel.updateComplete;
    expect(text('.head')).to.equal('Withdrawn');
  });

  it('shows the old time struck beside the new one, and has it read as what it was', async () => {
    await show({
      status: 'in_progress',
      promise: { state: 'due', respondBy: at(4) },
      delay: { at: at(-1), reason: 'staff', newTime: at(37) },
    });
    const struck = root().querySelector('[part=delay] s');
    expect(struck?.textContent).to.match(/^\d\d:\d\d$/);
    expect(struck?.getAttribute('aria-hidden')).to.equal('true');
    expect(text('[part=delay]')).to.contain(`It was ${struck?.textContent}`);
    // A time that was taken back is not what the page is about.
    expect(root().querySelector('[part=promise]')).to.equal(null);
  });

  it('says the new time in the list of reports too, and that there is an answer nobody has read', async () => {
    await show({
      status: 'in_progress',
      promise: { state: 'late', respondBy: at(-2) },
      delay: { at: at(-3), reason: 'staff', newTime: at(37) },
    });
    panel.go('mine');
    touchline.change('issue-9', { unread: 1 });
    await until(() => text('.row.issue').includes('New answer'));
    expect(text('.row.issue')).to.match(
      /New answer from the venue Taking longer than promised – new time \d\d:\d\d/,
    );
    await expect(panel).to.be.accessible();
  });

  it('folds away all but the last five steps', async () => {
    const what = ['acknowledged', 'in_progress', 'replied', 'resolved', 'reopened', 'in_progress'] as const;
    await show({
      status: 'in_progress',
      timeline: what.map((one, index) => ({ at: at(index - 9), what: one })),
    });
    expect(all('section > .timeline li')).to.have.length(5);
    expect(all('details .timeline li')).to.have.length(3);
  });

  it('folds away no single step, whose own words would stand on the fold', async () => {
    const what = ['acknowledged', 'in_progress', 'resolved', 'reopened'] as const;
    await show({
      status: 'in_progress',
      timeline: what.map((one, index) => ({ at: at(index - 9), what: one })),
    });
    expect(all('.timeline li')).to.have.length(6);
    expect(all('.earlier')).to.have.length(0);
  });

  it('marks own messages as saved, received or not accepted', async () => {
    const mine = { type: 'touchline.issue.message', at: Date.now() };
    await show(
      { messages: [{ id: 'm1', at: at(-3), from: 'reporter', text: 'First.' }] },
      {
        pending: [
          { ...mine, id: 'm2', text: 'Second.' },
          { ...mine, id: 'm3', text: 'Third.', problem: { type: '', status: 422, title: '' } },
        ],
      },
    );
    const said = all('.message.reporter').map((one) => one.textContent?.replaceAll(/\s+/g, ' ').trim());
    expect(said[0]).to.match(/^Received, You/);
    expect(said[1]).to.match(/^Saved on this device, will send/);
    expect(said[2]).to.match(/^Not accepted/);
  });

  it('tells of an answer further down, and moves the page only for whoever taps that', async () => {
    const long = (id: number) => ({
      id: `m${id}`,
      at: at(-9 + id),
      from: 'venue' as const,
      text: 'A line.\n'.repeat(30),
    });
    await show({ messages: [long(1)] });
    touchline.tell('issue-9', { messages: [long(1), long(2), long(3)] });
    await until(() => button('New answer from the venue'));
    const body = root().querySelector('.body') as HTMLElement;
    expect(body.scrollTop).to.equal(0);
    await tap('New answer from the venue');
    expect(body.scrollTop).to.be.greaterThan(0);
    expect(button('New answer from the venue')).to.equal(undefined);
  });

  it('says aloud that the venue answered or solved it, and of own words only that they are safe', async () => {
    const mine = { id: 'm1', at: at(-3), from: 'reporter', text: 'Nobody comes.' } as const;
    const status = () => text('[role=status].sr');
    await show({});
    await type('.messages textarea', mine.text);
    await tap('Send');
    await until(() => status());
    expect(status()).to.equal('Saved on this device, will send');
    touchline.tell('issue-9', { messages: [mine] });
    await panel.updateComplete;
    expect(status()).to.equal('Received');
    touchline.tell('issue-9', {
      messages: [mine, { ...mine, id: 'm2', from: 'venue', text: 'On our way.' }],
    });
    await panel.updateComplete;
    expect(status()).to.equal('New answer to report 7K3F-9QXM.');
    panel.go('issue', 'issue-9');
    await panel.updateComplete;
    expect(status()).to.equal('');
    touchline.tell('issue-9', SOLVED);
    await panel.updateComplete;
    expect(status()).to.equal('New answer to report 7K3F-9QXM.');
  });

  it('leads back from "not solved", and keeps the focus on the way there and back', async () => {
    await show(SOLVED);
    await tap('Not solved');
    await until(() => root().activeElement?.matches('.card textarea'));
    await tap('Cancel');
    await until(() => root().activeElement === button('Not solved'));
    await tap('Solved');
    expect(touchline.done).to.deep.equal(['confirm']);
  });

  it('opens again what is not solved, with a reason or without', async () => {
    await show(SOLVED);
    await tap('Not solved');
    await type('.card textarea', 'Still locked.');
    await tap('Send');
    expect(touchline.done).to.include('reopen Still locked.');
    const said = { id: 'r1', type: 'touchline.issue.reopened', at: Date.now(), text: 'Still locked.' };
    touchline.change('issue-9', { pending: [said] });
    await panel.updateComplete;
    expect(root().querySelector('.message.reporter')?.textContent).to.contain('Still locked.');
  });

  it('can be opened again for as long as the venue says, and afterwards be told anew', async () => {
    await show({ ...CLOSED, reopenUntil: at(60) });
    expect(text()).to.match(/You can open it again until .*\d\d:\d\d\./);
    await tap('Open again');
    await until(() => root().querySelector('.card textarea'));
    panel.remove();
    session.end();
    await show({ ...CLOSED, allowed: ['feedback', 'erase'] });
    expect(text()).to.contain('It can no longer be opened again.');
    await tap('Tell us again');
    await until(() => panel.answers['location.gate'] === 'gate-C');
    expect(panel.supersedes).to.equal('');
  });

  it('takes a rating with one tap, lets it be changed, and a comment be added', async () => {
    await show(CLOSED);
    await rate(2);
    await rate(5, 'Enter');
    expect(touchline.done.filter((what) => what.startsWith('feedback'))).to.deep.equal([
      'feedback 2',
      'feedback 5',
    ]);
    expect(
      all<HTMLInputElement>('.rating input')
        .map(({ checked }) => checked)
        .indexOf(true),
    ).to.equal(4);
    await type('.q:not(.messages *) textarea', 'Quick.');
    await tap('Send');
    expect(touchline.done).to.include('feedback 5 Quick.');
    await expect(panel).to.be.accessible();
  });

  it('asks nobody how it was to be hurt', async () => {
    await show(CLOSED, { category: 'medical.emergency' });
    expect(root().querySelector('.rating')).to.equal(null);
  });

  it('gives what the venue gives, whatever was said', async () => {
    await show(CLOSED, {}, { texts: { en: { 'rating.gift': 'A hot drink at stand 5: code LANTERN.' } } });
    expect(text()).not.to.contain('LANTERN');
    await rate(1);
    expect(text()).to.contain('A small thank-you from North Arena');
    expect(text()).to.contain('LANTERN');
  });
});
