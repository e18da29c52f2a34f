import type { Question, Zone } from '@touchline/sdk';
import { choicesOf, type Choice } from '../panel/question.ts';
import type { Stand } from './stand.ts';

/** How long ago something may have been, in minutes. */
const AGO = [0, 15, 30, 60, 120, 180, 1440];
const FEW = 6;

/** What can be chosen with one touch; `undefined` where something is typed. */
export function choices(stand: Stand, question: Question): readonly Choice[] | undefined {
  return question.type === 'dateTime' ? moments(stand.language) : choicesOf(stand, question);
}

/** Nobody sets a clock on a standing screen: "30 minutes ago". */
function moments(language: string): Choice[] {
  const say = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const minute = Math.floor(Date.now() / 60_000);
  return AGO.map((ago) => {
    const words =
      ago === 0
        ? say.format(0, 'second')
        : ago < 60
          ? say.format(-ago, 'minute')
          : ago < 1440
            ? say.format(-ago / 60, 'hour')
            : say.format(-1, 'day');
    const [first = '', ...rest] = words;
    return [
      new Date((minute - ago) * 60_000).toISOString(),
      `${first.toLocaleUpperCase(language)}${rest.join('')}`,
    ];
  });
}

/** Places that what is typed may mean; before anything is typed, those around the kiosk. */
export function nearby(stand: Stand, { path, place }: Question): readonly Zone[] {
  const zones = stand.zonesFor(place);
  const typed = String(stand.answers[path] ?? '')
    .trim()
    .toLowerCase();
  const parent = stand.place['location.zone'];
  const fitting = typed
    ? zones.filter((zone) => `${stand.nameOf(zone)} ${zone.id}`.toLowerCase().includes(typed))
    : zones.filter((zone) => zone.parent === parent || zone.id === parent);
  return fitting.slice(0, FEW);
}
