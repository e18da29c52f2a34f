import type { RoutedReport } from '../relay/destinations.ts';
import { KNOWN } from './known.ts';

/** What a file says, read and judged; secrets are filled in from the environment. */
export interface RelayConfig {
  destinations: readonly { name: string; use: string; options: Readonly<Record<string, unknown>> }[];
  routes: readonly Route[];
  fallbacks: Readonly<Record<string, { to: string; afterMs?: number }>>;
  origins: readonly string[];
  port: number;
  /** Hosts of the own house, which alone may have an address that is not public. */
  inHouse: readonly string[];
}

/** The first that fits says where a report goes; what is left out fits everything. */
export interface Route {
  /** `medical` or `medical.injury` */
  category?: string;
  venue?: string;
  zone?: string;
  priority?: string;
  to: readonly string[];
}

/** Says which line is wrong and what to do. */
export class ConfigFault extends Error {
  override readonly name = 'ConfigFault';
}

type Json = Readonly<Record<string, unknown>>;

/**
 * @param text  The file: JSON.
 * @param environment  Where `$NAME` is read from.
 * @throws {ConfigFault} in one line, which names the line of the file.
 */
export function readConfig(
  text: string,
  environment: Readonly<Record<string, string | undefined>>,
): RelayConfig {
  const fault = (key: string, says: string) => new ConfigFault(`line ${lineOf(text, key)}: ${says}`);
  const json = parsed(text);
  for (const key of Object.keys(json)) {
    if (!KEYS.includes(key)) throw fault(key, `There is no setting "${key}". There are ${KEYS.join(', ')}.`);
  }
  const destinations = Object.entries(record(json['destinations'])).map(([name, given]) => {
    const { use: kind, ...settings } = record(given);
    const use = typeof kind === 'string' ? kind : '';
    const known = Object.hasOwn(KNOWN, use) ? KNOWN[use] : undefined;
    if (!/^[\w-]{1,40}$/.test(name))
      throw fault(name, 'A destination is named by letters, digits and dashes.');
    if (!known) {
      throw fault(name, `"${name}" uses "${use}", which is none of ${Object.keys(KNOWN).join(', ')}.`);
    }
    const missing = known.needs.find((key) => !Object.hasOwn(settings, key));
    if (missing) throw fault(name, `"${name}" needs "${missing}".`);
    const options = Object.entries(settings).map(([key, value]) => {
      if (![...known.needs, ...known.secrets, ...known.more].includes(key)) {
        throw fault(key, `"${name}" has no setting "${key}".`);
      }
      if (!known.secrets.includes(key)) return [key, value] as const;
      const filled = [value].flat().map((one) => {
        const variable = /^\$(\w+)$/.exec(String(one))?.[1];
        if (variable === undefined)
          throw fault(key, `"${key}" is a secret: write "$NAME" and set NAME in the environment.`);
        const secret = environment[variable];
        if (!secret) throw fault(variable, `"${name}" reads "${key}" from ${variable}, which is not set.`);
        return secret;
      });
      return [key, Array.isArray(value) || LISTS.has(key) ? filled : filled[0]] as const;
    });
    return { name, use, options: Object.fromEntries(options) };
  });
  if (destinations.length === 0)
    throw new ConfigFault('line 1: "destinations" names where reports go; there is none.');
  const names = new Set(destinations.map(({ name }) => name));
  const there = (name: unknown) => {
    if (typeof name === 'string' && names.has(name)) return name;
    throw fault(String(name), `There is no destination "${String(name)}".`);
  };
  const routes = list(json['route']).map((given) => {
    const { to, ...when } = record(given);
    const wrong = Object.entries(when).find(
      ([key, value]) => !WHEN.includes(key) || typeof value !== 'string',
    );
    if (wrong)
      throw fault(wrong[0], `A route has no "${wrong[0]}" of this kind. It has ${WHEN.join(', ')} and to.`);
    return { ...when, to: list(to).map(there) };
  });
  const fallbacks = Object.entries(record(json['fallbacks'])).map(([name, given]) => {
    const { to, afterMs } = record(given);
    const after = typeof afterMs === 'number' && afterMs >= 0 ? { afterMs } : {};
    return [there(name), { to: there(to), ...after }] as const;
  });
  return {
    destinations,
    routes,
    fallbacks: Object.fromEntries(fallbacks),
    origins: list(json['origins']).map(String),
    inHouse: list(json['inHouse']).map(String),
    port: typeof json['port'] === 'number' ? json['port'] : 4401,
  };
}

/** Where a report goes by these routes; with none that fits, to all. */
export function chosenBy(
  routes: readonly Route[],
  { category, location, priority }: RoutedReport,
): readonly string[] {
  const fits = (route: Route) =>
    (route.category === undefined ||
      category === route.category ||
      category.startsWith(`${route.category}.`)) &&
    (route.venue === undefined || route.venue === location.venue) &&
    (route.zone === undefined || route.zone === location.zone) &&
    (route.priority === undefined || route.priority === priority);
  return routes.find(fits)?.to ?? [];
}

const KEYS = ['destinations', 'route', 'fallbacks', 'origins', 'inHouse', 'port'];
const WHEN = ['category', 'venue', 'zone', 'priority'];
const LISTS = new Set(['secrets', 'hookSecrets']);

function parsed(text: string): Json {
  try {
    return record(JSON.parse(text) as unknown);
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const line =
      position === undefined ? text.split('\n').length : text.slice(0, Number(position)).split('\n').length;
    throw new ConfigFault(`line ${line}: This is no JSON. Look for a missing comma, quote or bracket.`);
  }
}

function lineOf(text: string, key: string): number {
  const at = text.indexOf(key);
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}

const record = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
