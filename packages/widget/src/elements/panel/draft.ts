import type { IssueState, Zone } from '@touchline/sdk';
import type { Answers, Form, Typed } from './view.ts';

/** Which key of a location a kind of zone answers; every other kind is a zone. */
const KEYS: Record<string, string> = { gate: 'gate', block: 'block', foodStand: 'stand' };

/** Which kinds of zone a question about a place may be answered with; any other word is a kind itself. */
export const KINDS: Record<string, RegExp> = {
  any: /^(?!venue|field|stand|level|tier|screen)/,
  zone: /^(stand|concourse|plaza)$/,
  outside: /^(plaza|carPark|stop|taxi)$/,
};

/** The zone that typed words mean: its id, its name, or the end of its code ("112" for "N-112"). */
export function zoneOf(text: Typed | undefined, zones: Zone[]): Zone | undefined {
  const typed = String(text ?? '')
    .trim()
    .toLowerCase();
  const fits = (test: (code: string) => boolean) =>
    zones.filter(({ id, labels }) => [id, ...Object.values(labels)].some((code) => test(code.toLowerCase())));
  const [named] = fits((code) => code === typed);
  const [ending, ...others] = fits((code) => code.endsWith(`-${typed}`));
  return named ?? (others.length ? undefined : ending);
}

/** What was typed, by the rooms of a report. Nothing is judged here. */
export function draftOf(form: Form, answers: Answers) {
  const { description } = answers;
  const draft = {
    location: {} as Record<string, string>,
    fields: {} as Record<string, Typed>,
    reporter: {} as Record<string, string>,
    ...(description && { description: String(description) }),
  };
  const put = (path: string, value: Typed | undefined) => {
    const [room = '', key = ''] = path.split('.');
    const target = (draft as Record<string, unknown>)[room] as Record<string, Typed> | undefined;
    if (target && key && value !== undefined && value !== '') target[key] = value;
  };
  for (const [path, value] of Object.entries(answers))
    put(path, typeof value === 'string' ? value.trim() : value);
  for (const { path, type, place } of form.questions()) {
    const value = answers[path];
    const zone = type === 'place' ? zoneOf(value, form.zonesFor(place)) : undefined;
    const time = type === 'dateTime' ? Date.parse(String(value)) : Number.NaN;
    if (path === 'location') {
      // The facts of a place already stand in the location, each at its key.
      if (!form.facts.has(path))
        put(`location.${zone ? (KEYS[zone.kind] ?? 'zone') : 'spot'}`, zone?.id ?? value);
    } else if (type === 'integer' && /^\s*\d+\s*$/.test(String(value))) put(path, Number(value));
    else if (time) put(path, new Date(time).toISOString());
    else if (zone) put(path, zone.id);
    else if (path.startsWith('location')) put(path, value && String(value));
  }
  if (answers['reporter.anonymous']) {
    for (const key of ['name', 'contact', 'identity']) delete draft.reporter[key];
  }
  return draft;
}

/** A place in short words, from whatever of it is known. */
export function placeOf(form: Form, location: IssueState['location'] | Answers): string {
  const at = (key: string) => {
    const places = location as Answers;
    return String(places[key] ?? places[`location.${key}`] ?? '');
  };
  const [block, row, seat] = ['block', 'row', 'seat'].map(at) as [string, string, string];
  if (block && row && seat) return form.t('where.seatFull', { block, row, seat });
  const one = ['block', 'gate', 'stand', 'zone', 'asset', 'spot'].map(at).find(Boolean) ?? '';
  const zone = form.config?.zones.find(({ id }) => id === one);
  return zone ? form.nameOf(zone) : one;
}
