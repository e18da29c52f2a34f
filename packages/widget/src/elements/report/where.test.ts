import { expect } from '@open-wc/testing';
import type { VenueConfig, Zone } from '@touchline/sdk';
import type { Session } from '../../controllers/session.ts';
import { fakeTouchline, venue, type FakeTouchline } from '../../testing/fake-touchline.ts';
import { putPanel } from '../../testing/put-panel.ts';
import type { TouchlinePanel } from '../panel/panel.ts';

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

  async function open(query = '', category?: string) {
    const address = new URL(before);
    if (query.startsWith('#')) address.hash = query;
    else for (const [key, value] of new URLSearchParams(query)) address.searchParams.set(key, value);
    history.replaceState(null, '', address);
    touchline = fakeTouchline(map(Date.now()));
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
