import { expect } from '@open-wc/testing';
import type { Keepsake, OutboxEntry } from '../outbox/outbox.ts';
import { mergeStatus, type MergeFacts } from './merge-status.ts';

const NOW = Date.UTC(2026, 10, 22, 19, 4);
const ID = '0199f0c2-7d1e-7a55-9b1e-0c8f3d2a6b10';
const FACTS: MergeFacts = { kept: 'device', now: NOW, trackUrl: 'https://venue.example/track' };
const PROBLEM = { type: 'https://touchline.dev/problems/issue-invalid', status: 422, title: 'No.' };

const keepsake = (more: Partial<Keepsake> = {}): Keepsake => ({
  id: ID,
  reference: '7K3F-9QXM',
  secret: 'kR3vE0p5yq7TtWb2LxZ8mA1cD4s',
  category: 'entry.scan_fail',
  location: { gate: 'gate-C' },
  capturedAt: NOW - 60_000,
  touchedAt: NOW,
  sequence: 1,
  ...more,
});

const entry = (
  more: Partial<OutboxEntry> = {},
  data: unknown = { category: 'entry.scan_fail' },
): OutboxEntry => ({
  id: ID,
  subject: ID,
  sequence: '000001',
  lane: 'normal',
  type: 'touchline.issue.reported',
  state: 'queued',
  rev: 1,
  leasedAt: 0,
  attempt: 0,
  nextAt: 0,
  form: 'plain',
  bytes: new TextEncoder().encode(JSON.stringify({ data })),
  digest: 'sha-256=x',
  capturedAt: NOW - 60_000,
  observed: { ms: 0, boot: '', wall: NOW, mono: 0 },
  ...more,
});

const merged = (entries: OutboxEntry[], more: Partial<MergeFacts> = {}, kept: Partial<Keepsake> = {}) =>
  mergeStatus({ keepsake: keepsake(kept), entries }, { ...FACTS, ...more });

