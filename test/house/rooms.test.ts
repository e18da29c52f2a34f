/** Who may know whom. The table is the map of the house; a new import that crosses a wall fails here. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const SDK = 'packages/sdk/src';
const WIDGET = 'packages/widget/src';
const DESK = 'examples/desk/src';

interface Rule {
  /** A folder or a file, relative to the repository. */
  room: string;
  /** Own files it may import besides its own room: a folder, or one file of it. */
  own: readonly string[];
  /** Packages it may import; a name that ends in `/*` stands for all its doors. */
  packages: readonly string[];
  because: string;
}

const rules: readonly Rule[] = [
  { room: `${SDK}/model`, own: [], packages: [], because: 'both sides trust it' },
  {
    room: `${SDK}/words`,
    own: [`${SDK}/model`],
    packages: [],
    because: 'words are data for whoever speaks them',
  },
  {
    room: `${SDK}/capture`,
    own: [`${SDK}/model`],
    packages: [],
    because: 'a draft can be checked with no storage',
  },
  {
    room: `${SDK}/capture/seal.ts`,
    own: [`${SDK}/model`, `${SDK}/capture/capture.ts`],
    packages: ['jose'],
    because: 'only a kiosk loads what seals',
  },
  {
    room: `${SDK}/outbox`,
    own: [`${SDK}/model`],
    packages: [],
    because: 'storing must work when everything else is broken',
  },
  {
    room: `${SDK}/photos.ts`,
    own: [`${SDK}/capture`],
    packages: [],
    because: 'a screen looks at a photo the way capture does',
  },
  {
    room: `${SDK}/sync`,
    own: [`${SDK}/model`, `${SDK}/outbox/outbox.ts`],
    packages: [],
    because: 'the store can be swapped while the loop stays',
  },
  {
    room: `${SDK}/status`,
    own: [`${SDK}/model`, `${SDK}/outbox/outbox.ts`],
    packages: [],
    because: 'it reads facts and changes none',
  },
  {
    room: `${SDK}/relay`,
    own: [`${SDK}/model`, `${SDK}/backends/backend.ts`],
    packages: ['jose', 'ipaddr.js'],
    because: 'it runs on any server that speaks Request and Response',
  },
  {
    room: `${SDK}/relay/altcha.ts`,
    own: [`${SDK}/relay`],
    packages: ['altcha-lib', 'altcha-lib/*'],
    because: 'its library is an optional peer that no other door pulls in',
  },
  {
    room: `${SDK}/relay/mail.ts`,
    own: [`${SDK}/relay`, `${SDK}/backends/backend.ts`, `${SDK}/backends/core/smtp.ts`],
    packages: ['nodemailer'],
    because: 'its library is an optional peer that no other door pulls in',
  },
  {
    room: `${SDK}/relay/push.ts`,
    own: [`${SDK}/relay`, `${SDK}/relay/hosts`, `${SDK}/backends/backend.ts`],
    packages: ['web-push'],
    because: 'its library is an optional peer that no other door pulls in',
  },
  {
    room: `${SDK}/relay/hosts`,
    own: [`${SDK}/relay`, `${SDK}/model`],
    packages: ['node:*', 'ipaddr.js'],
    because: 'only a host knows what it stands on',
  },
  {
    room: `${SDK}/relay/postgres`,
    own: [`${SDK}/relay`, `${SDK}/model`, `${SDK}/backends/backend.ts`],
    packages: [
      'node:*',
      'kysely',
      'kysely/*',
      'pg',
      'pg-boss',
      'pg-boss/*',
      '@electric-sql/pglite',
      '@electric-sql/pglite/*',
    ],
    because: 'its libraries are optional peers that no other door pulls in',
  },
  {
    room: `${SDK}/cli`,
    own: [
      `${SDK}/model`,
      `${SDK}/words`,
      `${SDK}/relay`,
      `${SDK}/relay/hosts`,
      `${SDK}/relay/postgres`,
      `${SDK}/backends`,
    ],
    packages: ['node:*', 'zod', 'jsonc-parser', 'kysely', 'pg', '@electric-sql/pglite'],
    because: 'it puts a relay together from a file, and nothing is made of it',
  },
  {
    room: `${SDK}/metrics`,
    own: [`${SDK}/model`],
    packages: [],
    because: 'events in, numbers out',
  },
  {
    room: `${SDK}/testing`,
    own: ['model', 'capture', 'outbox', 'sync', 'status', 'relay', 'backends'].map(
      (name) => `${SDK}/${name}`,
    ),
    packages: ['node:*'],
    because: 'it plays every part, for others to test against',
  },
  {
    room: `${SDK}/testing/msw-network.ts`,
    own: [`${SDK}/testing`],
    packages: ['msw', 'msw/*'],
    because: 'only our own tests put a system on the network of this process',
  },
  {
    room: `${SDK}/touchline.ts`,
    own: ['api.ts', 'line.ts', 'kiosk.ts', 'model', 'words', 'capture', 'outbox', 'sync', 'status'].map(
      (name) => `${SDK}/${name}`,
    ),
    packages: [],
    because: 'it connects the rooms of the device, and server code never reaches a phone',
  },
  {
    room: `${SDK}/kiosk.ts`,
    own: ['latest-config.ts', 'model', 'capture', 'outbox', 'sync'].map((name) => `${SDK}/${name}`),
    packages: [],
    because: 'it is the half of touchline.ts that only a shared device loads',
  },
  {
    room: `${SDK}/heartbeat.ts`,
    own: ['model', 'capture', 'sync'].map((name) => `${SDK}/${name}`),
    packages: [],
    because: 'a sign of life touches no storage',
  },
  {
    room: `${SDK}/line.ts`,
    own: ['api.ts', 'latest-config.ts', 'model', 'capture', 'outbox', 'sync', 'status'].map(
      (name) => `${SDK}/${name}`,
    ),
    packages: [],
    because: 'it is the half of touchline.ts that a page loads beside its first screen',
  },
  {
    room: WIDGET,
    own: [],
    packages: [
      '@touchline/sdk',
      '@touchline/sdk/photos',
      '@touchline/sdk/words',
      '@touchline/sdk/words/*',
      'lit',
      'lit/*',
      'uqr',
    ],
    because: 'the widget knows the front door of the SDK and no server',
  },
  {
    room: `${WIDGET}/service-worker.ts`,
    own: [],
    packages: ['@touchline/sdk/service-worker'],
    because: 'it is a file of its own that no page loads',
  },
  {
    room: `${WIDGET}/frameworks`,
    own: [`${WIDGET}/elements`, `${WIDGET}/help.ts`],
    packages: ['react', 'preact', 'solid-js', 'svelte/*', 'vue'],
    because: 'it tells each framework which tags there are, in types alone',
  },
  {
    room: `${DESK}/process`,
    own: [],
    packages: ['@touchline/sdk/model'],
    because: 'the process is decided without storage, clock or network',
  },
];

