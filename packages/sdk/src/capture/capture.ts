import { digestOf, eventText, trackingHashOf } from '../model/digest.ts';
import { DATA_SCHEMA, readEvent, type EventType, type Lane } from '../model/entry.ts';
import { TouchlineError, type Flaw } from '../model/errors.ts';
import { base64url, uuidv7 } from '../model/ids.ts';
import { Issue, type Attachment } from '../model/issue.ts';
import { draftToIssue, isUrgent } from './draft-to-issue.ts';
import { loadQuestions, questionsOf } from './questions.ts';
import type { CaptureDefaults, IssueDraft } from './draft.ts';

/** An event as it will be kept, hashed and sent: nothing serialises it again. */
export interface CapturedEvent<T extends EventType = EventType> {
  id: string;
  subject: string;
  sequence: string;
  lane: Lane;
  type: T;
  bytes: Uint8Array<ArrayBuffer>;
  digest: string;
  /** Epoch milliseconds, as the clock of the device said. */
  capturedAt: number;
}

/** Closes what only the venue may read. Nothing on this device can open it again. */
export interface Sealer {
  event: (event: Envelope) => Promise<Envelope>;
  /** The same photo, closed; its digest is of what is sent. */
  photo: <P extends { sha256: string; bytes: ArrayBuffer }>(photo: P) => Promise<P>;
}

export interface Stamp {
  /** Epoch milliseconds. */
  now: number;
  /** `urn:touchline:device:…` */
  source: string;
  /** Makes what is final readable by the venue alone; on devices that many people use. */
  seal?: Sealer['event'] | undefined;
}

/** A report is judged before what else there may be to say about it has been loaded. */
const REPORT = { 'touchline.issue.reported': Issue };

/** The 43 characters of a hash that no secret has, to judge a draft before there is one. */
const NO_HASH = 'A'.repeat(43);

/** @param bytes  How many; 16 give an id or a device its name, 20 a secret nobody guesses. */
export function randomBytes(bytes: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(bytes));
}

/** What `captureReport` would find wrong, as far as the questions of its category are loaded. */
export function flawsOfDraft(draft: IssueDraft, defaults: CaptureDefaults, now: number): Flaw[] {
  const issue = draftToIssue(draft, defaults, { trackingHash: NO_HASH, attachments: [] });
  const read = readEvent(
    envelope(uuidv7(now, randomBytes(16)), issue, { now, source: 'urn:touchline:device:0' }),
    REPORT,
    questionsOf,
  );
  return 'flaws' in read ? read.flaws : [];
}

/**
 * From what was typed to an event that is valid, complete and final, and the secret that opens it.
 *
 * @throws {@link TouchlineError} `issue_invalid` with `flaws`.
 */
export async function captureReport(
  draft: IssueDraft,
  defaults: CaptureDefaults,
  stamp: Stamp,
  attachments: Attachment[] = [],
): Promise<{ event: CapturedEvent; secret: string; issue: Issue }> {
  // Without the network and never opened before: saved all the same, and judged by the relay.
  await loadQuestions(draft.category.split('.')[0] ?? '').catch(() => undefined);
  const secret = base64url(randomBytes(20));
  const trackingHash = await trackingHashOf(secret);
  const issue = draftToIssue(draft, defaults, { trackingHash, attachments });
  const event = envelope(uuidv7(stamp.now, randomBytes(16)), issue, stamp);
  return { event: await finish(event, REPORT, stamp), secret, issue };
}

/** An event before anybody has judged it. */
export type Envelope = Record<
  'specversion' | 'id' | 'source' | 'dataschema' | 'subject' | 'time' | 'sequence' | 'datacontenttype',
  string
> & { type: EventType; lane: Lane; data: unknown };

export function envelope(id: string, issue: Issue | undefined, { now, source }: Stamp): Envelope {
  return {
    specversion: '1.0',
    id,
    source,
    type: 'touchline.issue.reported',
    dataschema: DATA_SCHEMA,
    subject: id,
    time: new Date(now).toISOString(),
    sequence: '000001',
    lane: issue && isUrgent(issue) ? 'urgent' : 'normal',
    datacontenttype: 'application/json',
    data: issue,
  };
}

/** Judged as the relay will judge it, then serialised: once. */
export async function finish(
  event: Envelope,
  shapes: Parameters<typeof readEvent>[1],
  { now, seal }: Stamp,
): Promise<CapturedEvent> {
  const read = readEvent(event, shapes, questionsOf);
  if ('flaws' in read) {
    throw new TouchlineError('issue_invalid', 'Answers are missing or cannot be right.', read);
  }
  const { id, subject, sequence, lane, type } = event;
  const text = eventText(seal ? await seal(event) : event);
  const bytes = new TextEncoder().encode(text);
  return { id, subject, sequence, lane, type, bytes, digest: await digestOf(text), capturedAt: now };
}
