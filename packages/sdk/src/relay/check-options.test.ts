import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryBackend } from '../backends/memory.ts';
import { memoryStore } from './memory-store.ts';
import { createRelay } from './relay.ts';

/** As JavaScript may call it. */
const create = createRelay as (options: object) => unknown;
const store = memoryStore();
const backends = [memoryBackend()];

const FAULTS: readonly (readonly [what: string, options: object, says: string])[] = [
  ['no store', {}, 'createRelay needs "store": memoryStore() for a first look, or openPostgresStore().'],
  [
    'a store that is on its way',
    { store: Promise.resolve(store) },
    'createRelay needs "store": memoryStore()',
  ],
  [
    'an option that is not there',
    { store, orgins: [] },
    'createRelay has no option "orgins". There are store,',
  ],
  [
    'an option without a value',
    { store, origins: undefined },
    'createRelay: "origins" is a list, and this is undefined.',
  ],
  [
    'an option of another kind',
    { store, origins: 'https://a.example' },
    'createRelay: "origins" is a list, and this is a text.',
  ],
  [
    'a number made of nothing',
    { store, pollMs: Number(undefined) },
    'createRelay: "pollMs" is a number, and this is NaN.',
  ],
  ['null for an object', { store, hooks: null }, 'createRelay: "hooks" is an object, and this is null.'],
  ['a venue as a list', { store, config: [] }, 'createRelay: "config" is a function, and this is a list.'],
  [
    'a site with a slash behind it',
    { store, origins: ['https://a.example', 'https://b.example/'] },
    'createRelay: "origins[1]" must be an origin, as https://tickets.arena.example, with nothing behind it, and is "https://b.example/".',
  ],
  [
    'a site that is only a host',
    { store, origins: ['a.example'] },
    'createRelay: "origins[0]" must be an origin,',
  ],
  [
    'the site of one venue with a slash behind it',
    { store, venues: { arena: { origins: ['https://b.example/'] } } },
    'createRelay: "venues["arena"].origins[0]" must be an origin,',
  ],
  [
    'a backend that was not called',
    { store, backends: [memoryBackend] },
    'createRelay: "backends[0]" is no backend. Call one: zendeskBackend({ … }).',
  ],
  [
    'two backends of one name',
    { store, backends: [memoryBackend(), memoryBackend()] },
    'createRelay has two backends "memory". Give one of them another "name".',
  ],
  [
    'a fallback to nobody',
    { store, backends, fallbacks: { memory: { to: 'contol' } } },
    'createRelay: "fallbacks" names "contol", and there is no such backend.',
  ],
];

for (const [what, options, says] of FAULTS) {
  test(`a relay with ${what} is refused at once, by name`, () => {
    assert.throws(
      () => create(options),
      (error) =>
        error instanceof RangeError && (error.message.startsWith(says) || assert.fail(error.message)),
    );
  });
}

test('sites on ports, of this machine and of apps are origins too', () => {
  const origins = ['https://a.example:8443', 'http://localhost:5173', 'capacitor://localhost'];
  create({ store, backends, origins });
});