/** A backend may use one library of its vendor, and knows no other backend. */
const BACKENDS = `${SDK}/backends`;
const BACKEND_CONTRACT = `${BACKENDS}/backend.ts`;
/** HTTP, errors, limits, escaping and signatures: what every backend is made of. */
const BACKEND_CORE = `${BACKENDS}/core`;

describe('the house', () => {
  it('has every room its map names', () => {
    const rooms = [...rules.map(({ room }) => room), BACKENDS, BACKEND_CONTRACT, `${DESK}/console`];

    assert.deepEqual(
      rooms.filter((room) => !existsSync(join(root, room))),
      [],
    );
  });

  for (const rule of rules) {
    it(`lets ${rule.room} know only what it needs: ${rule.because}`, () => {
      // The rule of a room inside this one is stricter or wider on purpose, and stands alone.
      const inner = rules.filter((other) => other.room.startsWith(`${rule.room}/`)).map(({ room }) => room);
      const files = sourcesUnder(rule.room).filter((file) => !inner.some((room) => isIn(room, file)));

      const allowed = [rule.room, ...rule.own];
      const crossed = files
        .flatMap(importsOf)
        .filter(({ file, target }) =>
          file === undefined
            ? !rule.packages.some((name) => isDoorOf(name, target))
            : !allowed.some((place) => isIn(place, file)) || inner.some((room) => isIn(room, file)),
        );
      assert.deepEqual(crossed.map(inWords), []);
    });
  }

  it('keeps every backend apart from the others and from the relay', () => {
    const crossed = sourcesUnder(BACKENDS)
      .flatMap(importsOf)
      .filter(({ from, file, target }) => {
        if (file === undefined) return target.startsWith('node:');
        return (
          file !== from &&
          file !== BACKEND_CONTRACT &&
          !isIn(`${SDK}/model`, file) &&
          !isIn(BACKEND_CORE, file) &&
          !isPartOf(from, file) &&
          // The core names what a report is about, and nobody else has to.
          !(isIn(BACKEND_CORE, from) && isIn(`${SDK}/words`, file))
        );
      });

    assert.deepEqual(crossed.map(inWords), []);
  });

  it('lets no browser door reach a server room, however long the way', () => {
    const doors = [`${SDK}/index.ts`, `${SDK}/service-worker.ts`, `${SDK}/words`].flatMap(sourcesUnder);
    const serverRooms = ['relay', 'backends', 'metrics', 'testing'].map((name) => `${SDK}/${name}`);

    const reached = reachableFrom(doors);
    // Only the step over the wall is worth naming, not every step behind it.
    const crossed = reached
      .filter(({ from }) => !serverRooms.some((room) => isIn(room, from)))
      .filter(({ file, target }) =>
        file === undefined ? target !== 'jose' : serverRooms.some((room) => isIn(room, file)),
      );
    assert.ok(reached.length > 0, 'The front door imports nothing, so this test proves nothing.');
    assert.deepEqual(crossed.map(inWords), []);
  });

  it('keeps what elements share free of elements', () => {
    const shared = ['controllers', 'events', 'styles', 'strings'].flatMap((name) =>
      sourcesUnder(`${WIDGET}/${name}`),
    );

    const crossed = shared.flatMap(importsOf).filter(({ file }) => file && isIn(`${WIDGET}/elements`, file));
    assert.deepEqual(crossed.map(inWords), []);
  });

  it('lets the console know only the types of the api, beyond its own files', () => {
    const crossed = sourcesUnder(`${DESK}/console`)
      .flatMap(importsOf)
      .filter(({ file }) => file !== undefined && !isIn(`${DESK}/console`, file))
      .filter(({ file, typesOnly }) => !typesOnly || !isIn(`${DESK}/api`, file ?? ''));

    assert.deepEqual(crossed.map(inWords), []);
  });
});

