import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { reporter } from '../testing/fixtures.ts';
import { relayClient } from '../testing/relay-client.ts';
import { readable } from './log.ts';
import { memoryStore } from './memory-store.ts';
import type { LogLine, RelayOptions } from './options.ts';
import { createRelay } from './relay.ts';
import type { VenueFacts } from './venues.ts';

const ARENA: VenueFacts = {
  venue: { id: 'north-arena', labels: { en: 'North Arena' }, timeZone: 'Europe/Dublin', languages: ['en'] },
  phones: { help: '+000 555 0100', controlRoom: '+000 555 0101' },
  retentionDays: 14,
};
const arena: RelayOptions['config'] = (id) => (id === 'north-arena' ? ARENA : undefined);

function relayOn(context: TestContext, options: Partial<RelayOptions>) {
  const warned: string[] = [];
  const log = (line: LogLine) => void (line.level === 'warn' && warned.push(readable(line)));
  const relay = createRelay({ store: memoryStore(), log, ...options });
  context.after(() => relay.close());
  return { warned, ...relayClient((request) => relay.fetch(request)) };
}

const reportTo = async (venue: string) =>
  (await reporter().report({ location: { venue, gate: 'gate-C' } })).event;

test('a report to a venue that is not known is taken, and the log names the venue once', async (context) => {
  const { send, warned } = relayOn(context, { config: arena });
  for (const venue of ['nroth-arena', 'nroth-arena', 'north-arena']) {
    assert.equal((await send([await reportTo(venue)]))[0]?.outcome, 'accepted');
  }
  assert.deepEqual(warned, [
    'touchline: venue_unknown venue=nroth-arena (config does not know it, and its reports are taken all the same: is the page right?)',
  ]);
});

test('where nobody says which venues there are, none is unknown', async (context) => {
  const { send, warned } = relayOn(context, {});
  await send([await reportTo('north-arena')]);
  assert.deepEqual(warned, []);
});

test('names that somebody makes up do not fill the log, and hide nothing of a venue that is there', async (context) => {
  const quiet = (id: string) => (id === 'north-arena' ? { ...ARENA, phones: {} } : undefined);
  const { ask, send, warned } = relayOn(context, { config: quiet });
  for (let batch = 0; batch < 3; batch++) {
    const names = Array.from({ length: 50 }, (_, index) => `made-up-${batch}-${index}`);
    await send(await Promise.all(names.map(reportTo)));
  }
  assert.equal(warned.length, 100);
  await ask('/v1/config?venue=north-arena');
  assert.match(warned[100] ?? '', /^touchline: venue_without_phone venue=north-arena /);
});

test('a venue whose numbers are not for everybody in danger is named once', async (context) => {
  const phones = { help: '+000 555 0100', firstAid: '+000 555 0102' };
  const { ask, warned } = relayOn(context, { config: () => ({ ...ARENA, phones }) });
  await ask('/v1/config?venue=north-arena');
  await ask('/v1/config?venue=north-arena');
  assert.deepEqual(warned, [
    'touchline: venue_without_phone venue=north-arena (visitors in danger are shown no number: give it phones.emergency or phones.controlRoom)',
  ]);
});

for (const phones of [{ emergency: '112' }, { controlRoom: '+000 555 0101' }]) {
  test(`a venue with the number ${Object.keys(phones).join()} is not named`, async (context) => {
    const { ask, warned } = relayOn(context, { config: () => ({ ...ARENA, phones }) });
    await ask('/v1/config?venue=north-arena');
    assert.deepEqual(warned, []);
  });
}

for (const given of [undefined, Number.NaN, '30']) {
  test(`nobody promises deletion for a venue that says ${String(given)}, and it is named once`, async (context) => {
    const facts = { ...ARENA, retentionDays: given } as VenueFacts;
    const { ask, warned } = relayOn(context, { config: () => facts });
    const read = async () => (await ask('/v1/config?venue=north-arena')).json() as Promise<object>;
    assert.ok(!('retentionDays' in (await read())));
    await read();
    assert.deepEqual(warned, [
      'touchline: retention_missing venue=north-arena (visitors are not told when contact details are deleted: give it retentionDays)',
    ]);
  });
}

test('what a venue leaves out is empty for devices', async (context) => {
  const { ask } = relayOn(context, { config: arena });
  const config: unknown = await (await ask('/v1/config?venue=north-arena')).json();
  assert.deepEqual(config, {
    ...ARENA,
    protocol: 1,
    events: [],
    zones: [],
    knownIssues: [],
  });
});
