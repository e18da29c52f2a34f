import { answerTo, flawsOf, type Question, questionsOf } from '@touchline/sdk/model';
import type { ReportRequest } from '../api/types.ts';

/** Which part of a location a place of the map tells. */
export type PlaceKey = 'gate' | 'block' | 'stand' | 'zone';

/** @param kind  Of the place, as the map has it. */
export function placeKeyOf(kind: string | undefined): PlaceKey {
  if (kind === 'gate' || kind === 'block') return kind;
  return kind === 'foodStand' ? 'stand' : 'zone';
}

/**
 * What a report of this kind cannot be received without, beyond what is asked of all: place, words and contact.
 *
 * @param placeKey  What the chosen place tells, if one was chosen.
 */
export function asksOf(category: string, placeKey: PlaceKey | undefined): Question[] {
  const elsewhere = ['location', 'location.zone', `location.${placeKey}`, 'reporter.contact'];
  return questionsOf(category).filter(
    ({ required, type, path }) =>
      required && type !== 'notice' && type !== 'photo' && !elsewhere.includes(path),
  );
}

/** The place as reports of this kind tell it: where a zone is asked for, any place is one. */
export function locationOf(category: string, placeKey: PlaceKey, place: string): ReportRequest['location'] {
  const asksZone = questionsOf(category).some(({ required, path }) => required && path === 'location.zone');
  return { [placeKey]: place, ...(asksZone && { zone: place }) };
}

/** Puts an answer where reports keep it. */
export function answered(report: ReportRequest, { path, type }: Question, answer: string): void {
  if (answer === '') return;
  const [room = '', name = ''] = path.split('.');
  if (room === 'location') Object.assign(report.location, { [name]: answer });
  else if (room === 'reporter') Object.assign(report.reporter, { [name]: answer });
  else report.fields[name] = typed(type, answer);
}

/** The first question whose answer is missing or cannot be right, as the server would say. */
export function flawIn(report: ReportRequest): { question: Question; isMissing: boolean } | undefined {
  const whole = { ...report, attachments: [] };
  const [flaw] = flawsOf(whole, questionsOf);
  const question = questionsOf(report.category).find(
    ({ path }) =>
      flaw?.pointer === `/data/${(path === 'location' ? 'location.spot' : path).replace('.', '/')}`,
  );
  return question && { question, isMissing: answerTo(question, whole) === undefined };
}

function typed(type: Question['type'], answer: string): ReportRequest['fields'][string] {
  if (type === 'integer') return Number(answer);
  if (type === 'multiChoice') return [answer];
  // What was chosen has no time zone of its own: it is meant as the clocks here show it.
  if (type === 'dateTime') return new Date(answer).toISOString();
  return answer;
}
