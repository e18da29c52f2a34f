import type { EventData, EventType, Lane } from '../model/entry.ts';
import { DATA } from '../model/event-data.ts';
import { uuidv7 } from '../model/ids.ts';
import { maskWords } from '../model/mask-words.ts';
import { cleanDeep } from '../model/text.ts';
import { envelope, finish, randomBytes, type CapturedEvent, type Stamp } from './capture.ts';
import { questionsOf } from './questions.ts';

/**
 * A word about an issue that exists already, or about none.
 *
 * @param about  The issue, its lane and the number of this event among those this device sends about it. Without an
 *   issue the event is its own subject.
 * @param tickets  How the venue writes ticket numbers, see `maskNumbers`.
 * @throws {@link TouchlineError} `issue_invalid` with `flaws`.
 */
export async function captureFollowUp<T extends Exclude<EventType, 'touchline.issue.reported'>>(
  type: T,
  data: EventData<T>,
  about: { subject?: string; sequence: number; lane: Lane },
  stamp: Stamp,
  tickets?: readonly string[],
): Promise<CapturedEvent> {
  const id = uuidv7(stamp.now, randomBytes(16));
  const { subject = id, lane } = about;
  const sequence = `${about.sequence}`.padStart(6, '0');
  const words = maskWords(cleanDeep(data), questionsOf, tickets);
  const event = { ...envelope(id, undefined, stamp), type, data: words, subject, sequence, lane };
  return finish(event, DATA, stamp);
}
