import type { IssueDraft, IssueState, Question, Stage, Zone } from '@touchline/sdk';
import type { Answers, Typed } from './view.ts';

/** Which key of a location a kind of zone answers; every other kind is a zone. */
const KEYS: Record<string, 'gate' | 'block' | 'stand'> = { gate: 'gate', block: 'block', foodStand: 'stand' };

/** Which kinds of zone a question about a place may be answered with; any other word is a kind itself. */
export const KINDS: Record<string, RegExp> = {
  any: /^(?!venue|field|stand|level|tier|screen|controlRoom|lostPersonPost)/,
  zone: /^(stand|concourse|plaza)$/,
  outside: /^(plaza|carPark|stop|taxi)$/,
};

/** The zone that typed words mean: its id, its name, or the end of its code ("112" for "N-112"). */
export function zoneOf(text: Typed | undefined, zones: Zone[]): Zone | undefined {
  const typed = `${text ?? ''}`.trim().toLowerCase();
  if (!typed) return undefined;
  const named = zones.find(
    ({ id, labels }) =>
      id.toLowerCase() === typed || Object.values(labels).some((label) => label.toLowerCase() === typed),
  );
  if (named) return named;
  const ending = zones.filter(({ id }) => id.toLowerCase().endsWith(`-${typed}`));
  return ending.length === 1 ? ending[0] : undefined;
}

/** What was typed, as the SDK takes it. Nothing is judged here. */
export function draftOf(
  category: string,
  stage: Stage,
  questions: Question[],
  answers: Answers,
  place: Answers,
  zones: (kind?: string) => Zone[],
): IssueDraft {
  const draft = { location: {}, fields: {}, reporter: {} } as Record<string, Record<string, Typed>>;
  const put = (path: string, value: Typed | undefined) => {
    const [room = '', key = ''] = path.split('.');
    const target = draft[room];
    if (target && value !== undefined && value !== '') target[key] = typeof value === 'string' ? value.trim() : value;
  };
  for (const [path, value] of Object.entries(place)) put(path, value);
  for (const { path, type, place: kind } of questions) {
    const value = answers[path];
    const zone = type === 'place' ? zoneOf(value, zones(kind)) : undefined;
    if (path === 'location') put(`location.${zone ? (KEYS[zone.kind] ?? 'zone') : 'spot'}`, zone?.id ?? value);
    else if (type === 'integer' && /^\s*\d+\s*$/.test(`${value}`)) put(path, Number(value));
    else if (type === 'dateTime' && value && !Number.isNaN(Date.parse(`${value}`))) {
      put(path, new Date(`${value}`).toISOString());
    } else put(path, zone?.id ?? value);
  }
  for (const path of ['reporter.name', 'reporter.contact', 'reporter.anonymous', 'reporter.identity', 'reporter.language'])
    put(path, answers[path]);
  if (draft['reporter']?.['anonymous']) {
    delete draft['reporter']['name'];
    delete draft['reporter']['contact'];
  }
  const { description } = answers;
  return { category, stage, ...draft, ...(description && { description: `${description}` }) };
}

/** A place in short words, from whatever of it is known. */
export function placeOf(
  location: IssueState['location'] | Answers,
  nameOf: (id: string) => string,
  seatFull: (values: Record<string, string>) => string,
): string {
  const at = Object.fromEntries(
    Object.entries(location).map(([key, value]) => [key.replace('location.', ''), `${value ?? ''}`]),
  );
  const { block, row, seat, gate, stand, zone, asset, spot } = at;
  if (block && row && seat) return seatFull({ block, row, seat });
  const one = block || gate || stand || zone || asset;
  return one ? nameOf(one) : (spot ?? '');
}
