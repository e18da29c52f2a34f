import { expect } from '@open-wc/testing';
import type { VenueConfig } from '@touchline/sdk';
import { provideTouchline } from '../../controllers/session.ts';
import { moreIcons } from '../../icons/more.ts';
import { fakeTouchline, venue, type FakeTouchline } from '../../testing/fake-touchline.ts';
import { defineKiosk, type TouchlineKiosk } from './kiosk.ts';
import { hashPin, tries } from './pin.ts';

const WALKWAY = 'plaza-N';
/** Written by somebody, and looked for afterwards. */
const WORDS = 'bcdfghjk';

function map(): Partial<VenueConfig> {
  const { zones } = venue(Date.now());
  const on = (id: string, kind: string, en: string) => ({ id, kind, parent: WALKWAY, labels: { en } });
  return {
    zones: [...zones, on('kiosk-1', 'kiosk', 'Kiosk 1'), on('help-1', 'helpDesk', 'Help desk 1')],
  };
}

describe('a kiosk', () => {
  let kiosk: TouchlineKiosk;
  let touchline: FakeTouchline;
  let pin = '';

  before(async () => {
    defineKiosk();
    pin = await hashPin('4711', 1000);
  });
  afterEach(() => {
    kiosk.destroy();
    tries.passed();
  });

  async function stand(more: Record<string, string> = {}, told: Partial<VenueConfig> = {}) {
    touchline = fakeTouchline(venue(Date.now(), { ...map(), ...told }));
    provideTouchline(() => touchline);
    kiosk = document.createElement('touchline-kiosk');
    const wanted = {
      endpoint: '/none',
      venue: `v-${Math.random()}`,
      languages: 'en zh-Hans ar',
      asset: 'kiosk-1',
      pin,
    };
    for (const [name, value] of Object.entries({ ...wanted, ...more })) kiosk.setAttribute(name, value);
    document.body.append(kiosk);
    await until(() => kiosk.later !== undefined && kiosk.here !== '');
    await drawn();
  }

  const root = () => kiosk.shadowRoot as ShadowRoot;
  const text = (selector: string) =>
    root().querySelector(selector)?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
  const title = () => text('h2');
  /** What it says in each language. */
  const notes = (one: TouchlineKiosk = kiosk) =>
    [...(one.shadowRoot?.querySelectorAll<HTMLElement>('.notes span') ?? [])].map(
      ({ lang, textContent }) => `${lang}: ${textContent?.trim()}`,
    );
  async function until(fact: () => unknown) {
    for (const end = Date.now() + 20_000; Date.now() < end;) {
      if (fact()) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`It did not come to: ${fact.toString()}. The screen says "${title()}".`);
  }
  async function drawn() {
    await new Promise((resolve) => setTimeout(resolve));
    await kiosk.updateComplete;
  }
  async function tap(...names: string[]) {
    for (const name of names) {
      const find = () =>
        [...root().querySelectorAll('button')].find(
          (one) => (one.ariaLabel ?? one.textContent?.replaceAll(/\s+/g, ' ').trim()) === name,
        );
      await until(() => find());
      find()?.click();
      await drawn();
    }
  }
  async function type(words: string) {
    for (const letter of words) {
      root().querySelector<HTMLElement>(`[data-key="${letter}" i]`)?.click();
      await drawn();
    }
  }

  it('greets in three languages at once and touches nothing of a person', async () => {
    await stand();
    expect(title()).to.contain('Tell us. We answer.').and.contain('告诉我们').and.contain('أخبرنا');
    expect(touchline.done).to.deep.equal(['reset']);
    await expect(kiosk).to.be.accessible();
  });

  it('takes a report by touch alone, one question a screen', async () => {
    await stand();
    root().querySelector<HTMLElement>('.begin')?.click();
    await tap('English');
    await until(() => title() === 'What can we help with?');
    await expect(kiosk).to.be.accessible();
    kiosk.choose('facility');
    await tap('Seat broken or dirty', 'Broken');
    await until(() => title() === 'Which block?');
    await type('112');
    await tap('Block N-112');
    await until(() => title() === 'Which row?');
    await expect(kiosk).to.be.accessible();
    await type('f');
    await tap('Continue');
    await type('14');
    await tap('Continue', 'Skip');
    expect(title()).to.equal('Check and send');
    await expect(kiosk).to.be.accessible();
    await tap('Send');
    await until(() => title().includes('Kept safely'));
    const [report] = touchline.reported;
    expect(report?.location).to.deep.include({ block: 'N-112', row: 'F', seat: '14', asset: 'kiosk-1' });
    // Seen, and large enough for a camera at arm's length.
    expect(root().querySelector('.qr')?.getBoundingClientRect().width).to.be.at.least(170);
    expect(root().querySelector('.spoken')?.checkVisibility()).to.equal(true);
    expect(text('.spoken')).to.equal('7K3F-0001');
    await expect(kiosk).to.be.accessible();
    const soon = new Date(Date.now() + 600_000).toISOString();
    touchline.change('issue-1', {
      delivery: 'received',
      receipt: { reference: '7K3F-0001', receivedAt: soon, respondBy: soon },
    });
    await until(() => title() === 'Received');
    expect(text('.promise')).to.match(/We answer by \d\d:\d\d/);
    kiosk.haste = 0.05;
    await tap('Finish and clear');
    expect(title()).to.equal('All cleared. Have a good day!');
    await until(() => title().includes('Tell us'));
  });

  it('asks in the language that was chosen, mirrored where it runs from the right', async () => {
    await stand();
    await tap('العربية');
    await until(() => root().querySelector('.home'));
    expect(root().querySelector('main')?.dir).to.equal('rtl');
    expect(title()).to.equal(kiosk.t('home.title'));
    await expect(kiosk).to.be.accessible();
  });

  it('has one Back beside further topics, which leads to the first ones', async () => {
    await stand();
    await tap('English');
    await until(() => root().querySelector('.home'));
    await tap('More topics');
    const backs = () =>
      [...root().querySelectorAll('button')].filter((one) => one.textContent?.trim() === 'Back');
    expect(backs()).to.have.length(1);
    await tap('Back');
    expect([kiosk.at, kiosk.more]).to.deep.equal(['asking', false]);
    expect(text('.touch')).to.contain('More topics');
    await tap('Back');
    expect(kiosk.at).to.equal('language');
  });

  it('asks again for questions that could not be loaded', async () => {
    await stand();
    await tap('English');
    Object.assign(kiosk, { needWords: () => Promise.reject(new TypeError('The network is away.')) });
    await kiosk.pick('entry.queue');
    await until(() => title() === 'This did not work');
    await expect(kiosk).to.be.accessible();
    Reflect.deleteProperty(kiosk, 'needWords');
    await tap('Load again');
    await until(() => kiosk.steps.length && title() !== 'This did not work');
  });

  it('keeps everything to touch in the lower half of a standing screen', async () => {
    await stand();
    const reach = () => root().querySelector('.touch')?.contains(root().querySelector('button'));
    expect(reach()).to.equal(true);
    await tap('English');
    await until(() => root().querySelector('.home'));
    expect(root().querySelectorAll('.tell button, .tell a, .tell input').length).to.equal(0);
    for (const button of root().querySelectorAll('button')) {
      expect(button.getBoundingClientRect().height).to.be.at.least(64);
    }
    expect(root().querySelectorAll('a').length).to.equal(0);
  });

  it('names its own number in danger where no number of the venue is known', async () => {
    await stand({ phone: '+353 1 555 0100' }, { phones: {} });
    await tap('Danger or medical help');
    await until(() => root().querySelector('.frame.danger'));
    expect(text('.call')).to.contain('+353 1 555 0100');
  });

  it('shows whom to call and where one is, beside every question of a danger', async () => {
    await stand();
    await tap('Danger or medical help');
    await until(() => root().querySelector('.frame.danger'));
    expect(text('.call'))
      .to.contain('+000 555 0199')
      .and.contain('North plaza · Kiosk 1')
      .and.contain('Help desk 1');
    await expect(kiosk).to.be.accessible();
    const child = [...root().querySelectorAll('.tile')].find((one) => /child/.test(one.textContent ?? ''));
    expect(child?.querySelector('path')?.getAttribute('d')).to.equal(moreIcons['now-lost']);
    await tap('Medical help');
    expect(text('.call')).to.contain('+000 555 0112');
    await kiosk.pick('medical.emergency');
    await drawn();
    expect(text('.call')).to.contain('+000 555 0112');
    expect(kiosk.steps.map(({ key }) => key)).to.deep.equal(['conscious', 'breathing']);
  });

  it('asks before it clears, waits as often as somebody says so, and then forgets', async () => {
    await stand();
    kiosk.haste = 0.004;
    await tap('English');
    await kiosk.pick('lost.item_lost');
    await drawn();
    await type(WORDS);
    expect(kiosk.answers['fields.item']).to.equal('Bcdfghjk');
    for (const _ of [1, 2]) {
      await until(() => root().querySelector('.idle'));
      expect(root().querySelector('.touch')?.hasAttribute('inert')).to.equal(true);
      window.dispatchEvent(new Event('pointerdown'));
      await until(() => !root().querySelector('.idle'));
      expect(kiosk.answers['fields.item']).to.equal('Bcdfghjk');
    }
    await until(() => title().includes('All cleared'));
    expect(kiosk.answers).to.deep.equal({});
    expect(root().querySelector('input')).to.equal(null);
    expect(touchline.done.filter((what) => what === 'reset').length).to.equal(2);
  });

  it('has no axe violation while it asks whether somebody is there', async () => {
    await stand();
    await tap('English');
    await until(() => root().querySelector('.home'));
    kiosk.haste = 0.0001;
    Object.defineProperty(kiosk, 'warnedMs', { value: 60_000 });
    kiosk.enter('asking');
    await until(() => root().querySelector('.idle'));
    await expect(root().querySelector('.idle')).to.be.accessible();
  });

  it('puts everything away before the page is left', async () => {
    await stand();
    await tap('English');
    await kiosk.pick('lost.item_lost');
    await drawn();
    await type(WORDS);
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(kiosk.answers).to.deep.equal({});
    expect(root().querySelector('input')).to.equal(null);
    expect(title()).to.contain('Tell us');
  });

  it('lets one window of a device be the kiosk', async () => {
    await stand({ venue: 'one' });
    const first = kiosk;
    const second = document.createElement('touchline-kiosk');
    for (const { name, value } of first.attributes) second.setAttribute(name, value);
    document.body.append(second);
    await until(() => second.at === 'elsewhere');
    await until(() => notes(second).length === 3);
    expect(notes(second)[0]).to.equal('en: This kiosk is open in another window.');
    first.destroy();
    await until(() => second.at === 'rest');
    kiosk = second;
  });

  it('opens the staff corner to a PIN alone, and shows numbers', async () => {
    await stand();
    kiosk.enter('staff');
    await drawn();
    await expect(kiosk).to.be.accessible();
    await type('1234');
    await tap('Continue');
    await until(() => text('#error') === 'That PIN does not fit.');
    await type('4711');
    await tap('Continue');
    await until(() => text('.figures').includes('Waiting to be sent'));
    await expect(kiosk).to.be.accessible();
    await tap('Take out of use');
    expect(notes()[0]).to.equal('en: This kiosk is resting. Please go to Help desk 1.');
    expect(notes().map((one) => one.split(':')[0])).to.deep.equal(['en', 'zh-Hans', 'ar']);
    await expect(kiosk).to.be.accessible();
    kiosk.staff.isOff = false;
  });

  it('counts the first tap after the corner was held, and not the end of the holding', async () => {
    await stand();
    const { left, bottom } = kiosk.getBoundingClientRect();
    const press = (across: number, up: number) =>
      kiosk.dispatchEvent(
        new PointerEvent('pointerdown', { clientX: left + across, clientY: bottom - up, bubbles: true }),
      );
    press(9, 9);
    await until(() => kiosk.at === 'staff');
    // Many browsers send no click at the end of a long press.
    press(500, 500);
    expect(kiosk.staff.swallows()).to.equal(false);
    kiosk.enter('rest');
    press(9, 9);
    await until(() => kiosk.at === 'staff');
    expect(kiosk.staff.swallows(), 'the click that ends the holding').to.equal(true);
  });

  it('lets nobody guess PINs quickly, over restarts too', () => {
    const now = Date.now();
    for (let guess = 0; guess < 4; guess++) tries.failed(now);
    expect(tries.lockedUntil(now)).to.equal(0);
    tries.failed(now);
    expect(tries.lockedUntil(now)).to.equal(now + 60_000);
    expect(tries.lockedUntil(now + 60_001)).to.equal(0);
    tries.failed(now + 60_001);
    expect(tries.lockedUntil(now + 60_002)).to.equal(now + 60_001 + 120_000);
  });

  it('tells how long the lines are, rounded up, where the venue measures it', async () => {
    await stand();
    kiosk.queues = [
      { desk: 'help-1', waitMs: 18.2 * 60_000 },
      { desk: 'nowhere', waitMs: 60_000 },
    ];
    kiosk.requestUpdate();
    await drawn();
    expect(text('.queues')).to.equal('About 19 minutes at Help desk 1');
  });

  it('tells what the venue measures of the lines, without a word of the page', async () => {
    await stand({}, { queues: [{ desk: 'help-1', waitMs: 10 * 60_000 }] });
    expect(text('.queues')).to.equal('About 10 minutes at Help desk 1');
  });
});
