import { expect } from '@open-wc/testing';
import { digestOf, eventText } from './model/digest.ts';
import { isTouchlineError } from './model/errors.ts';
import { outboxExists, outboxName } from './outbox/name.ts';
import { captivePortal, mockRelay, type MockRelay } from './testing/mock-relay.ts';
import { firstThat } from './testing/first-that.ts';
import { answerRequests } from './testing/page-network.ts';
import { patch } from './testing/patch.ts';
import { createTouchline, type IssueDraft, type IssueState, type Touchline } from './touchline.ts';

const GATE: IssueDraft = {
  category: 'entry.scan_fail',
  location: { gate: 'gate-C' },
  fields: { partySize: 2 },
};
const ENDPOINT = '/touchline-test';

describe('createTouchline', function () {
  this.timeout(30_000);
  let relay: MockRelay;
  let venue: string;
  let online: () => void;
  const opened: Touchline[] = [];
  const open = (more: Partial<Parameters<typeof createTouchline>[0]> = {}) => {
    const touchline = createTouchline({ endpoint: ENDPOINT, venue, ...more });
    opened.push(touchline);
    return touchline;
  };
  const isKept = async () => outboxExists(await outboxName(location.origin + ENDPOINT, venue));

  // Test pages run side by side, and a page in the background waits for minutes, as it should.
  before(() => Object.defineProperty(document, 'visibilityState', { get: () => 'visible' }));
  before(() => (online = answerRequests(ENDPOINT, (request, path) => relay.fetch(request, path))));
  after(() => online());
  beforeEach(() => {
    relay = mockRelay();
    venue = `venue-${crypto.randomUUID()}`;
  });
  afterEach(() => {
    for (const touchline of opened.splice(0)) touchline.destroy();
  });

  /** The first state of an issue that fits. */
  const until = (touchline: Touchline, id: string, fits: (issue: IssueState) => boolean) =>
    firstThat<IssueState>((hear) => touchline.watch(id, hear), fits);
  const isReceived = (issue: IssueState) => issue.delivery === 'received';

  it('says saved first, then received, and reaches the venue once', async () => {
    const touchline = open();
    const saved = await touchline.report({ ...GATE, description: 'Café 中文 👩‍👩‍👧 \u0000\ud83c' });
    expect(saved.kept).to.equal('device');
    expect(['saved', 'sending']).to.include(saved.delivery);
    expect(saved.trackingLink).to.match(/\/track#tl=[\da-f-]{36}\.[\w-]{27}$/);
    const received = await until(touchline, saved.id, isReceived);
    expect(received.receipt?.reference).to.equal(saved.reference);
    expect(relay.effects.length).to.equal(1);
    expect(relay.effects[0]?.['data']).to.deep.include({
      description: 'Café 中文 👩‍👩‍👧 \ufffd',
      channel: 'widget',
    });
  });

  it('sends a survey about a visit as an event of its own, and shows no issue for it', async () => {
    const touchline = open();
    await touchline.survey({ nps: 9, dimensions: { ces: 6 }, answers: { keep: 'The queue at gate C' } });
    while (!relay.effects.length) await touchline.sync();
    const [sent] = relay.effects;
    expect(sent).to.deep.include({ type: 'touchline.survey.answered', subject: sent?.['id'] });
    expect(sent?.['data']).to.deep.equal({
      nps: 9,
      dimensions: { ces: 6 },
      answers: { keep: 'The queue at gate C' },
    });
    expect(await touchline.issues()).to.deep.equal([]);
    expect((await touchline.health()).balance).to.deep.include({ captured: 1, delivered: 1, pending: 0 });
  });

  it('joins a known issue without any answer, and the next page knows it did', async () => {
    const known = crypto.randomUUID();
    const touchline = open();
    const { id } = await touchline.report({ category: 'entry.scan_fail', joins: known });
    await until(touchline, id, isReceived);
    expect(relay.effects[0]?.['data']).to.deep.include({ joins: known, fields: {} });
    touchline.destroy();
    const [issue] = await open().issues();
    expect(issue?.joins).to.equal(known);
  });

  it('keeps what is unlisted out of every list and count, follows it by its link, and lists it when asked', async () => {
    const touchline = open();
    const heard: string[] = [];
    touchline.subscribe(({ id }) => heard.push(id));
    const { id, unlisted, trackingLink } = await touchline.report({ ...GATE, unlisted: true });
    expect(unlisted).to.equal(true);
    const received = await until(touchline, id, isReceived);
    expect(received.unlisted).to.equal(true);
    expect(relay.effects[0]?.['data']).not.to.have.property('unlisted');
    expect(await touchline.issues()).to.deep.equal([]);
    expect(heard).to.deep.equal([]);
    touchline.destroy();

    const later = open();
    expect(await later.issues()).to.deep.equal([]);
    expect(await later.track(new URL(trackingLink).hash)).to.equal(id);
    expect(await later.issues(), 'opened by its link').to.deep.equal([]);
    expect((await until(later, id, () => true)).category).to.equal('entry.scan_fail');
    await later.list(id);
    expect((await later.issues()).map((issue) => issue.id)).to.deep.equal([id]);
    expect(await later.track(new URL(trackingLink).hash)).to.equal(id);
    expect((await later.issues())[0]?.unlisted).to.equal(undefined);
  });

  it('hears on the next visit of an answer that came meanwhile, counts it until it is seen, and asks once', async () => {
    const first = open();
    const { id } = await first.report(GATE);
    await until(first, id, isReceived);
    first.destroy();
    relay.publish(id, 'resolved');
    const asked = () => relay.calls.filter((call) => call.endsWith('/watch')).length;
    const before = asked();

    const later = open();
    const heard: (number | undefined)[] = [];
    await firstThat<IssueState>(
      (hear) =>
        later.subscribe((issue) => {
          heard.push(issue.unread);
          hear(issue);
        }),
      ({ view }) => view?.status === 'resolved',
    );
    expect(heard.at(-1)).to.equal(1);
    await later.sync();
    expect(asked() - before).to.equal(1);
    later.destroy();

    const last = open();
    expect((await last.issues())[0]?.unread).to.equal(1);
    await last.seen(id);
    expect((await last.issues())[0]?.unread).to.equal(undefined);
    last.destroy();
    expect((await open().issues())[0]?.unread).to.equal(undefined);
  });

  it('asks about nothing on the next visit where everything is over, unlisted, or nobody listens', async () => {
    const first = open();
    const over = await first.report(GATE);
    const unlisted = await first.report({ ...GATE, unlisted: true });
    for (const { id } of [over, unlisted]) await until(first, id, isReceived);
    relay.publish(over.id, 'closed');
    await until(first, over.id, ({ view }) => view?.status === 'closed');
    first.destroy();
    const before = relay.calls.length;
    const later = open();
    later.subscribe(() => {});
    await later.sync();
    const silent = open();
    await silent.sync();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(relay.calls.slice(before).filter((call) => call.endsWith('/watch'))).to.deep.equal([]);
  });

  it('remembers who may be asked afterwards, also after a reload and with what the venue says', async () => {
    const touchline = open();
    const asked = await touchline.report({ ...GATE, consent: { survey: true } });
    const other = await touchline.report(GATE);
    expect([asked.survey, other.survey]).to.deep.equal([true, undefined]);
    await until(touchline, asked.id, isReceived);
    await until(touchline, other.id, isReceived);
    touchline.destroy();

    const later = await open().issues();
    expect(later.filter(({ survey }) => survey).map(({ id }) => id)).to.deep.equal([asked.id]);
  });

  it('touches no storage before the first report', async () => {
    const touchline = open();
    touchline.check(GATE);
    await touchline.config();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await isKept()).to.equal(false);
  });

  it('names what is missing, and keeps nothing', async () => {
    const touchline = open();
    const draft = { category: 'entry.scan_fail', description: '' };
    expect(touchline.check(draft).map(({ pointer }) => pointer)).to.deep.equal([
      '/data/location/gate',
      '/data/fields/partySize',
    ]);
    const error = await touchline.report(draft).catch((thrown: unknown) => thrown);
    expect(isTouchlineError(error) && error.flaws.length).to.equal(2);
    expect(await touchline.issues()).to.deep.equal([]);
    expect(await isKept()).to.equal(true);
  });

  it('sends 200 reports that were captured off-line in two requests, each once', async () => {
    relay.offline(true);
    const touchline = open();
    const ids: string[] = [];
    for (let one = 0; one < 200; one++) ids.push((await touchline.report(GATE)).id);
    await touchline.sync();
    touchline.destroy();
    const failed = relay.requests.length;
    relay.offline(false);

    // Another page, later: nobody clicks.
    const later = open();
    await new Promise<void>((resolve) => {
      const left = new Set(ids);
      later.subscribe((issue) => {
        if (isReceived(issue)) left.delete(issue.id);
        if (!left.size) resolve();
      });
    });
    expect(relay.requests.slice(failed).map((batch) => batch.length)).to.deep.equal([100, 100]);
    expect(new Set(relay.effects.map(({ id }) => id)).size).to.equal(200);
    expect((await later.issues()).every(isReceived)).to.equal(true);
  });

  const faults: [string, () => Response][] = [
    ['a captive portal', captivePortal],
    ['an empty 204', () => new Response(null, { status: 204 })],
    ['an empty object', () => Response.json({})],
    [
      'results for somebody else',
      () => Response.json({ protocol: 1, results: [{ id: 'x', outcome: 'accepted' }] }),
    ],
    ['a server error', () => new Response('oops', { status: 500 })],
    ['a 403 of a proxy', () => Response.json({ error: 'blocked' }, { status: 403 })],
    ['a 400 of a proxy', () => new Response('bad', { status: 400 })],
    ['a redirect', () => new Response(null, { status: 302, headers: { location: '/elsewhere' } })],
    ['an answer without an end', () => new Response('{"protocol":1,"results":['.padEnd(300_000, ' '))],
  ];
  for (const [name, answer] of faults) {
    it(`takes ${name} for a fault of the network: the report waits, and arrives once`, async () => {
      relay.answer(answer);
      const touchline = open();
      const { id } = await touchline.report(GATE);
      await until(touchline, id, (issue) => issue.attempts === 1 && issue.delivery === 'saved');
      const received = await until(touchline, id, isReceived);
      expect(received.attempts).to.equal(0);
      expect(relay.effects.length).to.equal(1);
      expect(relay.requests.length).to.equal(2);
    });
  }

  const SAID: Record<string, () => string> = {
    'in seconds': () => '600',
    'as a date': () => new Date(Date.now() + 600_000).toUTCString(),
  };
  for (const [how, said] of Object.entries(SAID)) {
    it(`waits as long as it is told ${how}`, async () => {
      relay.answer(() => new Response(null, { status: 429, headers: { 'retry-after': said() } }));
      const touchline = open();
      const { id } = await touchline.report(GATE);
      const waiting = await until(touchline, id, (issue) => issue.nextTryAt !== undefined);
      expect((waiting.nextTryAt ?? 0) - Date.now()).to.be.within(580_000, 600_500);
      await touchline.report(GATE);
      await touchline.sync();
      expect(relay.requests.length).to.equal(1);
    });
  }

  it('says when the next attempt will be', async () => {
    relay.offline(true);
    const touchline = open();
    const { id } = await touchline.report(GATE);
    const waiting = await until(touchline, id, (issue) => issue.nextTryAt !== undefined);
    expect(waiting.delivery).to.equal('saved');
    expect((waiting.nextTryAt ?? 0) - Date.now()).to.be.within(-500, 75_000);
  });

  it('says in words that a page without https cannot report', async () => {
    Object.defineProperty(crypto, 'subtle', { configurable: true, value: undefined });
    try {
      const error = await open()
        .report(GATE)
        .catch((thrown: unknown) => thrown);
      expect(isTouchlineError(error) && error.message).to.include('https');
    } finally {
      Reflect.deleteProperty(crypto, 'subtle');
    }
  });

  it('has one effect when the answer gets lost after the relay accepted', async () => {
    const { fetch } = relay;
    relay.answer(async (request) => {
      await fetch(request, '/v1/events');
      return Response.error();
    });
    const touchline = open();
    const { id } = await touchline.report(GATE);
    await until(touchline, id, isReceived);
    expect(relay.effects.length).to.equal(1);
    expect(relay.requests.length).to.equal(3);
  });

  it('lets two tabs on one outbox send everything once', async () => {
    relay.offline(true);
    const one = open();
    for (let report = 0; report < 20; report++) await one.report(GATE);
    const two = open();
    await two.issues();
    relay.offline(false);
    await Promise.all([one.sync(), two.sync()]);
    await Promise.all([one.sync(), two.sync()]);
    expect(relay.effects.length).to.equal(20);
    expect(relay.requests.flat().length).to.equal(20);
    expect((await two.issues()).every(isReceived)).to.equal(true);
  });

  it('tells another tab what became of a report', async () => {
    const one = open();
    const two = open();
    const { id } = await one.report(GATE);
    expect((await until(two, id, isReceived)).id).to.equal(id);
  });

  it('gives a refused report back to be changed, and sends it anew in its place', async () => {
    relay.answer(async (request) => {
      const [event = {}] = (await request.json()) as Record<string, unknown>[];
      const problem = { type: 'https://touchline.dev/problems/issue-invalid', status: 422, title: 'No.' };
      const digest = await digestOf(eventText(event));
      return Response.json({
        protocol: 1,
        results: [{ id: event['id'], digest, outcome: 'refused', problem }],
      });
    });
    const touchline = open();
    const { id } = await touchline.report({ ...GATE, description: 'first words' });
    const refused = await until(touchline, id, (issue) => issue.delivery === 'refused');
    expect(refused.problem?.status).to.equal(422);
    expect(refused.draft).to.include({ description: 'first words', supersedes: id });
    const { draft } = refused;
    if (!draft) throw new Error('There is no draft.');
    const second = await touchline.report({ ...draft, description: 'second words' });
    await until(touchline, second.id, isReceived);
    expect((await touchline.issues()).map((issue) => issue.id)).to.deep.equal([second.id]);
    expect(relay.effects[0]?.['data']).to.include({ supersedes: id, description: 'second words' });
  });

  for (const streams of [true, false]) {
    it(`shows what the venue says${streams ? ', as it happens' : ' where no stream can be had'}`, async () => {
      relay.streams = streams;
      const touchline = open();
      const { id } = await touchline.report(GATE);
      await until(touchline, id, isReceived);
      const seen = until(touchline, id, (issue) => issue.view?.status === 'acknowledged');
      if (!streams) relay.publish(id, 'acknowledged');
      else setTimeout(() => relay.publish(id, 'acknowledged'), 500);
      expect((await seen).view?.timeline.map(({ what }) => what)).to.deep.equal(['received', 'acknowledged']);
      expect((await touchline.issues())[0]?.view?.status).to.equal('acknowledged');
    });
  }

  it('sends a message with the secret, masks a card number in it, and forgets its words afterwards', async () => {
    const touchline = open();
    const { id, trackingLink } = await touchline.report(GATE);
    await touchline.message(id, 'My card is 4111 1111 1111 1111.');
    await touchline.sync();
    await until(touchline, id, (issue) => isReceived(issue) && !issue.pending.length);
    expect(relay.effects[1]).to.include({
      type: 'touchline.issue.message',
      subject: id,
      sequence: '000002',
      trackingsecret: trackingLink.split('.').at(-1),
    });
    expect(relay.effects[1]?.['data']).to.deep.equal({ text: 'My card is ••••1111.' });
  });

  it('shows own words that wait, and takes back what was never tried', async () => {
    relay.offline(true);
    const touchline = open({ transport: () => new Promise(() => undefined) });
    const { id } = await touchline.report(GATE);
    await touchline.message(id, 'Still here');
    const [issue] = await touchline.issues();
    expect(issue?.pending.map(({ text }) => text)).to.deep.equal(['Still here']);
    const second = await touchline.report(GATE);
    await touchline.withdraw(second.id);
    expect((await touchline.issues()).map((one) => one.id)).to.deep.equal([id]);
  });

  it('erases here at once, and at the venue as soon as it can be reached', async () => {
    const touchline = open();
    const { id } = await touchline.report(GATE);
    await until(touchline, id, isReceived);
    relay.offline(true);
    await touchline.erase(id);
    expect(await touchline.issues()).to.deep.equal([]);
    await touchline.sync();
    relay.offline(false);
    const later = open();
    await later.sync();
    expect(relay.calls.filter((call) => call === `DELETE /v1/issues/${id}`).length).to.be.greaterThan(1);
    const calls = relay.calls.length;
    await later.sync();
    expect(relay.calls.slice(calls)).to.deep.equal([]);
  });

  it('keeps a photo with its report, small, and without what a camera hides in it', async () => {
    relay.offline(true);
    const canvas = new OffscreenCanvas(3000, 200);
    canvas.getContext('2d')?.fillRect(0, 0, 9, 9);
    const photos = [await canvas.convertToBlob({ type: 'image/png' })];
    const touchline = open();
    const { id } = await touchline.report({ ...GATE, photos });
    relay.offline(false);
    await touchline.sync();
    await until(touchline, id, isReceived);
    const [effect = {}] = relay.effects;
    const { attachments } = effect['data'] as { attachments: { sha256: string; mediaType: string }[] };
    expect(attachments.map(({ mediaType }) => mediaType)).to.deep.equal(['image/jpeg']);
    const path = `/v1/issues/${id}/attachments/${attachments[0]?.sha256}`;
    const isAsked = () => relay.calls.includes(`HEAD ${path}`);
    for (let tries = 0; !isAsked() && tries < 200; tries++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isAsked()).to.equal(true);
  });

  it('takes up an issue from its link, and shows what the venue says of it', async () => {
    const one = open();
    const { id, trackingLink } = await one.report(GATE);
    await until(one, id, isReceived);
    venue = `another-${venue}`;
    const phone = open();
    expect(await phone.track('https://venue.example/#other')).to.equal(undefined);
    expect(await phone.track(new URL(trackingLink).hash)).to.equal(id);
    const state = await until(phone, id, (issue) => issue.view !== undefined);
    expect(state.category).to.equal('entry.scan_fail');
    await phone.confirm(id);
    await phone.sync();
    expect(relay.effects.at(-1)).to.include({ type: 'touchline.issue.confirmed', sequence: '000001' });
  });

  it('forgets a person at a kiosk while what they reported is still sent', async () => {
    const touchline = open({ profile: 'shared' });
    relay.offline(true);
    const { id } = await touchline.report(GATE);
    await touchline.reset();
    expect(await touchline.issues()).to.deep.equal([]);
    relay.offline(false);
    await touchline.report(GATE);
    await touchline.sync();
    expect(relay.effects.map((event) => event['id'])).to.include(id);
    expect(new Set(relay.effects.map((event) => event['source'])).size).to.equal(2);
    expect((await touchline.issues()).length).to.equal(1);
  });

  it('keeps nothing of a kiosk on the device', async () => {
    const touchline = open({ profile: 'shared' });
    const { id, kept } = await touchline.report(GATE);
    expect(kept).to.equal('memory');
    await until(touchline, id, isReceived);
    expect(await isKept()).to.equal(false);
  });

  it('still sends where the browser refuses to keep anything, and says so', async () => {
    const restore = patch(IDBFactory.prototype, 'open', () => () => {
      throw new DOMException('Not here.', 'SecurityError');
    });
    try {
      const touchline = open();
      expect(await touchline.ready).to.deep.equal({ kept: 'memory' });
      const { id } = await touchline.report(GATE);
      expect((await until(touchline, id, isReceived)).kept).to.equal('memory');
    } finally {
      restore();
    }
  });

  it('goes on in memory when the device is full, rather than refuse words', async () => {
    const touchline = open();
    await touchline.issues();
    const restore = patch(IDBObjectStore.prototype, 'put', () => () => {
      throw new DOMException('No room.', 'QuotaExceededError');
    });
    try {
      const { id, kept } = await touchline.report(GATE);
      expect(kept).to.equal('memory');
      await until(touchline, id, isReceived);
    } finally {
      restore();
    }
  });

  it('refuses an address that is none, in words', () => {
    expect(() => createTouchline({ endpoint: 'http://', venue })).to.throw(/is no address/);
  });
});
