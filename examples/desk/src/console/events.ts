import type { DeskEvent, DeskVenue } from '../api/types.ts';
import { causeWords } from './causes.ts';
import { say, sayIfKnown, textOf, timeWords, type Values } from './words.ts';
import { now } from './ticker.ts';

/** Told by the message or note itself. */
const TOLD_ELSEWHERE = new Set(['replied', 'noted', 'messaged', 'message', 'reply', 'note']);

/**
 * One event as a sentence, "Ana took this".
 *
 * @returns Undefined where the thread shows a message or a note instead.
 */
export function eventWords(event: DeskEvent, venue: DeskVenue | undefined): string | undefined {
  return TOLD_ELSEWHERE.has(event.type) ? undefined : sentence(event, venue);
}

/** The same for any event, for telling what a colleague did. */
export function sentence(event: DeskEvent, venue: DeskVenue | undefined): string {
  const values = valuesOf(event, venue);
  const key = `event.${event.type}`;
  return (
    (values['detail'] ? sayIfKnown(`${key}.detail`, values) : undefined) ??
    sayIfKnown(key, values) ??
    say('event.other', { ...values, what: event.type.replaceAll(/[._]/g, ' ') })
  );
}

function valuesOf({ actor, data, type }: DeskEvent, venue: DeskVenue | undefined): Values {
  const team = wordIn(data['team']);
  const priority = wordIn(data['priority']);
  const code = wordIn(data['code']);
  const time = data['newTime'] ?? data['nextNews'];
  const reason = wordIn(data['reason']);
  const cause = wordIn(data['cause']);
  const details: Record<string, string | undefined> = {
    assigned: nameOf(data['to'], venue),
    delayed: typeof time === 'string' || typeof time === 'number' ? timeWords(time, now()) : undefined,
    resolved: code && (sayIfKnown(`code.${code}`) ?? code.replaceAll('_', ' ')),
    reprioritised: priority,
    rejected: reason && (sayIfKnown(`reject.${reason}`) ?? reason),
    rated: wordIn(data['csat']),
    escalated: wordIn(data['level']),
    partnered: wordIn(data['partner']),
    scheduled: typeof data['for'] === 'string' ? timeWords(data['for'], now()) : undefined,
    alarmed: wordIn(data['count']),
    raised: priority,
    task_added: wordIn(data['text']),
    task_done: wordIn(data['text']),
    task_dropped: wordIn(data['text']),
    caused: cause && causeWords(cause),
  };
  return {
    who: whoIs(actor),
    team: textOf(venue?.teams[team ?? ''], team ?? ''),
    priority: priority ?? '',
    detail: details[type] ?? '',
  };
}

function whoIs({ role, name }: DeskEvent['actor']): string {
  if (role === 'reporter') return say('thread.reporter');
  return role === 'system' ? say('event.system') : name;
}

/** A person as an id or as `{ id, name }`. */
function nameOf(value: unknown, venue: DeskVenue | undefined): string | undefined {
  if (typeof value === 'object' && value !== null && 'name' in value) return wordIn(value.name);
  return venue?.people.find(({ id }) => id === value)?.name;
}

function wordIn(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : undefined;
}
