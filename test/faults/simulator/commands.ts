import type { Chance } from '../chance.ts';
import type { StoreFault } from './disk.ts';
import { NETS, type NetName } from './net.ts';

/** One thing that people, browsers, networks and venues do. `tab` and `issue` pick one of those that are there. */
export type Command = { ms: number } & (
  | { do: 'submit'; tab: number; parts: number; urgent: boolean; poison: boolean }
  | { do: 'message' | 'correct' | 'delete' | 'withdraw'; tab: number; issue: number }
  | { do: 'open' | 'wait' | 'power' | 'evict' | 'online' | 'steal' | 'one_world' }
  | { do: 'kill' | 'freeze' | 'thaw' | 'hide' | 'show' | 'ask' | 'reset' | 'list' | 'expire'; tab: number }
  | { do: 'clock'; by: number }
  | { do: 'suspend'; for: number }
  | { do: 'net'; kind: NetName }
  | { do: 'venue'; up: boolean }
  | { do: 'busy'; status: 429 | 503; retryAfter: string }
  | { do: 'calm' }
  | { do: 'crash'; at: 'before' | 'after' }
  | { do: 'store'; fault: StoreFault; times: number }
  | { do: 'corrupt'; how: Damage; row: number; other: number; photos: boolean }
  | { do: 'room'; entries: number }
  | { do: 'locks'; are: 'there' | 'missing' }
);

/** What becomes of a row on a bad disk. `swap`: it holds what belongs to another row. */
export type Damage = 'cut' | 'flip' | 'junk' | 'swap';

const WEIGHTS = {
  submit: 26,
  message: 10,
  delete: 4,
  withdraw: 3,
  correct: 3,
  open: 6,
  wait: 10,
  kill: 6,
  freeze: 3,
  thaw: 4,
  hide: 2,
  show: 3,
  ask: 4,
  online: 3,
  list: 2,
  reset: 1,
  expire: 2,
  clock: 3,
  suspend: 1,
  net: 14,
  venue: 4,
  busy: 3,
  calm: 3,
  crash: 4,
  store: 6,
  corrupt: 3,
  room: 2,
  power: 2,
  evict: 0.4,
  steal: 1,
  one_world: 0.7,
  locks: 1,
};

const DAY = 86_400_000;
const PAUSES = [0, 0, 1, 3, 10, 40, 150, 600, 2_500, 12_000, 45_000, 100_000, 400_000];
const JUMPS = [
  -3_000,
  3_600_000,
  -3_600_000,
  40 * 3_600_000,
  DAY * 9,
  -DAY * 9,
  DAY * 365,
  -DAY * 365,
  -DAY * 20_000,
];

/** What happens in one history, in order. */
export function drawCommands(chance: Chance): Command[] {
  const count = chance.whole(8, 34);
  return Array.from(
    { length: count },
    () => ({ ...drawCommand(chance), ms: chance.pick(PAUSES) }) as Command,
  );
}

function drawCommand(chance: Chance): Omit<Command, 'ms'> {
  const what = chance.weighed(WEIGHTS);
  const tab = chance.next();
  switch (what) {
    case 'submit':
      return {
        do: what,
        tab,
        parts: chance.happens(0.2) ? chance.whole(1, 3) : 0,
        urgent: chance.happens(0.15),
        poison: chance.happens(0.08),
      } as Omit<Command, 'ms'>;
    case 'message':
    case 'correct':
    case 'delete':
    case 'withdraw':
      return { do: what, tab, issue: chance.next() } as Omit<Command, 'ms'>;
    case 'clock':
      return { do: what, by: chance.pick(JUMPS) } as Omit<Command, 'ms'>;
    case 'suspend':
      return { do: what, for: chance.pick([600_000, 7_200_000, DAY, DAY * 3, DAY * 9]) } as Omit<
        Command,
        'ms'
      >;
    case 'net':
      return { do: what, kind: chance.pick(Object.keys(NETS) as NetName[]) } as Omit<Command, 'ms'>;
    case 'venue':
      return { do: what, up: chance.happens(0.5) } as Omit<Command, 'ms'>;
    case 'busy':
      return {
        do: what,
        status: chance.pick([429, 503] as const),
        retryAfter: chance.pick(['2', '60', '3600', 'soon']),
      } as Omit<Command, 'ms'>;
    case 'crash':
      return { do: what, at: chance.pick(['before', 'after'] as const) } as Omit<Command, 'ms'>;
    case 'store':
      return {
        do: what,
        fault: chance.pick(['abort', 'lost', 'lost_after', 'full', 'half'] as const),
        times: chance.pick([1, 1, 1, 2, 5]),
      } as Omit<Command, 'ms'>;
    case 'corrupt':
      return {
        do: what,
        how: chance.pick(['cut', 'flip', 'junk', 'swap', 'swap', 'swap'] as const),
        row: chance.next(),
        other: chance.next(),
        photos: chance.happens(0.5),
      } as Omit<Command, 'ms'>;
    case 'room':
      return { do: what, entries: chance.pick([0, 1, 2, 4, 1_000]) } as Omit<Command, 'ms'>;
    case 'locks':
      return { do: what, are: chance.pick(['there', 'missing'] as const) } as Omit<Command, 'ms'>;
    default:
      return { do: what, tab } as Omit<Command, 'ms'>;
  }
}

/** A history as a person reads it. */
export function inWords(commands: readonly Command[]): string {
  return commands
    .map(({ do: what, ms, ...more }) => {
      const said = Object.entries(more)
        .filter(([name]) => !['tab', 'issue', 'row', 'other'].includes(name))
        .map(([name, value]) => ` ${name}=${String(value)}`)
        .join('');
      return `${what}${said}${ms ? ` +${ms}ms` : ''}`;
    })
    .join('; ');
}
