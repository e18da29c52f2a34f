import { expect } from '@open-wc/testing';
import { digestOf, eventText, trackingHashOf } from '../model/digest.ts';
import { questionsOf } from '../model/all-questions.ts';
import { readEvent } from '../model/entry.ts';
import { DATA } from '../model/event-data.ts';
import { isTouchlineError } from '../model/errors.ts';
import type { Issue } from '../model/issue.ts';
import { captureReport, flawsOfDraft } from './capture.ts';
import { captureFollowUp } from './follow-up.ts';
import type { IssueDraft } from './draft.ts';

const NOW = Date.UTC(2026, 10, 22, 19, 4, 11, 123);
const STAMP = { now: NOW, source: 'urn:touchline:device:test' };
const DEFAULTS = { venue: 'north-arena', event: '2026-11-22-final', channel: 'widget' } as const;
const GATE: IssueDraft = {
  category: 'entry.scan_fail',
  location: { gate: 'gate-C' },
  fields: { partySize: 2 },
};

async function capture(draft: Partial<IssueDraft> = {}) {
  const { event, secret } = await captureReport({ ...GATE, ...draft }, DEFAULTS, STAMP);
  const text = new TextDecoder().decode(event.bytes);
  const parsed = JSON.parse(text) as Record<string, unknown> & { data: Issue };
  return { event, secret, text, parsed };
}

describe('captureReport', () => {
  it('stamps what the person did not type', async () => {
    const { event, parsed } = await capture();
    expect(parsed).to.deep.include({
      specversion: '1.0',
      id: event.id,
      subject: event.id,
      source: STAMP.source,
      sequence: '000001',
      lane: 'normal',
      time: '2026-11-22T19:04:11.123Z',
    });
    expect(parsed.data).to.deep.include({
      kind: 'problem',
      stage: 'entry',
      location: { venue: 'north-arena', event: '2026-11-22-final', gate: 'gate-C' },
      channel: 'widget',
      attachments: [],
    });
    expect(parsed.id).to.match(/^[\da-f]{8}-[\da-f]{4}-7/);
  });

  it('serialises once, to the canonical text the relay will hash', async () => {
    const { event, text, parsed } = await capture({ description: 'ü 中文 👩‍👩‍👧 \u202bx\u202c' });
    expect(eventText(parsed)).to.equal(text);
    expect(event.digest).to.equal(await digestOf(text));
    expect('event' in readEvent(parsed, DATA, questionsOf)).to.equal(true);
  });

  it('keeps a secret of 160 bits to itself and tells only its hash', async () => {
    const { secret, text, parsed } = await capture();
    expect(secret).to.match(/^[\w-]{27}$/);
    expect(parsed.data.trackingHash).to.equal(await trackingHashOf(secret));
    expect(text.includes(secret)).to.equal(false);
    expect((await capture()).secret).not.to.equal(secret);
  });

  it('cleans half characters and NUL, and normalises nothing', async () => {
    const { parsed } = await capture({ description: 'a\0b\ud83c \u0065\u0301 \u00e9' });
    expect(parsed.data.description).to.equal('ab\ufffd \u0065\u0301 \u00e9');
  });

  it('masks free words and leaves a ticket number that was asked for', async () => {
    const { parsed } = await capture({
      description: 'card 4111 1111 1111 1111',
      location: { gate: 'gate-C', spot: '4111111111111111' },
      fields: { partySize: 2, ticketRef: 'TM20261122112077' },
    });
    expect(parsed.data.description).to.equal('card ••••1111');
    expect(parsed.data.location.spot).to.equal('••••1111');
    expect(parsed.data.fields['ticketRef']).to.equal('TM20261122112077');
  });

  it('forgets empty answers, as forms send them', async () => {
    const { parsed } = await capture({
      description: '  ',
      location: { gate: 'gate-C', spot: '' },
      fields: { partySize: 2, laneNo: '' },
      reporter: { name: '' },
    });
    expect(parsed.data).not.to.have.property('description');
    expect(parsed.data.location).not.to.have.property('spot');
    expect(parsed.data.fields).to.deep.equal({ partySize: 2 });
    expect(parsed.data.reporter).to.deep.equal({});
  });

  it('sends danger first: by its category, by an answer, and not otherwise', async () => {
    const lane = async (draft: IssueDraft) => (await captureReport(draft, DEFAULTS, STAMP)).event.lane;
    const fire = { category: 'safety.danger', location: { block: 'N-112' }, fields: { kind: 'fire' } };
    expect(await lane(fire)).to.equal('urgent');
    const lift = (peopleInside: string): IssueDraft => ({
      category: 'facility.lift',
      location: { zone: 'north' },
      fields: { peopleInside },
    });
    expect(await lane(lift('yes'))).to.equal('urgent');
    expect(await lane(lift('no'))).to.equal('normal');
  });

  it('names every flaw in the order of the form, and the same ones that check names', async () => {
    const draft = { category: 'entry.scan_fail', fields: { partySize: 0 } };
    const error = await captureReport(draft, DEFAULTS, STAMP).catch((thrown: unknown) => thrown);
    const flaws = isTouchlineError(error) ? error.flaws : [];
    expect(flaws.map(({ pointer }) => pointer)).to.deep.equal([
      '/data/location/gate',
      '/data/fields/partySize',
    ]);
    expect(flawsOfDraft(draft, DEFAULTS, NOW)).to.deep.equal(flaws);
    expect(flawsOfDraft(GATE, DEFAULTS, NOW)).to.deep.equal([]);
    expect(flawsOfDraft({ category: 'entry.dragon' }, DEFAULTS, NOW)[0]?.pointer).to.equal('/data/category');
  });
});

describe('captureFollowUp', () => {
  const about = { subject: '0199f0c2-7d1e-7a55-9b1e-0c8f3d2a6b10', sequence: 12, lane: 'urgent' } as const;

  it('is about an issue, and has its place in order', async () => {
    const event = await captureFollowUp('touchline.issue.message', { text: 'a\0b' }, about, STAMP);
    const parsed = JSON.parse(new TextDecoder().decode(event.bytes)) as Record<string, unknown>;
    expect(parsed).to.deep.include({ ...about, sequence: '000012', data: { text: 'ab' } });
    expect(parsed['id']).not.to.equal(about.subject);
  });

  it('refuses a rating that cannot be', async () => {
    const error = await captureFollowUp('touchline.feedback.given', { csat: 6 }, about, STAMP).catch(
      (thrown: unknown) => thrown,
    );
    expect(isTouchlineError(error) && error.flaws[0]?.pointer).to.equal('/data/csat');
  });
});