describe('mergeStatus', () => {
  it('says saved until a request is under way, and received once the report has left', () => {
    expect(merged([entry()]).delivery).to.equal('saved');
    expect(merged([entry({ state: 'leased', leasedAt: NOW - 1_000, attempt: 1 })]).delivery).to.equal(
      'sending',
    );
    expect(merged([]).delivery).to.equal('received');
  });

  it('says saved again when a request under way has been silent for 90 seconds', () => {
    expect(merged([entry({ state: 'leased', leasedAt: NOW - 90_000, attempt: 1 })]).delivery).to.equal(
      'saved',
    );
    expect(merged([entry({ state: 'leased', leasedAt: NOW + 1, attempt: 1 })]).delivery).to.equal('saved');
  });

  it('counts attempts that ended, and not the one under way', () => {
    expect(merged([entry({ attempt: 3 })]).attempts).to.equal(3);
    expect(merged([entry({ state: 'leased', leasedAt: NOW, attempt: 3 })]).attempts).to.equal(2);
  });

  it('names the next attempt only while one is planned', () => {
    expect(merged([entry({ nextAt: NOW + 5 })]).nextTryAt).to.equal(NOW + 5);
    expect(merged([entry({ nextAt: NOW + 5 })], { nextTryAt: NOW + 9 }).nextTryAt).to.equal(NOW + 9);
    expect(merged([entry({ nextAt: NOW - 5 })])).not.to.have.property('nextTryAt');
    expect(merged([], { nextTryAt: NOW + 9 })).not.to.have.property('nextTryAt');
  });

  it('gives a refused report back as a draft that takes its place', () => {
    const data = {
      category: 'entry.scan_fail',
      description: 'words',
      trackingHash: 'h',
      attachments: [],
      location: { gate: 'gate-C' },
    };
    const state = merged([entry({ state: 'rejected', problem: PROBLEM }, data)]);
    expect(state.delivery).to.equal('refused');
    expect(state.problem).to.equal(PROBLEM);
    expect(state.draft).to.deep.equal({
      category: 'entry.scan_fail',
      description: 'words',
      location: { gate: 'gate-C' },
      supersedes: ID,
    });
  });

  it('shows own words that are not confirmed yet', () => {
    const message = entry(
      { id: 'm', type: 'touchline.issue.message', sequence: '000002' },
      { text: 'Hello' },
    );
    const state = merged([message]);
    expect(state.delivery).to.equal('received');
    expect(state.pending).to.deep.equal([
      { id: 'm', type: 'touchline.issue.message', at: NOW - 60_000, text: 'Hello' },
    ]);
  });

  it('makes a link that opens the issue elsewhere, with the secret in the fragment', () => {
    expect(merged([entry()]).trackingLink).to.equal(
      `https://venue.example/track#tl=${ID}.kR3vE0p5yq7TtWb2LxZ8mA1cD4s`,
    );
  });

  it('warns when less than a day is left, by the time that was seen to pass', () => {
    const retentionMs = 7 * 24 * 3_600_000;
    const at = (ms: number) => {
      const observed = { ms, boot: '', wall: NOW, mono: 0 };
      return mergeStatus({ keepsake: keepsake(), entries: [entry({ observed })] }, { ...FACTS, retentionMs });
    };
    expect(at(6 * 24 * 3_600_000).expiresAt).to.equal(undefined);
    expect(at(6 * 24 * 3_600_000 + 1).expiresAt).to.equal(NOW + 24 * 3_600_000 - 1);
    expect(at(8 * 24 * 3_600_000).expiresAt).to.equal(NOW);
  });

  it('says how it ended, unless the venue has it all the same', () => {
    const ended = { how: 'expired' as const, at: NOW };
    const given = mergeStatus({ keepsake: keepsake({ ended }), entries: [] }, FACTS);
    expect([given.delivery, given.endedAt]).to.deep.equal(['expired', NOW]);
    const receipt = { reference: '7K3F-9QXM', receivedAt: '2026-11-22T19:04:12.000Z' };
    const arrived = mergeStatus({ keepsake: keepsake({ ended, receipt }), entries: [] }, FACTS);
    expect([arrived.delivery, arrived.endedAt]).to.deep.equal(['received', undefined]);
  });

  it('makes up no words for what cannot be read or is sealed', () => {
    const shut = entry({ state: 'quarantined', bytes: new Uint8Array() });
    const unread = mergeStatus({ keepsake: keepsake(), entries: [shut] }, FACTS);
    expect([unread.delivery, unread.draft]).to.deep.equal(['unreadable', undefined]);
    const sealed = entry({ state: 'rejected', problem: PROBLEM }, 'eyJhbGciOiJFQ0RILUVTIn0..x.y.z');
    const refused = mergeStatus({ keepsake: keepsake(), entries: [sealed] }, FACTS);
    expect([refused.delivery, refused.draft]).to.deep.equal(['refused', undefined]);
    expect('draft' in refused).to.equal(false);
  });

  it('asks whether help is still needed, where somebody can answer, and says no next try', () => {
    const old = entry({ lane: 'urgent', observed: { ms: 31 * 60_000, boot: '', wall: NOW, mono: 0 } });
    const facts = { asks: true, nextTryAt: NOW + 60_000 };
    expect(merged([old], facts)).to.deep.include({ asks: true, delivery: 'saved' });
    expect(merged([old], facts).nextTryAt).to.equal(undefined);
    expect(merged([old]).asks).to.equal(undefined);
    expect(merged([{ ...old, needed: true }], facts).asks).to.equal(undefined);
    expect(merged([{ ...old, lane: 'normal' }], facts).asks).to.equal(undefined);
  });

  it('says busy where the venue asked for time, and not where the device waits by itself', () => {
    expect(merged([entry({ attempt: 1, nextAt: NOW + 60_000 })]).busy).to.equal(true);
    expect(merged([entry({ attempt: 1 })], { nextTryAt: NOW + 60_000 }).busy).to.equal(undefined);
  });

  it('has the words at hand where they may have to be taken along', () => {
    expect(merged([entry()], { kept: 'memory' }).draft).to.deep.include({ category: 'entry.scan_fail' });
    expect(merged([entry({ state: 'paused' })]).draft).not.to.equal(undefined);
    expect(merged([entry()]).draft).to.equal(undefined);
  });
});
