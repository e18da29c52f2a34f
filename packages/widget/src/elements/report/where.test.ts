import { expect } from '@open-wc/testing';
import type { VenueConfig, Zone } from '@touchline/sdk';
import { signPlace } from '@touchline/sdk/model';
import type { Session } from '../../controllers/session.ts';
import { fakeTouchline, venue, type FakeTouchline } from '../../testing/fake-touchline.ts';
import { putPanel } from '../../testing/put-panel.ts';
import type { TouchlinePanel } from '../panel/panel.ts';
import { nearTo } from './locate.ts';

const block = (id: string, rows: string, seats: string): Zone => ({
  id,
  kind: 'block',
  parent: 'N-1',
  labels: { en: `Block ${id}`, 'zh-Hans': `${id} 区` },
  rows,
  seats,
});
const HELP: Zone[] = [
  { id: 'N-1', kind: 'level', labels: { en: 'North stand, lower tier' } },
  { id: 'S-1', kind: 'level', labels: { en: 'South stand, lower tier' } },
  { id: 'aid-S', kind: 'firstAid', parent: 'S-1', labels: { en: 'First aid 3' } },
  { id: 'aid-N', kind: 'firstAid', parent: 'N-1', labels: { en: 'First aid 1' } },
];

/** Digits in one block, letters and a shorter second range in the other. */
function map(now: number): VenueConfig {
  const { zones, ...config } = venue(now);
  const others = zones.filter(({ kind }) => kind !== 'block');
  const blocks = [block('N-112', '1-18,19-36', '1-22,1-23'), block('N-113', 'A-M', '1-20')];
  for (let number = 114; number < 130; number++) blocks.push(block(`N-${number}`, '1-30', '1-20'));
  return { ...config, zones: [...others, ...HELP, ...blocks] };
}

