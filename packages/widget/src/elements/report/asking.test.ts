import { expect } from '@open-wc/testing';
import { openSession, type Session } from '../../controllers/session.ts';
import { fakeTouchline, venue, type FakeTouchline } from '../../testing/fake-touchline.ts';
import { saysOnline } from '../../testing/network.ts';
import { putPanel } from '../../testing/put-panel.ts';
import type { TouchlinePanel } from '../panel/panel.ts';

describe('asking', () => {
  let touchline: FakeTouchline;
  let session: Session;
  let panel: TouchlinePanel;
  let venueId = 'asking';

  afterEach(() => {
    panel.remove();
    session.end();
    localStorage.removeItem(`touchline:language:${venueId}`);
    saysOnline(true);
  });

  async function open(category?: string, more: { profile?: string; known?: Record<string, string> } = {}) {
    touchline = fakeTouchline(venue(Date.now()));
    ({ session, panel } = putPanel(touchline, { venue: venueId, profile: more.profile }));
    if (more.known) panel.prefill(more.known);
    await panel.open();
    await until(() => panel.later !== undefined);
    if (category) {
      await panel.pick(category);
      await drawn();
    }
  }
  const root = () => panel.shadowRoot as ShadowRoot;
  const title = () => root().querySelector('h2')?.textContent?.replaceAll(/\s+/g, ' ').trim();
  const text = () => root().textContent?.replaceAll(/\s+/g, ' ') ?? '';
  const nameOf = (one: HTMLElement) =>
    one.getAttribute('aria-label') ?? one.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
  const named = (name: string | RegExp) =>
    [...root().querySelectorAll<HTMLElement>('button, label, a, summary')].find((one) =>
      typeof name === 'string' ? nameOf(one) === name : name.test(nameOf(one)),
    );
  async function drawn() {
    await new Promise((resolve) => setTimeout(resolve));
    await panel.updateComplete;
  }
  async function tap(...names: (string | RegExp)[]) {
    for (const name of names) {
      await until(() => named(name) !== undefined, `${String(name)} in ${text()}`);
      named(name)?.click();
      await drawn();
    }
  }
  async function type(path: string, value: string) {
    const input = root().getElementById(path) as HTMLInputElement;
    input.value = value;
    input.dispatchEvent(new Event('input'));
    await drawn();
    return input;
  }
  async function until(holds: () => boolean, what = '') {
    for (let tries = 0; tries < 400 && !holds(); tries++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(holds(), what || String(holds)).to.equal(true);
  }
  const offline = () => {
    saysOnline(false);
    dispatchEvent(new Event('offline'));
  };

  describe('a language', () => {
    it('is kept once somebody chose it, goes before that of the page, and is forgotten with the person', async () => {
      await open();
      expect(localStorage.getItem('touchline:language:asking')).to.equal(null);
      panel.go('settings');
      await tap(/^español$/i);
      await until(() => title() === 'Ajustes' || text().includes('Idioma'));

      panel.remove();
      session.end();
      await open();
      expect(panel.language).to.equal('es');
      panel.language = 'en';
      await drawn();
      expect(panel.language, 'said again by the page').to.equal('es');

      await panel.reset();
      expect(localStorage.getItem('touchline:language:asking')).to.equal(null);
    });

    it('is not kept where many people share a screen', async () => {
      venueId = 'asking-shared';
      await open(undefined, { profile: 'shared' });
      panel.go('settings');
      await tap('Deutsch');
      expect(localStorage.getItem('touchline:language:asking-shared')).to.equal(null);
      venueId = 'asking';
    });
  });

  describe('numbers that open something', () => {
    const boxes = () =>
      [...root().querySelectorAll('.masked')].map((one) => one.textContent?.replaceAll(/\s+/g, ' ').trim());

    it('are said to be covered while they are typed, and stay once the person says what they are not', async () => {
      await open('facility.temperature');
      await type('description', 'My locker 4111 1111 1111 1111 is cold, ticket NA20261122334455');
      expect(boxes()).to.deep.equal([
        'We hide what looks like a card number. ••••1111 It is not one. Show it.',
        'We hide what looks like a ticket code. ••••4455 It is not one. Show it.',
      ]);
      await expect(panel).to.be.accessible();
      await tap('It is not one. Show it.');
      expect(boxes()).to.have.length(1);
      await tap('North plaza', 'Send');
      await until(() => touchline.reported.length === 1);
      expect(touchline.reported[0]).to.deep.include({ unmasked: ['4111 1111 1111 1111'] });
    });

    it('are found as the venue writes its tickets, and not where a number is asked for', async () => {
      await open('facility.temperature');
      panel.config = { ...venue(Date.now()), ticketNumbers: ['NA-@######'] };
      await type('description', 'It is on NA-B123456');
      expect(boxes()[0]).to.match(/ticket code/);
      await panel.pick('ticketing.not_received');
      await drawn();
      await type('fields.orderRef', '20261122334455');
      expect(boxes()).to.deep.equal([]);
    });
  });

  describe('a field with much in it', () => {
    const described = (id: string) =>
      root()
        .getElementById(
          root().getElementById(id)?.getAttribute('aria-describedby')?.trim().split(' ').at(-1) ?? '',
        )
        ?.textContent?.trim();

    it('says how many characters are left, and never cuts what was pasted', async () => {
      await open('facility.temperature');
      expect(described('description')).to.equal('One short sentence is enough.');
      await type('description', 'x'.repeat(3950));
      expect(described('description')).to.equal('Characters left: 50');
      const box = (await type('description', 'x'.repeat(4012))) as unknown as HTMLTextAreaElement;
      expect(box.value.length).to.equal(4012);
      expect(described('description')).to.equal('Too long by 12. Please shorten it.');
      await tap('North plaza', 'Send');
      expect(touchline.reported).to.deep.equal([]);
      expect(root().activeElement?.id).to.equal('description');
      expect(box.getAttribute('aria-invalid')).to.equal('true');
      await expect(panel).to.be.accessible();
      await type('description', 'x'.repeat(4000));
      await tap('Send');
      await until(() => touchline.reported.length === 1);
    });

    it('asks for what a topic asks for: what a missing person looks like, not what happened', async () => {
      await open('lost.person_lost');
      expect(text()).to.contain('What do they look like?');
      expect(text()).to.contain('Age, clothes, hair, and anything we should know to help.');
      await type('fields.description', 'x'.repeat(590));
      expect(described('fields.description')).to.equal('Characters left: 10');
    });
  });

  describe('contact and consent', () => {
    it('tells a number from an address in one field, and says kindly what is wrong', async () => {
      await open('facility.temperature');
      await tap('How can we reach you? optional');
      const input = await type('reporter.contact', '12 3');
      expect(input.inputMode).to.equal('tel');
      await tap('North plaza', 'Send');
      expect(text()).to.contain('Please check this number.');
      expect(root().activeElement?.id).to.equal('reporter.contact');
      await expect(panel).to.be.accessible();
      await type('reporter.contact', 'ana@example');
      expect(text()).to.contain('Please check this address.');
      await type('reporter.contact', 'ana@arena.example');
      await tap('Send');
      expect(touchline.reported[0]?.reporter).to.deep.include({
        contact: 'ana@arena.example',
        language: 'en',
      });
    });

    it('says what the words are used for also where the venue cannot be asked', async () => {
      await open('facility.temperature');
      expect(text()).to.contain('We delete your contact details 30 days after it is closed.');
      panel.config = undefined;
      panel.requestUpdate();
      await drawn();
      expect(text()).to.contain('We use what you send to handle this report');
      expect(text()).not.to.contain('{days}');
    });

    it('does not ask again for what the page knows', async () => {
      await open('facility.temperature', { known: { contact: 'ana@arena.example', name: 'Ana' } });
      expect(text()).to.contain('We write to ana@arena.example');
      await tap('North plaza', 'Send');
      expect(touchline.reported[0]?.reporter).to.deep.include({ contact: 'ana@arena.example', name: 'Ana' });
    });

    it('folds the fields of who sends without a name, and sends none', async () => {
      await open('facility.temperature');
      await tap('How can we reach you? optional');
      await type('reporter.contact', 'ana@arena.example');
      await tap('Send without my name');
      expect(root().getElementById('reporter.contact')).to.equal(null);
      expect(text()).to.contain('Your link still shows you the answer.');
      await tap('North plaza', 'Send');
      expect(touchline.reported[0]?.reporter).to.deep.equal({ anonymous: true, language: 'en' });
    });

    it('still shows for whom it is where the own name stays away: that is sent', async () => {
      await open('facility.temperature');
      await tap('How can we reach you? optional', 'I report for someone else');
      await type('reporter.onBehalfOf', 'Kim');
      await tap('Send without my name');
      expect(root().querySelector<HTMLInputElement>('[id="reporter.onBehalfOf"]')?.value).to.equal('Kim');
      await tap('North plaza', 'Send');
      const { anonymous, onBehalfOf } = touchline.reported[0]?.reporter ?? {};
      expect([anonymous, onBehalfOf]).to.deep.equal([true, 'Kim']);
    });

    it('reports for somebody else, and asks leave to ask afterwards with a switch that is off', async () => {
      await open('facility.temperature');
      await tap('How can we reach you? optional', 'I report for someone else');
      await type('reporter.onBehalfOf', 'Mia');
      const leave = named('You may ask me afterwards how it went')?.querySelector('input');
      expect(leave?.checked).to.equal(false);
      await tap('You may ask me afterwards how it went', 'North plaza', 'Send');
      const [draft] = touchline.reported;
      expect(draft?.reporter?.onBehalfOf).to.equal('Mia');
      expect(draft?.consent).to.deep.equal({ survey: true });
    });

    it('never asks for a survey about what hurts', async () => {
      await open('medical.injury');
      expect(named('You may ask me afterwards how it went')).to.equal(undefined);
    });
  });

  it('takes kind and mood from one closed row, and none where nobody opened it', async () => {
    await open('facility.temperature');
    await until(() => named(/^What would you like to send\?/) !== undefined);
    await tap('Complaint', 'Let down', 'North plaza', 'Send');
    expect(touchline.reported[0]).to.include({ kind: 'complaint', mood: 'disappointed' });
    await panel.pick('facility.temperature');
    await tap('North plaza', 'Send');
    expect(touchline.reported[1]?.kind).to.equal(undefined);
  });

  describe('a look before sending', () => {
    it('comes where much was asked, and each line leads to its field and back', async () => {
      await open('facility.seat');
      await type('location.block', 'N-112');
      await type('location.row', 'F');
      await type('location.seat', '14');
      await tap('Broken', 'Continue');
      expect(title()).to.contain('Check and send');
      await expect(panel).to.be.accessible();
      await tap(/seat\?.*14/);
      expect(root().activeElement?.id).to.equal('location.seat');
      await type('location.seat', '15');
      await tap('Continue');
      expect(text()).to.contain('15');
      await tap('Send');
      expect(touchline.reported[0]?.location).to.deep.equal({ block: 'N-112', row: 'F', seat: '15' });
    });

    it('says a time as people write it', async () => {
      await open('lost.item_lost');
      await type('fields.when', '2026-11-22T20:41');
      await type('fields.item', 'A bag');
      await type('reporter.contact', 'ana@example.org');
      await tap('Continue');
      expect(text()).to.match(/22 Nov|Nov 22/);
      expect(text()).to.contain('20:41');
      expect(text()).to.not.contain('2026-11-22T');
    });

    it('does not come before help', async () => {
      await open('lost.child_lost');
      expect(named('Report to the control room')).not.to.equal(undefined);
    });
  });

  describe('danger', () => {
    it('says first that nobody is told without a network, with the focus on the call', async () => {
      offline();
      await open('lost.child_lost');
      const alert = root().querySelector('[role=alert]');
      expect(alert?.textContent).to.contain('this cannot alert anyone yet');
      const strip = root().querySelector('.offline') as Element;
      expect(getComputedStyle(strip).display, 'and says it once').to.equal('none');
      expect((root().activeElement as HTMLAnchorElement).href).to.equal('tel:112');
      await expect(panel).to.be.accessible();
    });

    it('keeps the calls in sight while the form scrolls', async () => {
      await open('lost.child_lost');
      const body = root().querySelector('.body') as HTMLElement;
      body.scrollTo(0, body.scrollHeight);
      const [call] = root().querySelectorAll('.calls a');
      const { top, bottom } = (call as HTMLElement).getBoundingClientRect();
      expect(top).to.be.at.least(body.getBoundingClientRect().top - 1);
      expect(bottom).to.be.below(body.getBoundingClientRect().bottom);
    });

    it('takes a lost child to the control room in nine taps', async () => {
      await open();
      panel.setStage('watch');
      await drawn();
      let taps = 1;
      const one = async (name: string | RegExp) => {
        taps++;
        await tap(name);
      };
      await one('Lost child or person');
      await one('My child is missing');
      for (const [path, value] of [
        ['fields.name', 'Mia'],
        ['fields.age', '6'],
        ['fields.clothing', 'red jacket'],
        ['fields.lastSeen', 'block 112'],
        ['reporter.contact', '+353 1 555 0100'],
      ] as const) {
        taps++;
        await type(path, value);
      }
      await one('Report to the control room');
      expect(touchline.reported).to.have.length(1);
      expect(taps).to.be.at.most(9);
    });
  });

  describe('a token of the host', () => {
    const tokenOf = (claims: object) => {
      const body = btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(claims))));
      return `e30.${body.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}.sig`;
    };

    it('goes along with the report, and what it says is not asked again', async () => {
      await open();
      const token = tokenOf({
        sub: 'fan-7',
        exp: 1,
        email: 'ana@arena.example',
        name: 'Ána',
        gate: 'gate-C',
      });
      panel.identify(token);
      await panel.pick('entry.scan_fail');
      await drawn();
      expect(panel.answers['location.gate']).to.equal('gate-C');
      expect(text()).to.contain('ana@arena.example');
      await tap('Just me', 'Send');
      expect(touchline.reported[0]?.reporter).to.deep.include({
        identity: token,
        contact: 'ana@arena.example',
        name: 'Ána',
      });
    });

    it('that nobody can read holds up nothing', async () => {
      await open();
      panel.identify('no token at all');
      await panel.pick('entry.scan_fail');
      await tap('Gate C', 'Just me', 'Send');
      expect(touchline.reported[0]?.reporter).to.deep.include({ identity: 'no token at all' });
    });

    it('stays behind where somebody wants to be nobody', async () => {
      await open();
      panel.identify(tokenOf({ email: 'ana@arena.example' }));
      await panel.pick('entry.scan_fail');
      panel.answer('reporter.anonymous', true);
      await tap('Gate C', 'Just me', 'Send');
      expect(touchline.reported[0]?.reporter).not.to.have.any.keys('identity', 'contact', 'name');
    });
  });

  describe('the discreet view', () => {
    it('is offered where somebody may be watched, and nowhere else', async () => {
      await open('safety.harassment');
      expect(text()).to.contain('Could someone see your screen?');
      await expect(panel).to.be.accessible();
      await panel.pick('facility.seat');
      await drawn();
      expect(text()).not.to.contain('Could someone see your screen?');
    });

    it('covers title and send button, hides at once, and opens on the first screen without a trace', async () => {
      await open('safety.harassment');
      const address = location.href;
      await tap('Use the discreet view');
      expect(title()).to.contain('Event information');
      expect(title()).not.to.contain('Harassment');
      expect(named('Report to the control room')).to.equal(undefined);
      await expect(panel).to.be.accessible();
      panel.answer('description', 'He is still behind me');
      await tap('Hide');
      expect(panel.isOpen).to.equal(false);
      await panel.open();
      await drawn();
      expect(title()).to.equal('What can we help with?');
      expect(text()).not.to.contain('Harassment');
      expect([location.href, touchline.kept.size]).to.deep.equal([address, 0]);
      await tap('Carry on');
      expect(title()).to.contain('Event information');
      expect(panel.answers['description']).to.equal('He is still behind me');
    });

    it('leaves a report that no list, dot or page of this device names, until the person says so', async () => {
      const heard: string[] = [];
      const host = Object.assign(document.createElement('div'), { language: 'en' });
      const dot = Object.assign(document.createElement('span'), { hidden: true });
      const told: (boolean | string | null)[] = [];
      const watched = new MutationObserver(() => told.push(!dot.hidden && dot.textContent));
      watched.observe(dot, { attributes: true, childList: true });
      dot.part = 'badge';
      host.attachShadow({ mode: 'open' }).append(dot);
      const other = openSession(host);
      for (const name of [
        'touchline-issue-captured',
        'touchline-issue-accepted',
        'touchline-status-changed',
      ]) {
        host.addEventListener(name, () => heard.push(name));
      }
      try {
        await open('safety.harassment');
        await tap('Use the discreet view');
        await type('location', 'N-104');
        await tap('No, come openly', 'Not sure', 'Send');
        await until(() => text().includes('My reports does not show this one.'));
        expect(touchline.reported[0]?.unlisted).to.equal(true);
        expect(title()).to.contain('Event information');
        await expect(panel).to.be.accessible();
        touchline.tell('issue-1', { status: 'acknowledged' });
        touchline.tell('issue-1', {
          messages: [{ id: 'm1', at: '2026-11-22T20:00:00Z', from: 'venue', text: 'Row 9.' }],
        });
        await until(() => text().includes('Row 9.'));
        expect(told.filter((one) => one !== false)).to.deep.equal([]);
        expect(heard).to.deep.equal([]);
        await tap('Hide');
        await panel.open();
        await until(() => named('My reports') !== undefined);
        panel.go('mine');
        await until(() => text().includes('No reports on this device'));
        // Whoever has the link is led to it, and may have it listed.
        panel.go('issue', 'issue-1');
        await drawn();
        expect(title()).to.contain('Event information');
        expect(text()).not.to.contain('Harassment');
        await tap('Show it in My reports');
        panel.go('mine');
        await until(() => text().includes('Harassment'));
      } finally {
        other.end();
      }
    });

    it('is not needed for that: quiet help alone keeps a report off the lists', async () => {
      await open('safety.harassment');
      await type('location', 'N-104');
      await tap('Yes, quietly', 'Not sure', 'Report to the control room');
      await until(() => touchline.reported.length === 1);
      expect(touchline.reported[0]?.unlisted).to.equal(true);
      await until(() => text().includes('My reports does not show this one.'));
    });
  });

  describe('a photo', () => {
    const file = async (mediaType: string) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 8, height: 8 });
      canvas.getContext('2d')?.fillRect(0, 0, 8, 8);
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done));
      return new File([mediaType === 'image/heic' ? 'no picture' : (blob ?? '')], 'seat', {
        type: mediaType,
      });
    };

    it('can be pasted and dropped, three at most', async () => {
      await open('facility.seat');
      const data = new DataTransfer();
      for (let index = 0; index < 2; index++) data.items.add(await file('image/png'));
      const pasted = new Event('paste', { bubbles: true, composed: true });
      Object.defineProperty(pasted, 'clipboardData', { value: data });
      root().querySelector('h2')?.dispatchEvent(pasted);
      await until(() => panel.photos.length === 2);
      const dropped = new Event('drop', { bubbles: true, cancelable: true });
      Object.defineProperty(dropped, 'dataTransfer', { value: data });
      root().querySelector('[part=photo]')?.dispatchEvent(dropped);
      await until(() => panel.photos.length === 3);
      await drawn();
      expect(root().getElementById('photo')).to.equal(null);
      await expect(panel).to.be.accessible();
    });

    it('that cannot be read here is named at once, and holds nothing back', async () => {
      await open('facility.seat');
      const data = new DataTransfer();
      data.items.add(await file('image/heic'));
      const dropped = new Event('drop', { bubbles: true, cancelable: true });
      Object.defineProperty(dropped, 'dataTransfer', { value: data });
      root().querySelector('[part=photo]')?.dispatchEvent(dropped);
      await until(() => text().includes('We cannot open this photo here.'));
      expect(panel.photos).to.have.length(0);
    });
  });
});
