import type { IssueRow } from '../api/types.ts';
import { readClock } from './clock.ts';

/** What several choices in a field mean is "one of these"; all fields have to fit. Empty: everything fits. */
export interface Filter {
  priority: readonly string[];
  state: readonly string[];
  team: readonly string[];
  /** Top categories, such as `entry`. */
  category: readonly string[];
  /** Places with everything inside of them. */
  zone: readonly string[];
  /** Id of a person, or `none`. */
  person: readonly string[];
  clock: readonly string[];
}

export type FilterField = keyof Filter;

export const FIELDS = [
  'priority',
  'clock',
  'state',
  'team',
  'person',
  'category',
  'zone',
] as const satisfies readonly FilterField[];

export const NO_FILTER: Filter = {
  priority: [],
  state: [],
  team: [],
  category: [],
  zone: [],
  person: [],
  clock: [],
};

export const CLOCKS = ['late', 'soon', 'paused'] as const;

/** What a filter has to be told about the world. */
export interface FilterEyes {
  /** The place of a row and every place around it. */
  zones: (row: IssueRow) => readonly string[];
  now: () => number;
}

export function fits(row: IssueRow, filter: Filter, eyes: FilterEyes): boolean {
  return (
    has(filter.priority, row.priority) &&
    has(filter.state, row.state) &&
    has(filter.team, row.team) &&
    has(filter.person, row.assignee?.id ?? 'none') &&
    has(filter.category, row.category.split('.')[0] ?? '') &&
    (filter.zone.length === 0 || eyes.zones(row).some((zone) => filter.zone.includes(zone))) &&
    (filter.clock.length === 0 ||
      (row.clock !== undefined && filter.clock.includes(readClock(row.clock, eyes.now()).phase)))
  );
}

export function isFiltering(filter: Filter): boolean {
  return FIELDS.some((field) => filter[field].length > 0);
}

/** The filter with one choice more, or less where it was chosen already. */
export function toggled(filter: Filter, field: FilterField, value: string): Filter {
  const before = filter[field];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return { ...filter, [field]: after };
}

/** As it stands in an address, and as it is saved: `team=GATE&zone=gate-C,gate-D`. */
export function filterText(filter: Filter, view = 'open', query = ''): string {
  const text = new URLSearchParams();
  if (view !== 'open') text.set('view', view);
  for (const field of FIELDS) if (filter[field].length > 0) text.set(field, filter[field].join(','));
  if (query) text.set('q', query);
  return text.toString().replaceAll('%2C', ',');
}

export function readFilter(text: string): { filter: Filter; view: 'open' | 'mine' | 'all'; query: string } {
  const given = new URLSearchParams(text);
  const filter = Object.fromEntries(
    FIELDS.map((field) => [field, (given.get(field) ?? '').split(',').filter((one) => one !== '')]),
  ) as unknown as Filter;
  const view = given.get('view');
  return {
    filter,
    view: view === 'mine' || view === 'all' ? view : 'open',
    query: given.get('q') ?? '',
  };
}

function has(chosen: readonly string[], value: string): boolean {
  return chosen.length === 0 || chosen.includes(value);
}
