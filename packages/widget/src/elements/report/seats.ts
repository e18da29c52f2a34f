import { html } from 'lit/html.js';
import type { Zone } from '@touchline/sdk';
import { zoneOf } from '../panel/draft.ts';
import type { Answers, Form, Misfit } from '../panel/view.ts';
import { unreachable } from './contact.ts';
import { tooLong } from './room.ts';

/** Written where somebody cannot say which: the team still knows the block. */
export const UNSURE = '?';

export type Place = 'gate' | 'block' | 'row' | 'seat';
const PLACES: readonly Place[] = ['gate', 'block', 'row', 'seat'];

const at = (answers: Answers, key: Place) => String(answers[`location.${key}`] ?? '').trim();

/** Ranges as a map writes them: "1-18,19-36", "A-M", "VIP". */
const rangesOf = (text = '') => text.split(',').map((range) => range.trim().toUpperCase().split('-'));

function within(value: string, [from = '', to = from]: readonly string[]): boolean {
  const given = value.toUpperCase();
  if (/^\d+$/.test(from))
    return /^\d+$/.test(given) && Number(given) >= Number(from) && Number(given) <= Number(to);
  return given.length === from.length && given >= from && given <= to;
}

/** The map has nothing but digits for it, so a keyboard needs no more. */
export const onlyDigits = (ranges: string | undefined) => !!ranges && /^[\d,\s-]+$/.test(ranges);

/** Which answers about a place the venue's map does not know. What the map says nothing about is right. */
export function strange(form: Form, answers: Answers): Place[] {
  const [gate, block, row, seat] = PLACES.map((key) => at(answers, key)) as [string, string, string, string];
  const blocks = form.zonesFor('block');
  const zone = zoneOf(block, blocks);
  const wrong: Place[] = [];
  if (isUnknown(gate, form.zonesFor('gate'))) wrong.push('gate');
  if (isUnknown(block, blocks)) wrong.push('block');
  const rows = zone?.rows ? rangesOf(zone.rows) : [];
  const seats = zone?.seats ? rangesOf(zone.seats) : [];
  const known = row === '' || row === UNSURE;
  const fits = rows.map((range) => known || within(row, range));
  if (rows.length && !fits.includes(true)) wrong.push('row');
  // Seats belong to the rows that stand at the same place of the list.
  const beside = seats.filter((_, index) => seats.length !== rows.length || (fits[index] ?? true));
  const open = seat === '' || seat === UNSURE;
  if (beside.length && !open && !beside.some((range) => within(seat, range))) wrong.push('seat');
  return wrong;
}

/** Neither a place of the map nor the end of several codes. */
function isUnknown(typed: string, zones: Zone[]): boolean {
  const end = `-${typed.toLowerCase()}`;
  return (
    !!typed &&
    !!zones.length &&
    !zoneOf(typed, zones) &&
    !zones.some(({ id }) => id.toLowerCase().endsWith(end))
  );
}

/** What somebody stands by although the map does not know it: a sign on a door is right, and a map may be old. */
const kept = new WeakMap<Form, Set<string>>();

/** Says that the map does not know it, with a way on that keeps what is sure. */
export function notOnMap(form: Form, key: Place, value: string, unsure: () => void): unknown {
  const { t } = form;
  return html`<span>
    ${t('field.place', { place: `${t(`where.${key}`)} ${value}` })}
    <button class="link" @click=${unsure}>${t('where.unsure')}</button>
  </span>`;
}

/** Gates, blocks, rows and seats of the form that the map does not know, contacts that reach nobody, words too many. */
export function misplaced(form: Form): Misfit[] {
  const asked = new Set(form.questions().map(({ path }) => path));
  const places = strange(form, form.answers)
    // Whoever scanned the code on a seat sits there, and the ticket of the host is right: then the map is old.
    .filter((key) => !form.facts.has(`location.${key}`))
    .filter((key) => asked.has(`location.${key}`) && !kept.get(form)?.has(`${key} ${at(form.answers, key)}`))
    .map((key) => {
      const value = at(form.answers, key);
      const path = `location.${key}`;
      const unsure = () => {
        if (key === 'gate' || key === 'block') {
          kept.set(form, (kept.get(form) ?? new Set<string>()).add(`${key} ${value}`));
          form.answer(path, value);
        } else form.answer(path, UNSURE);
      };
      return { pointer: `/data/location/${key}`, words: notOnMap(form, key, value, unsure) };
    });
  return [...places, ...unreachable(form), ...tooLong(form)];
}
