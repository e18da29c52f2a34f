import { expect } from '@open-wc/testing';
import { memoryBackend } from '../backends/memory.ts';
import { captureReport, type CapturedEvent } from '../capture/capture.ts';
import { captureFollowUp } from '../capture/follow-up.ts';
import { base64url } from '../model/ids.ts';
import type { Attachment } from '../model/issue.ts';
import { createMemoryOutbox } from '../outbox/memory-outbox.ts';
import type { Part } from '../outbox/outbox.ts';
import { createRelay } from '../relay/relay.ts';
import { memoryStore } from '../relay/memory-store.ts';
import { httpTransport } from './deliver.ts';
import { doDuties } from './duties.ts';
import type { Call } from './relay-client.ts';
import { plainJpeg } from '../testing/fixtures.ts';
import { syncOnce } from './sync-once.ts';

const BYTES = 600_000;

async function bench() {
  const relay = createRelay({ store: memoryStore(), backends: [memoryBackend()] });
  await relay.ready;
  const outbox = createMemoryOutbox();
  const calls: string[] = [];
  /** What goes wrong with the next requests of a method. */
  const faults: { method: string; fault: 'lost' | 'slow' | 'portal' }[] = [];
  const call: Call = async (path, { method = 'GET', headers = {}, body } = {}) => {
    calls.push(`${method} ${path.split('/').at(-1)} ${headers['upload-offset'] ?? ''}`.trim());
    const at = faults.findIndex((one) => one.method === method);
    const fault = at >= 0 ? faults.splice(at, 1)[0]?.fault : undefined;
    if (fault === 'slow') throw new DOMException('No answer in time.', 'TimeoutError');
    if (fault === 'portal') return { status: 204, headers: new Headers() };
    const init = { method, headers, ...(body !== undefined && { body }) };
    const request = new Request(`https://venue.example/touchline${path}`, init);
    // Firefox knows no `Request.body`; where relays run, it is there.
    if (body !== undefined && !request.body) {
      Object.defineProperty(request, 'body', { value: new Response(body).body });
    }
    const response = await relay.fetch(request);
    if (fault === 'lost') throw new TypeError('Failed to fetch');
    const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
    const json: unknown = isJson ? await response.json() : undefined;
    return { status: response.status, headers: response.headers, json };
  };
  const signal = new AbortController().signal;
  return {
    relay,
    outbox,
    calls,
    faults,
    duties: () => doDuties({ outbox, transport: httpTransport(call), call, signal }),
    sync: () =>
      syncOnce({
        outbox,
        signal,
        now: Date.now,
        failures: 0,
        transport: httpTransport(call),
        changed: () => undefined,
        alarm: () => undefined,
      }),
    help: async (solved: boolean) => {
      const data = { articles: ['wifi-connect'], solved };
      const stamp = { now: Date.now(), source: 'urn:touchline:device:test' };
      const event = await captureFollowUp(
        'touchline.help.session',
        data,
        { sequence: 1, lane: 'normal' },
        stamp,
      );
      const { id, digest, bytes: text } = event;
      await outbox.keepHelp({ id, digest, text: new TextDecoder().decode(text) });
    },
    report: async (withPhoto: boolean): Promise<{ event: CapturedEvent; sha256: string }> => {
      const bytes = plainJpeg(BYTES).buffer;
      const sha256 = base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
      const photo: Attachment = { id: 'photo', sha256, mediaType: 'image/jpeg', bytes: bytes.byteLength };
      const draft = { category: 'entry.scan_fail', location: { gate: 'C' }, fields: { partySize: 2 } };
      const stamp = { now: Date.now(), source: 'urn:touchline:device:test' };
      const defaults = { venue: 'north-arena', channel: 'widget' } as const;
      const { event, secret } = await captureReport(draft, defaults, stamp, withPhoto ? [photo] : []);
      const { id, capturedAt } = event;
      const parts: Part[] = withPhoto ? [{ ...photo, subject: id, bytes }] : [];
      await outbox.add({
        entry: event,
        parts,
        keepsake: {
          id,
          secret,
          reference: '',
          category: '',
          location: {},
          capturedAt,
          touchedAt: capturedAt,
          sequence: 1,
        },
      });
      return { event, sha256 };
    },
  };
}

