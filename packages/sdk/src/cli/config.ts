import { z } from 'zod';
import type { RoutedReport } from '../relay/destinations.ts';
import { KNOWN } from './known.ts';
import { linesOf, type Lined, type Path } from './lines.ts';
import { isAskedOpenly, origin, priority as level, text as words, texts, whole } from './settings.ts';

export interface Destination {
  name: string;
  use: string;
  options: Readonly<Record<string, unknown>>;
  /** Of the file. */
  line: number;
}

/** What a file says, read and judged; secrets are filled in from the environment. */
export interface RelayConfig {
  destinations: readonly Destination[];
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

const NAMES = texts('["helpdesk"]');
const given = <Of extends z.ZodType>(of: Of) =>
  z.record(z.string(), of, 'is written as { "helpdesk": { … } }');
const FILE = z.strictObject(
  {
    destinations: given(z.looseObject({ use: words }, 'is written as { "use": "zammad", … }')),
    route: z
      .array(
        z.strictObject(
          {
            category: words.optional(),
            venue: words.optional(),
            zone: words.optional(),
            priority: level.optional(),
            to: NAMES.min(1, 'is a list, as ["helpdesk"]'),
          },
          'is written as { "category": "medical", "to": ["helpdesk"] }',
        ),
        'is a list, as [{ "category": "medical", "to": ["helpdesk"] }]',
      )
      .optional(),
    fallbacks: given(
      z.strictObject({ to: words, afterMs: whole.optional() }, 'is written as { "to": "control" }'),
    ).optional(),
    origins: z.array(origin, 'is a list, as ["https://tickets.arena.example"]').optional(),
    inHouse: texts('["desk.internal"]').optional(),
    port: whole.max(65_535, 'is a port: a whole number up to 65535').optional(),
  },
  'is { "destinations": { "helpdesk": { … } } }',
);

/**
 * @param text  The file: JSON.
 * @param environment  Where `$NAME` is read from.
 * @throws {ConfigFault} in one line, which names the line of the file.
 */
export function readConfig(
  text: string,
  environment: Readonly<Record<string, string | undefined>>,
): RelayConfig {
  const lined = parsed(text);
  const fault = (path: Path, says: string) => new ConfigFault(`line ${lined.lineOf(path)}: ${says}`);
  if (lined.double) {
    const { path, line } = lined.double;
    throw new ConfigFault(`line ${line}: ${nameOf(path)} stands twice. Leave one.`);
  }

  function judged<Of>(value: unknown, of: z.ZodType<Of>, at: Path = []): Of {
    const { data, error } = of.safeParse(value);
    const found = error?.issues.flatMap((issue) => faultsOf(issue, at, lined));
    const [first] = found?.toSorted((one, other) => lined.lineOf(one.path) - lined.lineOf(other.path)) ?? [];
    if (first) {
      // What is missing may stand beside it under another name.
      const unknown = first.isMissing && found?.find(({ isUnknown }) => isUnknown);
      throw fault(first.path, unknown ? `${first.says} ${unknown.says}` : first.says);
    }
    return data as Of;
  }

  const file = judged(lined.value, FILE);
  const inHouse = file.inHouse ?? [];

  function secretAt(path: Path, value: unknown): string {
    const variable = /^\$(\w+)$/.exec(String(value))?.[1];
    const name = nameOf(path);
    if (variable === undefined)
      throw fault(path, `${name} is a secret: write "$NAME" and set NAME in the environment.`);
    const secret = environment[variable];
    if (!secret) throw fault(path, `${name} is read from ${variable}, which is not set.`);
    return secret;
  }

  const destinations = Object.entries(file.destinations).map(([name, { use, ...settings }]): Destination => {
    const at = ['destinations', name];
    if (!/^[\w-]{1,40}$/.test(name)) throw fault(at, 'A destination is named by letters, digits and dashes.');
    const known = Object.hasOwn(KNOWN, use) ? KNOWN[use] : undefined;
    if (!known)
      throw fault(
        [...at, 'use'],
        `"${name}" uses "${use}", which is none of ${Object.keys(KNOWN).join(', ')}.`,
      );
    const filled = Object.entries(settings).map(([key, value]) => {
      if (!known.secrets.includes(key)) return [key, value] as const;
      const one = Array.isArray(value)
        ? value.map((each, index) => secretAt([...at, key, index], each))
        : secretAt([...at, key], value);
      return [key, LISTS.has(key) ? [one].flat() : one] as const;
    });
    const options = judged(Object.fromEntries(filled), z.strictObject(known.settings), at);
    if (known.oneOf && !known.oneOf.some((keys) => keys.every((key) => Object.hasOwn(options, key)))) {
      const groups = known.oneOf.map((keys) => keys.map((key) => `"${key}"`).join(' and '));
      throw fault(at, `"${name}" needs ${groups.join(', or ')}.`);
    }
    if (isAskedOpenly(options['url'], inHouse)) {
      const says = 'is asked over https. Where it is a host of your own house, name it in "inHouse".';
      throw fault([...at, 'url'], `${nameOf([...at, 'url'])} ${says}`);
    }
    return { name, use, options, line: lined.lineOf(at) };
  });
  if (destinations.length === 0)
    throw fault(['destinations'], '"destinations" names where reports go; there is none.');

  const there = (name: string, path: Path) => {
    if (destinations.some((one) => one.name === name)) return name;
    throw fault(path, `There is no destination "${name}".`);
  };
  const routes = (file.route ?? []).map(({ to, ...when }, number) => {
    return { ...when, to: to.map((name, index) => there(name, ['route', number, 'to', index])) } as Route;
  });
  const fallbacks = Object.entries(file.fallbacks ?? {}).map(([name, { to, afterMs }]) => {
    const at = ['fallbacks', there(name, ['fallbacks', name])];
    return [name, { to: there(to, [...at, 'to']), ...(afterMs !== undefined && { afterMs }) }] as const;
  });
  return {
    destinations,
    routes,
    fallbacks: Object.fromEntries(fallbacks),
    origins: file.origins ?? [],
    inHouse,
    port: file.port ?? 4401,
  };
}

/** Secrets of which there may be several. */
const LISTS = new Set(['secrets', 'hookSecrets']);

function parsed(text: string): Lined {
  try {
    return linesOf(text);
  } catch (error) {
    const line = error instanceof SyntaxError ? Number(error.cause) : 1;
    throw new ConfigFault(`line ${line}: This is no JSON. Look for a missing comma, quote or bracket.`);
  }
}

/** `"helpdesk.url"`, `"route[0].to"` */
function nameOf(path: Path): string {
  const [first, ...rest] = path[0] === 'destinations' && path.length > 1 ? path.slice(1) : path;
  if (first === undefined) return 'The file';
  return `"${rest.reduce<string>((name, key) => name + (typeof key === 'number' ? `[${key}]` : `.${key}`), `${first}`)}"`;
}

interface Fault {
  path: Path;
  says: string;
  isMissing?: boolean;
  isUnknown?: boolean;
}

function faultsOf(issue: z.core.$ZodIssue, at: Path, lined: Lined): Fault[] {
  const path = [...at, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      says: `${nameOf(path)} has no setting "${key}".`,
      isUnknown: true,
    }));
  }
  const isThere = path.length === 0 || lined.has(path);
  const says = isThere
    ? `${nameOf(path)} ${issue.message}.`
    : `${nameOf(path.slice(0, -1))} needs "${path.at(-1)}".`;
  return [{ path, says, isMissing: !isThere }];
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
