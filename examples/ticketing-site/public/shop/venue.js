import { locale, pick } from './language.js';
import { say } from './words.js';

const DAY_MS = 86_400_000;

/** The calendar day of an instant where the venue stands, as YYYY-MM-DD. */
function dayIn(timeZone, instant) {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);
}

/** The instant of a day and a clock time at the venue. */
function instantOf(day, clock, timeZone) {
  const asUtc = Date.parse(`${day}T${clock}:00Z`);
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
    .formatToParts(asUtc)
    .reduce((all, part) => ({ ...all, [part.type]: Number(part.value) }), {});
  const shown = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute);
  return asUtc - (shown - asUtc);
}

function addDays(day, days) {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

// The first event is always today: every clock time stays, the dates move together by whole days.
function placeInTime(event, timeZone, today) {
  const day = addDays(today, event.offsetDays);
  return {
    ...event,
    name: pick(event.title),
    day,
    doorsAt: instantOf(day, event.doors, timeZone),
    startAt: instantOf(day, event.start, timeZone),
    endAt: instantOf(day, event.end, timeZone),
    onSaleAt:
      event.onSaleOffsetDays === undefined
        ? undefined
        : instantOf(addDays(today, event.onSaleOffsetDays), '10:00', timeZone),
    fromPrice: event.prices ? Math.min(...Object.values(event.prices)) : undefined,
  };
}

export async function loadVenue() {
  const answer = await fetch('/venue.json');
  if (!answer.ok) throw new Error(`The venue file was answered with ${answer.status}.`);
  const file = await answer.json();
  const { timeZone, currency } = file.venue;
  const today = dayIn(timeZone, Date.now());
  const events = file.events
    .map((event) => placeInTime(event, timeZone, today))
    .sort((a, b) => a.startAt - b.startAt);
  const blocks = new Map(file.blocks.map((block) => [block.id, block]));
  const byId = (list) => new Map(list.map((item) => [item.id, item]));
  const format = (options) => new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const wholeMoney = new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 });
  const clock = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const longDay = format({ weekday: 'long', day: 'numeric', month: 'long' });
  const longDayAndYear = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

  return {
    ...file.venue,
    name: pick(file.venue.labels),
    today,
    events,
    field: file.field,
    plazas: file.plazas,
    stands: file.stands,
    categories: byId(file.categories),
    levels: byId(file.levels),
    gates: byId(file.gates),
    blocks,
    note: (key) => pick(file.venue.info[key]),
    gateName: (id) => pick(byId(file.gates).get(id).labels).replace(/\s*[(（].*$/, ''),
    /** Cents in, money in the reader's language out. */
    price: (cents) => (cents % 100 === 0 ? wholeMoney : money).format(cents / 100),
    time: (instant) => clock.format(instant),
    date: (instant) =>
      (dayIn(timeZone, instant).slice(0, 4) === today.slice(0, 4) ? longDay : longDayAndYear).format(instant),
    shortMonth: format({ month: 'short' }),
    dayOfMonth: format({ day: 'numeric' }),
    weekday: format({ weekday: 'short' }),
    /** "Tonight", "Tomorrow", or the date. */
    when(event) {
      if (event.day === today) return say(event.start >= '17:00' ? 'time.tonight' : 'time.today');
      if (event.day === addDays(today, 1)) return say('time.tomorrow');
      return this.date(event.startAt);
    },
  };
}

/** Where an event stands now: ahead, doors, on, over. */
export function phaseOf(event, now = Date.now()) {
  if (now >= event.endAt) return 'over';
  if (now >= event.startAt) return 'on';
  if (now >= event.doorsAt) return 'doors';
  return 'ahead';
}

/** Whether seats can be bought: later, over or open. */
export function saleOf(event, now = Date.now()) {
  if (!event.prices) return 'later';
  return phaseOf(event, now) === 'over' ? 'over' : 'open';
}

export function isOpenFor(event, block) {
  if (event.openStands && !event.openStands.includes(block.stand)) return false;
  return !event.closedLevels?.includes(block.level);
}

/** "6-30" as its numbers. */
function range(text) {
  const [first, last] = text.split('-').map(Number);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

export const rowsOf = (block) =>
  block.seating.flatMap((part) => range(part.rows).map((row) => ({ row, seats: range(part.seats) })));

// FNV-1a: the same seats are taken on every visit, without a server that remembers them.
export function hashOf(text) {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3ce5);
  hash ^= hash >>> 13;
  return hash >>> 0;
}

const share = (text) => hashOf(text) / 0x100000000;

/** How full a block is, by which a seat is judged taken. People buy in pairs, so neighbours share their fate. */
function takenIn(event, block) {
  const key = `${event.id}/${block.id}`;
  const fullness = Math.min(0.985, event.sold + (share(key) - 0.5) * 0.4);
  return (row, seat) => share(`${key}/${row}/${Math.ceil(seat / 2)}`) < fullness;
}

/** The rows of a block with every seat and whether it is taken. */
export function planOf(event, block) {
  const taken = takenIn(event, block);
  return rowsOf(block).map(({ row, seats }) => ({
    row,
    seats: seats.map((seat) => ({ row, seat, taken: taken(row, seat) })),
  }));
}

export const seatsLeft = (event, block) =>
  planOf(event, block).reduce((left, { seats }) => left + seats.filter(({ taken }) => !taken).length, 0);

/** The most central free seats side by side, or undefined when no row has as many. */
export function bestTogether(plan, count) {
  const ideal = plan[0].row + Math.min(11, Math.floor(plan.length / 3));
  let best;
  for (const { row, seats } of plan) {
    const middle = (seats.length + 1) / 2;
    for (let start = 0; start + count <= seats.length; start += 1) {
      const run = seats.slice(start, start + count);
      if (run.some(({ taken }) => taken)) continue;
      const cost = Math.abs(row - ideal) + Math.abs(run[0].seat + (count - 1) / 2 - middle) * 1.2;
      if (!best || cost < best.cost) best = { cost, run };
    }
  }
  return best?.run.map(({ row, seat }) => ({ row, seat }));
}