describe('doDuties', () => {
  it('sends a photo in pieces, after its report, and the relay gets every byte', async () => {
    const { report, sync, duties, relay, calls } = await bench();
    const { event, sha256 } = await report(true);
    expect(await duties()).to.equal(true);
    expect(calls).to.deep.equal([]);
    await sync();
    expect(await duties()).to.equal(true);
    expect(calls.filter((line) => line.startsWith('PUT')).length).to.equal(3);
    expect((await relay.attachment(event.id, sha256))?.bytes.byteLength).to.equal(BYTES);
    calls.splice(0);
    expect(await duties()).to.equal(true);
    expect(calls).to.deep.equal([]);
  });

  it('goes on where it stopped when an answer got lost', async () => {
    const { report, sync, duties, relay, calls, faults } = await bench();
    const { event, sha256 } = await report(true);
    await sync();
    faults.push({ method: 'PUT', fault: 'lost' });
    await duties().catch(() => false);
    expect(await duties()).to.equal(true);
    expect(calls.filter((line) => line.startsWith('PUT')).map((line) => line.split(' ')[2])).to.deep.equal([
      '0',
      '262144',
      '524288',
    ]);
    expect(await relay.attachment(event.id, sha256)).not.to.equal(undefined);
  });

  it('sends smaller pieces over a network that is too slow for large ones', async () => {
    const { report, sync, duties, calls, faults } = await bench();
    await report(true);
    await sync();
    faults.push({ method: 'PUT', fault: 'slow' });
    expect(await duties()).to.equal(true);
    expect(calls.filter((line) => line.startsWith('PUT')).length).to.equal(1 + 10);
  });

  it('sends what helped without a report after everything else, all at once', async () => {
    const { report, help, sync, duties, outbox, calls, faults } = await bench();
    await report(true);
    await help(true);
    await help(false);
    await sync();
    calls.splice(0);
    faults.push({ method: 'POST', fault: 'portal' });
    expect(await duties()).to.equal(false);
    expect(await outbox.helps()).to.have.length(2);
    expect(await duties()).to.equal(true);
    expect(calls.map((line) => line.split(' ')[0])).to.deep.equal([
      'HEAD',
      'PUT',
      'PUT',
      'PUT',
      'POST',
      'POST',
    ]);
    expect(await outbox.helps()).to.have.length(0);
    expect((await outbox.balance()).captured).to.equal(1);
  });

  it('takes the empty answer of a captive portal neither for a photo that arrived nor for an erasure', async () => {
    const { report, sync, duties, outbox, faults, relay } = await bench();
    const { event, sha256 } = await report(true);
    await sync();
    faults.push({ method: 'PUT', fault: 'portal' });
    expect(await duties()).to.equal(false);
    expect(await duties()).to.equal(true);
    expect(await relay.attachment(event.id, sha256)).not.to.equal(undefined);

    await outbox.forget(event.id, 'always');
    faults.push({ method: 'DELETE', fault: 'portal' }, { method: 'GET', fault: 'portal' });
    expect(await duties()).to.equal(false);
    expect((await outbox.duties()).length).to.equal(1);
    faults.push({ method: 'DELETE', fault: 'portal' });
    expect(await duties()).to.equal(false);
    expect(await duties()).to.equal(true);
    expect(await outbox.duties()).to.deep.equal([]);
  });

  it('erases at the venue until the venue has confirmed it', async () => {
    const { report, sync, duties, outbox, faults, relay } = await bench();
    const { event } = await report(false);
    await sync();
    const secret = (await outbox.find(event.id))?.keepsake.secret ?? '';
    await outbox.forget(event.id, 'always');
    faults.push({ method: 'DELETE', fault: 'slow' });
    await duties().catch(() => false);
    expect((await outbox.duties()).length).to.equal(1);
    expect(await duties()).to.equal(true);
    expect(await outbox.duties()).to.deep.equal([]);
    const view = await relay.fetch(
      new Request(`https://venue.example/touchline/v1/issues/${event.id}`, {
        headers: { authorization: `Bearer ${secret}` },
      }),
    );
    expect((await view.json()) as object).to.have.property('erased');
  });

  it('takes a report that was erased while it was on its way for erased', async () => {
    const { report, sync, duties, outbox, relay } = await bench();
    const { event } = await report(false);
    await outbox.lease({ events: 1, bytes: 1_000 });
    const { secret = '' } = (await outbox.find(event.id))?.keepsake ?? {};
    await outbox.forget(event.id, 'always');
    expect(await duties()).to.equal(true);
    await sync();
    const view = await relay.fetch(
      new Request(`https://venue.example/touchline/v1/issues/${event.id}`, {
        headers: { authorization: `Bearer ${secret}` },
      }),
    );
    expect(view.status).to.equal(404);
  });
});