describe('saying where', () => {
  let touchline: FakeTouchline;
  let session: Session;
  let panel: TouchlinePanel;
  const before = location.href;

  afterEach(() => {
    panel.remove();
    session.end();
    history.replaceState(null, '', before);
  });

  async function open(query = '', category?: string, told: Partial<VenueConfig> = {}) {
    const address = new URL(before);
    if (query.startsWith('#')) address.hash = query;
    else for (const [key, value] of new URLSearchParams(query)) address.searchParams.set(key, value);
    history.replaceState(null, '', address);
    touchline = fakeTouchline({ ...map(Date.now()), ...told });
    ({ session, panel } = putPanel(touchline));
    await panel.open(category);
    await until(() => panel.later !== undefined && (!category || panel.isReady));
    await drawn();
  }
  const root = () => panel.shadowRoot as ShadowRoot;
  const title = () => root().querySelector('h2')?.textContent?.replaceAll(/\s+/g, ' ').trim();
  const text = () => root().textContent?.replaceAll(/\s+/g, ' ') ?? '';
  const field = (path: string) => root().getElementById(path) as HTMLInputElement;
  const named = (name: string) =>
    [...root().querySelectorAll<HTMLElement>('button, label.choice, a')].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent?.replaceAll(/\s+/g, ' ').trim()) === name,
    );
  async function drawn() {
    await new Promise((resolve) => setTimeout(resolve));
    await panel.updateComplete;
  }
  async function tap(...names: string[]) {
    for (const name of names) {
      await until(() => named(name) !== undefined, name);
      named(name)?.click();
      await drawn();
    }
  }
  async function type(path: string, value: string) {
    const input = field(path);
    input.value = value;
    input.dispatchEvent(new Event('input'));
    await drawn();
  }
  async function until(holds: () => boolean, what = '') {
    for (let tries = 0; tries < 400 && !holds(); tries++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(holds(), what || String(holds)).to.equal(true);
  }

  it('takes a broken seat from the code on it to a receipt in four taps', async () => {
    await open('#tl-at=1&block=N-113&row=F&seat=14');
    expect(title()).to.equal('What can we help with?');
    expect(text()).to.contain('You are at Block N-113, row F, seat 14');
    await tap('Facilities', 'Seat broken or dirty', 'Broken', 'Send');
    expect(touchline.reported[0]?.location).to.deep.equal({ block: 'N-113', row: 'F', seat: '14' });
    expect(title()).to.equal('Saved on this device');
  });

  it('does not doubt the code on a seat, although the map knows no such row', async () => {
    await open('#tl-at=1&block=N-112&row=F&seat=14');
    await tap('Facilities', 'Seat broken or dirty', 'Broken', 'Send');
    expect(touchline.reported[0]?.location).to.deep.equal({ block: 'N-112', row: 'F', seat: '14' });
  });

  it('shows the place of the code first, ticked, with where it came from', async () => {
    await open('?block=N-113&row=F&seat=14');
    panel.go('where');
    await drawn();
    const known = root().querySelector('.body')?.firstElementChild;
    expect(known?.textContent).to.contain('Block N-113, row F, seat 14');
    expect(known?.textContent).to.contain('From the code you scanned');
    await expect(panel).to.be.accessible();
  });

  it('takes a place only from codes that the venue signed, where it signs them', async () => {
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign']);
    const { x = '', y = '', d = '' } = await crypto.subtle.exportKey('jwk', pair.privateKey);
    const key = { kid: '2026', kty: 'EC', crv: 'P-256', x, y } as const;
    const { venue: here } = map(0);
    const signed = new URL(
      await signPlace('https://arena.example/?block=N-113&row=F&seat=14', here.id, { ...key, d }),
    );

    await open(signed.search, undefined, { placeKeys: [key] });
    await until(() => text().includes('You are at Block N-113, row F, seat 14'));
    panel.remove();
    session.end();

    // Somebody stuck a code of their own over it.
    signed.searchParams.set('seat', '15');
    await open(signed.search, undefined, { placeKeys: [key] });
    await until(() => text().includes('Add your place'));
    await tap('Add your place');
    expect(text()).to.contain('This code is not signed by the venue. Please say where you are.');
    await expect(panel).to.be.accessible();
  });

  it('asks for the position on a tap alone, and offers what is near', async () => {
    const geo = [
      { at: [0, 1000], latitude: 53.8985, longitude: -5.2012 },
      { at: [1000, 0], latitude: 53.9021, longitude: -5.1951 },
    ] as const;
    const [first, second] = geo;
    const corner = (id: string, kind: string, at: [number, number]) => ({ id, kind, at, labels: { en: id } });
    const zones = [
      corner('gate-N', 'gate', [500, 20]),
      corner('gate-S', 'gate', [500, 980]),
      corner('aid', 'firstAid', [500, 500]),
    ];
    // In the middle of the two points is the middle of the map; a quarter of it further north is nearer to one gate.
    const near = (latitude: number, longitude = (first.longitude + second.longitude) / 2) =>
      nearTo({ latitude, longitude, accuracy: 20 }, geo, zones).map(({ id }) => id);
    expect(near(53.9017)).to.deep.equal(['gate-N']);
    expect(near(53.8989)).to.deep.equal(['gate-S']);
    expect(near(53.8)).to.deep.equal([]);

    const asked: string[] = [];
    const own = Object.getOwnPropertyDescriptor(navigator, 'geolocation');
    const answers = [{ latitude: 53.9017, longitude: -5.19815, accuracy: 20 }, undefined];
    Object.defineProperty(navigator, 'geolocation', {
      configurable: true,
      value: {
        getCurrentPosition(found: (position: object) => void, denied: () => void) {
          asked.push('position');
          const coords = answers.shift();
          if (coords) found({ coords });
          else denied();
        },
      },
    });
    try {
      await open('', undefined, { geo, zones });
      await tap('Add your place');
      expect(asked).to.deep.equal([]);
      await tap('Use my position', 'gate-N', 'Use this place');
      expect(panel.place).to.deep.equal({ 'location.gate': 'gate-N' });
      panel.remove();
      session.end();
      await open('', undefined, { geo, zones });
      await tap('Add your place', 'Use my position');
      expect(text()).to.contain('Position not shared. Please choose below.');
      await expect(panel).to.be.accessible();
    } finally {
      if (own) Object.defineProperty(navigator, 'geolocation', own);
      else Reflect.deleteProperty(navigator, 'geolocation');
    }
  });

  it('offers blocks that begin as what is typed, and digits where the map has nothing else', async () => {
    await open();
    await tap('Add your place');
    expect(field('location.block').inputMode).to.equal('numeric');
    expect(root().getElementById('location.row')).to.equal(null);
    await type('location.block', '11');
    await tap('Block N-113');
    expect([field('location.row').inputMode, field('location.seat').inputMode]).to.deep.equal([
      '',
      'numeric',
    ]);
    await type('location.block', 'N-112');
    expect(field('location.row').inputMode).to.equal('numeric');
    await type('location.row', '5');
    await type('location.seat', '9');
    await tap('Use this place');
    expect(text()).to.contain('You are at Block N-112, row 5, seat 9');
  });

  it('does not take a seat that the map does not know, and keeps the block of who is not sure', async () => {
    await open();
    panel.go('where');
    await drawn();
    await type('location.block', '112');
    await type('location.row', '12');
    // The second range of seats belongs to the second range of rows.
    await type('location.seat', '23');
    await tap('Use this place');
    expect(title()).to.equal('Where are you?');
    expect(text()).to.contain('We cannot find Seat 23 on our map. Please check it.');
    await expect(panel).to.be.accessible();
    await tap('I am not sure', 'Use this place');
    expect(panel.place).to.deep.include({
      'location.block': 'N-112',
      'location.row': '12',
      'location.seat': '?',
    });
  });

  it('asks again in the form for what the map does not know, and lets it pass on insistence', async () => {
    await open('', 'facility.seat');
    for (const [path, value] of [
      ['location.block', 'X-9'],
      ['location.row', '3'],
      ['location.seat', '4'],
    ] as const)
      await type(path, value);
    await tap('Broken', 'Continue');
    expect(text()).to.contain('We cannot find Block X-9 on our map.');
    expect(root().activeElement?.id).to.equal('location.block');
    await tap('I am not sure', 'Continue');
    expect(title()).to.contain('Check and send');
    await tap('Send');
    expect(touchline.reported[0]?.location).to.deep.equal({ block: 'X-9', row: '3', seat: '4' });
  });

  it('is seen before it is sent, also where nothing asks for it', async () => {
    await open('?gate=gate-B', 'ticketing.refund');
    panel.go('send');
    await drawn();
    expect(text()).to.contain('WhereGate B');
    await tap('WhereGate B');
    expect(title()).to.equal('Where are you?');
  });

  it('forgets the place of who is not there', async () => {
    await open('?gate=gate-B');
    await tap('You are at Gate B', 'I am not at the venue');
    expect(text()).to.contain('Add your place');
  });

  it('names the help nearest to where somebody is', async () => {
    await open('?block=N-112', 'medical.emergency');
    expect(text()).to.contain('Nearest help: First aid 1 · North stand, lower tier');
    await expect(panel).to.be.accessible();
  });
});
