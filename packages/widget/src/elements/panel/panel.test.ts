import { expect } from '@open-wc/testing';
import { CATEGORIES, loadQuestions, questionsOf, type IssueDraft, type IssueState } from '@touchline/sdk';
import type { Session } from '../../controllers/session.ts';
import { fakeTouchline, venue, type FakeTouchline } from '../../testing/fake-touchline.ts';
import { putPanel } from '../../testing/put-panel.ts';
import type { TouchlinePanel } from './panel.ts';

describe('the panel', () => {
  let touchline: FakeTouchline;
  let session: Session;
  let panel: TouchlinePanel;

  afterEach(() => {
    panel.remove();
    session.end();
  });

  async function open(
    language = 'en',
    more: { theme?: string; category?: string; kept?: Map<string, unknown> } = {},
  ): Promise<void> {
    touchline = fakeTouchline(venue(Date.now()), Date.now, more.kept);
    ({ session, panel } = putPanel(touchline, { language, event: 'final', theme: more.theme }));
    await panel.open(more.category);
    await until(() => panel.later !== undefined);
    await drawn();
  }

  const root = () => panel.shadowRoot as ShadowRoot;
  const title = () => root().querySelector('h2')?.textContent?.replaceAll(/\s+/g, ' ').trim();
  const all = <T extends HTMLElement>(selector: string) => [...root().querySelectorAll<T>(selector)];
  const named = (words: string | RegExp) => {
    const found = all('button, label.choice, a').find((one) => {
      const name = one.getAttribute('aria-label') ?? one.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
      return typeof words === 'string' ? name === words : words.test(name);
    });
    if (!found)
      throw new Error(
        `Nothing is called ${String(words)}. There is: ${all('button, label.choice')
          .map((one) => one.textContent?.trim())
          .join(', ')}`,
      );
    return found;
  };
  async function drawn() {
    await new Promise((resolve) => setTimeout(resolve));
    await panel.updateComplete;
  }
  async function tap(...names: (string | RegExp)[]) {
    for (const name of names) {
      named(name).click();
      await drawn();
      if (panel.category) await until(() => panel.isReady);
      await drawn();
    }
  }
  async function until(holds: () => boolean) {
    for (let tries = 0; tries < 400 && !holds(); tries++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(holds(), String(holds)).to.equal(true);
  }

  it('takes a ticket that will not scan to a receipt in six taps, the launcher included', async () => {
    await open();
    expect(title()).to.equal('What can we help with?');
    await tap('Getting in', 'Ticket will not scan', 'Gate C', 'Just me', 'Send');
    expect(touchline.reported).to.have.length(1);
    const [draft] = touchline.reported as [IssueDraft];
    expect(draft.location).to.deep.equal({ gate: 'gate-C' });
    expect(draft.fields).to.deep.equal({ partySize: 1 });
    expect(draft.stage).to.equal('entry');
    expect(title()).to.equal('Saved on this device');
  });

  it('takes a broken seat with a code on it to a receipt in four', async () => {
    await open();
    Object.assign(panel.place, { 'location.block': 'N-112', 'location.row': 'F', 'location.seat': '14' });
    panel.setStage('watch');
    await tap('More topics', 'Facilities').catch(() => tap('Facilities'));
    await tap('Seat broken or dirty', 'Broken', 'Send');
    expect(touchline.reported[0]?.location).to.deep.equal({ block: 'N-112', row: 'F', seat: '14' });
  });

  it('moves the focus to the title after every step', async () => {
    await open();
    for (const name of ['Getting in', 'Ticket will not scan', 'Back']) {
      await tap(name);
      expect(root().activeElement, name).to.equal(root().querySelector('h2'));
    }
  });

  it('says what is missing, and puts the focus on the first of it', async () => {
    await open('en', { category: 'entry.scan_fail' });
    await until(() => panel.isReady);
    await tap('Send');
    expect(all('.error').map((one) => one.textContent?.trim())).to.deep.equal([
      'Please choose the gate.',
      'Please enter how many people.',
      '2 answers are still needed',
    ]);
    expect((root().activeElement as HTMLInputElement).id).to.equal('location.gate');
    await tap('Gate B');
    expect(all('.error').map((one) => one.textContent?.trim())).to.include('1 answer is still needed');
    expect(touchline.reported).to.have.length(0);
  });

  it('sends with Ctrl and Enter', async () => {
    await open('en', { category: 'entry.scan_fail' });
    await until(() => panel.isReady);
    await tap('Gate A', 'Just me');
    root()
      .querySelector('dialog')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true }));
    await until(() => touchline.reported.length === 1);
  });

  it('lets the page keep a report from being captured', async () => {
    await open('en', { category: 'entry.scan_fail' });
    await until(() => panel.isReady);
    panel.addEventListener('touchline-before-report', (event) => event.preventDefault());
    await tap('Gate A', 'Just me', 'Send');
    expect(touchline.reported).to.have.length(0);
    expect(title()).to.contain('Ticket will not scan');
  });

  it('keeps the words where nothing could be saved', async () => {
    await open('en', { category: 'entry.scan_fail' });
    await until(() => panel.isReady);
    await tap('Gate A', 'Just me');
    touchline.failure = new Error('no room');
    await tap('Send');
    expect(root().querySelector('.foot')?.textContent).to.contain('Your words are still here');
    await tap('Send');
    expect(touchline.reported).to.have.length(1);
  });

  it('tells saved, being sent and received apart', async () => {
    await open('en', { category: 'entry.scan_fail' });
    await until(() => panel.isReady);
    await tap('Gate A', 'Just me', 'Send');
    const seen = [[title(), icon()]];
    touchline.change('issue-1', { delivery: 'sending' });
    await until(() => title() !== 'Saved on this device');
    seen.push([title(), icon()]);
    const respondBy = new Date(Date.now() + 8.5 * 60_000).toISOString();
    touchline.change('issue-1', {
      delivery: 'received',
      receipt: { reference: '7K3F-0001', receivedAt: respondBy, respondBy },
    });
    await drawn();
    seen.push([title(), icon()]);
    expect(seen.map(([words]) => words)).to.deep.equal(['Saved on this device', 'Being sent', 'Received']);
    expect(new Set(seen.map(([, shape]) => shape)).size).to.equal(3);
    expect(root().querySelector('[part=promise]')?.textContent?.trim()).to.match(/^We answer by \d\d:\d\d$/);
    expect(root().querySelector('[part=countdown]')?.textContent?.trim()).to.equal('8 minutes left');
    function icon() {
      return root().querySelector('[part=receipt-head] path')?.getAttribute('d');
    }
  });

  it('never says saved where the browser keeps nothing', async () => {
    await open('en', { category: 'entry.scan_fail' });
    await until(() => panel.isReady);
    await tap('Gate A', 'Just me', 'Send');
    touchline.change('issue-1', { kept: 'memory' });
    await drawn();
    expect(title()).to.equal('Not saved on this device');
    expect(root().querySelector('.body')?.textContent).to.contain('Keep this page open');
  });

  it('takes back what was just sent', async () => {
    await open('en', { category: 'entry.scan_fail' });
    await until(() => panel.isReady);
    await tap('Gate A', 'Just me', 'Send', 'Undo');
    expect(touchline.done).to.include('withdraw');
    expect(root().querySelector('.body')?.textContent).to.contain('Taken back');
  });

  it('shows an answer under the receipt, takes one back, and asks whether it is solved and how it went', async () => {
    await open('en', { category: 'entry.scan_fail' });
    await until(() => panel.isReady);
    await tap('Gate A', 'Just me', 'Send');
    touchline.tell('issue-1', {
      status: 'acknowledged',
      messages: [{ id: 'm', at: new Date().toISOString(), from: 'venue', text: 'Come to lane C4.' }],
    });
    await drawn();
    expect(root().querySelector('.message')?.textContent).to.contain('Come to lane C4.');
    const [box] = all<HTMLTextAreaElement>('.messages textarea');
    if (box) box.value = 'On my way.';
    box?.dispatchEvent(new Event('input'));
    await tap('Send');
    expect(touchline.done).to.include('message On my way.');
    expect(all<HTMLTextAreaElement>('.messages textarea')[0]?.value).to.equal('');

    touchline.tell('issue-1', {
      status: 'resolved',
      resolution: { at: new Date().toISOString(), text: 'Let in by hand.' },
      allowed: ['message', 'confirm', 'reopen', 'feedback', 'erase'],
    });
    await drawn();
    await tap('Solved');
    expect(touchline.done).to.include('confirm');
    const radio = all<HTMLInputElement>('.rating input')[4];
    radio?.focus();
    radio?.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true }));
    await drawn();
    expect(touchline.done).to.include('feedback 5');
    expect(root().querySelector('.thanks')?.textContent).to.contain('Thank you');
  });

  it('saves no rating while the arrows only look for one', async () => {
    await open('en', { category: 'entry.scan_fail' });
    await until(() => panel.isReady);
    await tap('Gate A', 'Just me', 'Send');
    touchline.tell('issue-1', {
      status: 'closed',
      resolution: { at: new Date().toISOString(), text: 'Let in by hand.' },
      allowed: ['reopen', 'feedback', 'erase'],
    });
    await drawn();
    // Arrows move native radios by a click without a pointer.
    all<HTMLInputElement>('.rating input')[2]?.click();
    expect(touchline.done.filter((one) => one.startsWith('feedback'))).to.deep.equal([]);
  });

  it('shows both times where it takes longer than promised', async () => {
    await open('en', { category: 'entry.scan_fail' });
    await until(() => panel.isReady);
    await tap('Gate A', 'Just me', 'Send');
    const at = new Date().toISOString();
    touchline.tell('issue-1', {
      promise: { state: 'late', respondBy: at },
      delay: { at, reason: 'staff', newTime: new Date(Date.now() + 1_800_000).toISOString() },
    });
    await drawn();
    const card = root().querySelector('[part=delay]');
    expect(card?.querySelector('s')).to.not.equal(null);
    expect(card?.textContent).to.contain('Many people need us at the same time');
  });

  it('brings refused words back into the form', async () => {
    await open('en', { category: 'entry.scan_fail' });
    await until(() => panel.isReady);
    await tap('Gate A', 'Just me', 'Send');
    const draft = touchline.reported[0] as IssueDraft;
    touchline.change('issue-1', {
      delivery: 'refused',
      draft: { ...draft, channel: 'widget', description: 'Blue ticket' } as NonNullable<IssueState['draft']>,
      problem: { type: 'https://touchline.dev/problems/issue-invalid', status: 422, title: 'No' },
    });
    await drawn();
    expect(title()).to.equal('Not accepted');
    await tap('Change and send again');
    expect(all<HTMLTextAreaElement>('textarea').map((one) => one.value)).to.include('Blue ticket');
    await tap('Send');
    expect(touchline.reported[1]?.supersedes).to.equal('issue-1');
  });

  it('puts the call before the form in danger', async () => {
    await open();
    await tap('Safety & security');
    expect(all<HTMLAnchorElement>('a.danger').map((one) => one.href)).to.deep.equal([
      'tel:112',
      'tel:+0005550199',
    ]);
    await tap('Danger now: fire, smoke, crushing');
    expect(root().querySelector('.body')?.firstElementChild?.getAttribute('part')).to.equal('urgent');
  });

  for (const [when, told, numbers] of [
    ['the number of the page where the venue could not be asked', false, ['tel:+35315550100']],
    ['the numbers of the venue alone where it gives some', true, ['tel:112', 'tel:+0005550112']],
  ] as const) {
    it(`names in danger ${when}`, async () => {
      touchline = fakeTouchline(told ? venue(Date.now()) : undefined);
      ({ session, panel } = putPanel(touchline, { phone: '+353 1 555 0100' }));
      await panel.open('medical.emergency');
      await until(() => panel.later !== undefined);
      await drawn();
      expect(all<HTMLAnchorElement>('.calls a').map((one) => one.href)).to.deep.equal(numbers);
      await expect(panel).to.be.accessible();
    });
  }

  it('tells nobody to call first where there is no number: it names who to tell', async () => {
    touchline = fakeTouchline(venue(Date.now(), { phones: {} }));
    ({ session, panel } = putPanel(touchline));
    await panel.open('medical.emergency');
    await until(() => panel.isReady);
    expect(root().querySelector('[part=urgent]')?.textContent).to.contain('Tell the nearest steward.');
    expect(root().textContent).to.not.contain('Call first');
    expect(all('.calls a').length).to.equal(0);
  });

  it('says that the number for a medical topic is the medical one', async () => {
    await open('en', { category: 'medical' });
    const [, number] = all<HTMLAnchorElement>('a.danger');
    expect(number?.href).to.equal('tel:+0005550112');
    expect(number?.textContent).to.contain('Medical help');
  });

  it('raises the call card when an answer makes it urgent', async () => {
    await open('en', { category: 'facility.lift' });
    await until(() => panel.isReady);
    expect(root().querySelector('[part=urgent]')).to.equal(null);
    await tap('Yes');
    expect(root().querySelector('[part=urgent]')).to.not.equal(null);
  });

  it('finds a topic in the own words of a person, in English, Chinese, Japanese and Arabic', async () => {
    await open();
    expect(await search('my seat is broken')).to.equal('Seat broken or dirty');
    await panel.speak('zh-Hans');
    await drawn();
    expect(await search('门票扫描不了')).to.equal('门票无法扫描');
    await panel.speak('ja');
    await drawn();
    expect(await search('トイレが詰まった')).to.contain('トイレ');
    expect(await search('wifi')).to.contain('Wi-Fi');
    await panel.speak('ar');
    await drawn();
    expect(root().querySelector('dialog')?.dir).to.equal('rtl');
    panel.setStage('exit');
    await drawn();
    const [out] = [...root().querySelectorAll('.tile svg')].map((one) => getComputedStyle(one).transform);
    expect(out, 'the arrow out points where reading goes').to.match(/^matrix\(-1/);
    expect(await search('المرحاض')).not.to.equal(undefined);
    async function search(words: string) {
      const box = root().querySelector<HTMLInputElement>('input[type=search]');
      for (const typed of ['', words]) {
        if (box) box.value = typed;
        box?.dispatchEvent(new Event('input'));
        await until(() => (root().querySelector('.found .row') !== null) === (typed !== ''));
      }
      const name = root().querySelector('.found .row span');
      return name?.textContent?.replace(name.querySelector('small')?.textContent ?? '', '').trim();
    }
  });

  it('draws anew when its language or theme is set', async () => {
    await open();
    panel.language = 'zh-CN';
    await until(() => title() === '有什么可以帮您？');
    expect(root().querySelector('dialog')?.lang).to.equal('zh-Hans');
    panel.theme = 'dark';
    expect(getComputedStyle(root().querySelector('dialog') as Element).backgroundColor).to.equal(
      'rgb(17, 23, 20)',
    );
  });

  it('keeps a draft when it is closed, and offers to carry on', async () => {
    await open('en', { category: 'entry.scan_fail' });
    await until(() => panel.isReady);
    await tap('Gate B', 'Close');
    await panel.open();
    panel.go('home');
    await drawn();
    await tap('Carry on');
    expect(all<HTMLInputElement>('input:checked').map((one) => one.name.split(' ')[0])).to.include(
      'location.gate',
    );
  });

  it('takes no topic for a draft that was only looked at, with what was known beforehand in it', async () => {
    await open('en');
    panel.prefill({ gate: 'gate-C' });
    await panel.pick('entry.scan_fail');
    panel.go('home');
    await drawn();
    expect(panel.answers['location.gate']).to.equal('gate-C');
    expect(root().textContent).to.not.contain('You started a report');
  });

  it('carries on at the place of then, unless somebody has named another one since', async () => {
    const draft = {
      stage: 'entry',
      subcategory: 'entry.scan_fail',
      answers: { 'fields.partySize': 2 },
      place: { 'location.gate': 'gate-B' },
      supersedes: '',
      facts: [],
    };
    for (const since of [undefined, 'gate-C']) {
      await open('en', { kept: new Map([['report', structuredClone(draft)]]) });
      await until(() => panel.subcategory !== '');
      if (since) panel.place = { 'location.gate': since };
      panel.go('home');
      await drawn();
      await tap('Carry on', 'Send');
      expect(touchline.reported[0]?.location).to.deep.equal({ gate: since ?? 'gate-B' });
      panel.remove();
      session.end();
    }
  });

  it('keeps what is typed through a reload, and forgets it once it is sent', async () => {
    await open('en', { category: 'entry.scan_fail' });
    await until(() => panel.isReady);
    await tap('Gate B');
    await until(() => touchline.kept.size === 1);

    const { kept } = touchline;
    panel.remove();
    session.end();
    await open('en', { kept });
    await until(() => panel.subcategory !== '');
    await drawn();
    await tap('You started a report', 'Carry on', 'Just me', 'Send');
    expect(touchline.reported[0]?.location).to.deep.equal({ gate: 'gate-B' });
    expect(kept.size).to.equal(0);
  });

  it('keeps what is typed at once when the page is left, without waiting for a pause', async () => {
    await open('en', { category: 'entry.scan_fail' });
    await until(() => panel.isReady);
    const { setTimeout: later } = globalThis;
    // The pause never ends: whatever is kept, is kept because the page is left.
    const never = ((work: () => void, ms?: number) => (ms === 400 ? 0 : later(work, ms))) as typeof later;
    globalThis.setTimeout = never;
    try {
      await tap('Gate B');
      document.dispatchEvent(new Event('visibilitychange'));
      await new Promise((resolve) => later(resolve, 50));
      expect(touchline.kept.size, 'still in sight').to.equal(0);
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
      await until(() => touchline.kept.size === 1);
    } finally {
      globalThis.setTimeout = later;
      Reflect.deleteProperty(document, 'visibilityState');
    }
  });

  it('keeps nothing of what somebody who may be watched types', async () => {
    await open('en', { category: 'safety.harassment' });
    await until(() => panel.isReady);
    panel.answer('description', 'He is still behind me');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(touchline.kept.size).to.equal(0);
  });

  it('asks every question of every topic in words, each with a name', async () => {
    await open();
    const nameless: string[] = [];
    for (const { id, subcategories } of CATEGORIES) {
      await loadQuestions(id);
      for (const one of subcategories) {
        await panel.pick(one.id);
        await drawn();
        const asked = questionsOf(one.id).filter(
          ({ type, path }) => type !== 'notice' && type !== 'photo' && !panel.facts.has(path),
        );
        for (const { path, key } of asked) {
          const field = root().getElementById(path) as HTMLInputElement | null;
          const words = field
            ?.closest('.q')
            ?.querySelector('legend, label:not(.choice)')
            ?.textContent?.trim();
          if (!words || words === path) nameless.push(`${one.id} ${key}`);
        }
      }
    }
    expect(nameless).to.deep.equal([]);
  });

  for (const language of ['en', 'zh-Hans']) {
    for (const theme of ['light', 'dark']) {
      it(`has no axe violation on any screen, ${language}, ${theme}`, async () => {
        await open(language, { theme });
        const check = async (what: string) => {
          await drawn();
          await expect(panel, what).to.be.accessible();
        };
        await check('home');
        for (const screen of ['where', 'settings', 'mine'] as const) {
          panel.go(screen);
          await check(screen);
        }
        panel.go('home');
        for (const category of ['entry', 'medical']) {
          panel.choose(category);
          await check(category);
        }
        for (const topic of ['facility.seat', 'medical.unwell', 'ticketing.payment', 'entry.scan_fail']) {
          await panel.pick(topic);
          await check(topic);
          await panel.submit();
          await check(`${topic} with gaps`);
        }
        panel.answer('location.gate', 'gate-A');
        panel.answer('fields.partySize', 1);
        panel.go('send');
        await check('send');
        await panel.submit();
        await check('receipt');
        touchline.tell('issue-1', {
          status: 'resolved',
          delay: { at: new Date().toISOString(), reason: 'tech' },
          messages: [{ id: 'm', at: new Date().toISOString(), from: 'venue', text: 'Come to lane C4.' }],
          resolution: { at: new Date().toISOString(), text: 'Let in by hand.' },
          allowed: ['message', 'confirm', 'reopen', 'feedback', 'erase'],
        });
        await check('answered');
        await panel.touchline.confirm('issue-1');
        panel.go('issue', 'issue-1');
        await check('issue');
        panel.go('mine');
        await check('mine with one');
      });
    }
  }
});