interface Import {
  from: string;
  /** As written. */
  target: string;
  /** The file it leads to, relative to the repository; undefined for a package. */
  file: string | undefined;
  typesOnly: boolean;
}

function importsOf(from: string): Import[] {
  const code = readFileSync(join(root, from), 'utf8')
    .replace(/^\s*\/\*[\s\S]*?\*\//gm, '')
    .replace(/^\s*\/\/.*$/gm, '');
  const statements =
    /\b(?:import|export)\s+(type\s)?(?:[\w$*{}\s,]*?\bfrom\s*)?'([^'\n]+)'|\bimport\(\s*'([^'\n]+)'/g;

  return [...code.matchAll(statements)].map(([, types, named, lazy]) => {
    const target = named ?? lazy ?? '';
    const file = target.startsWith('.') ? relative(root, join(root, dirname(from), target)) : undefined;
    return { from, target, file, typesOnly: types !== undefined };
  });
}

function reachableFrom(doors: readonly string[]): Import[] {
  const seen = new Set<string>();
  const found: Import[] = [];
  const waiting = [...doors];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file) || !existsSync(join(root, file))) continue;
    seen.add(file);
    const imports = importsOf(file);
    found.push(...imports);
    waiting.push(...imports.flatMap((each) => each.file ?? []));
  }
  return found;
}

/** Every source file at a path, tests left out: a test may know the room it tests and whoever plays along. */
function sourcesUnder(path: string): string[] {
  if (!existsSync(join(root, path))) return [];
  if (path.endsWith('.ts')) return path.endsWith('.test.ts') ? [] : [path];
  return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() || entry.name.endsWith('.ts') ? sourcesUnder(`${path}/${entry.name}`) : [],
  );
}

function isIn(place: string, file: string): boolean {
  return file === place || file.startsWith(`${place}/`);
}

function isDoorOf(name: string, target: string): boolean {
  return name.endsWith('*') ? target.startsWith(name.slice(0, -1)) : target === name;
}

/** `backends/zendesk.ts` may be helped by files in `backends/zendesk/`, and these by each other. */
function isPartOf(from: string, file: string): boolean {
  const own = from
    .slice(BACKENDS.length + 1)
    .split('/')[0]
    ?.replace(/\.ts$/, '');
  return isIn(`${BACKENDS}/${own}`, file);
}

function inWords({ from, target }: Import): string {
  return `${from} imports ${target}`;
}
