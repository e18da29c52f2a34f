import type { RelayOptions } from './options.ts';

type Kind = 'a function' | 'a list' | 'a number' | 'a text' | 'an object';

/** Every option there is, so that one that is written otherwise is not taken for a wish that was heard. */
const KINDS: Readonly<Record<keyof RelayOptions, Kind>> = {
  store: 'an object',
  backends: 'a list',
  route: 'a function',
  fallbacks: 'an object',
  pollMs: 'a number',
  config: 'a function',
  origins: 'a list',
  promise: 'a function',
  sealKeys: 'a list',
  identity: 'an object',
  hooks: 'an object',
  venues: 'an object',
  proof: 'an object',
  notify: 'an object',
  guard: 'a function',
  rateLimits: 'an object',
  overload: 'an object',
  basePath: 'a text',
  maxWatchers: 'a number',
  heartbeatMs: 'a number',
  deliverTimeoutMs: 'a number',
  sweepMs: 'a number',
  pruneMs: 'a number',
  log: 'a function',
  now: 'a function',
};

/**
 * What TypeScript would say, for whoever writes JavaScript, and what it cannot know.
 *
 * @throws {RangeError} which names the option and says what it should be.
 */
export function checkOptions(options: RelayOptions): void {
  for (const [name, value] of Object.entries(options)) {
    const kind = Object.hasOwn(KINDS, name) ? KINDS[name as keyof RelayOptions] : undefined;
    if (!kind) throw fault(`has no option "${name}". There are ${Object.keys(KINDS).join(', ')}.`);
    if (kindOf(value) !== kind) throw fault(`"${name}" is ${kind}, and this is ${kindOf(value)}.`);
  }
  const { store, backends = [], origins = [], venues = {}, fallbacks = {} } = options;
  if (typeof (store as Partial<RelayOptions['store']> | undefined)?.transaction !== 'function') {
    throw fault('needs "store": memoryStore() for a first look, or openPostgresStore().');
  }
  for (const [index, backend] of backends.entries()) {
    if (typeof (backend as Partial<typeof backend> | undefined)?.deliver === 'function') continue;
    throw fault(`"backends[${index}]" is no backend. Call one: zendeskBackend({ … }).`);
  }
  const names = backends.map(({ name }) => name);
  const double = names.find((name, index) => names.indexOf(name) !== index);
  if (double !== undefined) throw fault(`has two backends "${double}". Give one of them another "name".`);
  for (const name of Object.entries(fallbacks).flatMap(([from, { to }]) => [from, to])) {
    // Without any, another process forwards, and knows its own.
    if (names.length > 0 && !names.includes(name))
      throw fault(`"fallbacks" names "${name}", and there is no such backend.`);
  }
  checkOrigins('origins', origins);
  for (const [venue, door] of Object.entries(venues)) {
    checkOrigins(`venues["${venue}"].origins`, door.origins ?? []);
  }
}

/** Browsers write an address in one way only; what is written in another would let nobody in. */
function checkOrigins(where: string, origins: readonly string[]): void {
  for (const [index, origin] of origins.entries()) {
    const isWeb = /^https?:/i.test(origin);
    if (
      isWeb ? URL.canParse(origin) && new URL(origin).origin === origin : /^[a-z][\w+.-]*:\/\//.test(origin)
    )
      continue;
    const as = 'must be an origin, as https://tickets.arena.example, with nothing behind it';
    throw fault(`"${where}[${index}]" ${as}, and is "${origin}".`);
  }
}

function kindOf(value: unknown): Kind | 'undefined' | 'null' | 'NaN' {
  if (value === undefined) return 'undefined';
  if (value === null) return 'null';
  // What Number() makes of a variable that is not set.
  if (Number.isNaN(value)) return 'NaN';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'a text';
  if (typeof value === 'number') return 'a number';
  return typeof value === 'function' ? 'a function' : 'an object';
}

function fault(says: string): RangeError {
  return new RangeError(`createRelay${says.startsWith('"') ? ':' : ''} ${says}`);
}
