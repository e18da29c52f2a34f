import type { IssueRow } from '../api/types.ts';

/** A screen of the console. Each has an address, so that back, reload and a link work. */
export type Room =
  | 'queue'
  | 'board'
  | 'map'
  | 'wall'
  | 'known'
  | 'incidents'
  | 'duty'
  | 'handover'
  | 'reports'
  | 'field'
  | 'enter';

/** Where somebody is: a screen, or an issue with the queue beside it. */
export interface Address {
  room: Room;
  /** Reference or id of the open issue. */
  issue?: string;
  /** What a screen is about, such as the issue that a known issue is made of. */
  of?: string;
  /** The filter of a list, as it stands in the address. */
  filter?: string;
}

const ROOMS: ReadonlySet<string> = new Set<Room>([
  'queue',
  'board',
  'map',
  'wall',
  'known',
  'incidents',
  'duty',
  'handover',
  'reports',
  'field',
  'enter',
]);

/** `#board?team=GATE`, `#issue/7K3F-9QXM`, `#known/…`; what is not known leads to the queue. */
export function readAddress(hash: string): Address {
  const [path = '', filter = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [room = '', rest = ''] = path.split('/', 2);
  const more = filter ? { filter } : {};
  // `issues/<id>` was the address of an issue once, and stands in links that people have kept.
  if ((room === 'issue' || room === 'issues') && /^[\w-]+$/.test(rest)) {
    return { room: 'queue', issue: rest, ...more };
  }
  if (!ROOMS.has(room)) return { room: 'queue', ...more };
  return { room: room as Room, ...(/^[\w-]+$/.test(rest) && { of: rest }), ...more };
}

export function addressOf({ room, issue, of, filter }: Address): string {
  const path = issue ? `issue/${issue}` : of ? `${room}/${of}` : room;
  return `#${path}${filter ? `?${filter}` : ''}`;
}

/** Goes on to another address, unless the person went somewhere else meanwhile: an answer may take its time. */
export function goOn(from: string, to: string): void {
  if (location.hash === from) location.hash = to;
}

const REFERENCE = /^[0-9A-Z]{4}-[0-9A-Z]{4}$/;

/**
 * Which issue a reference means. References are short and made for people, so two issues may share one; then
 * both are addressed by their ids.
 */
export class References {
  readonly #ids = new Map<string, string>();
  readonly #shared = new Set<string>();

  learn(rows: Iterable<Pick<IssueRow, 'id' | 'reference'>>): void {
    for (const { id, reference } of rows) {
      const known = this.#ids.get(reference);
      if (known !== undefined && known !== id) this.#shared.add(reference);
      this.#ids.set(reference, id);
    }
  }

  /** The id that a name in an address stands for; undefined for a reference nobody has seen yet. */
  idOf(name: string): string | undefined {
    if (!REFERENCE.test(name)) return name;
    return this.#shared.has(name) ? undefined : this.#ids.get(name);
  }

  nameOf({ id, reference }: Pick<IssueRow, 'id' | 'reference'>): string {
    return this.#ids.get(reference) === id && !this.#shared.has(reference) && REFERENCE.test(reference)
      ? reference
      : id;
  }
}

/** One for the page: what is shown anywhere has been learnt. */
export const references = new References();

/** Address of an issue. */
export function issueAddress(row: Pick<IssueRow, 'id' | 'reference'>): string {
  return addressOf({ room: 'queue', issue: references.nameOf(row) });
}
