import type {
  BackendAdapter,
  BackendFacts,
  BackendJob,
  DeliveryContext,
  DeliveryOutcome,
  Photo,
} from './backend.ts';
import { base64 } from './core/body.ts';
import { wrapped, type Envelope, type Event } from './core/envelope.ts';
import { assertGiven } from './core/given.ts';
import { httpRoom, type HttpOptions } from './core/http.ts';
import { at, instantAt, textAt } from './core/json.ts';
import { keyOf, standardCall, standardHeaders } from './core/standard.ts';
import { teller } from './core/told.ts';
import { outcomeOf } from './core/trouble.ts';

export interface WebhookOptions extends HttpOptions {
  /** @default 'webhook' */
  name?: string;
  /** `whsec_…`: the one in use, and beside it the one before while it is being replaced. */
  secrets: readonly string[];
  /** What the body looks like. @default 'standard': `{ type, timestamp, data }` */
  style?: Envelope;
  /** Of CloudEvents: who says it. @default 'urn:touchline:relay' */
  source?: string;
  /** Sends photos too, as base64 in `issue.photo`. @default false */
  photos?: boolean;
}

const FACTS: BackendFacts = {
  title: 'Signed webhook',
  once: 'the same webhook-id on every try; the receiver has to keep it',
  back: 'the same way: signed calls of type issue.status_changed',
  photos: { how: 'base64 in an event, where asked for', maxBytes: 1_048_576 },
  limits: { title: 0, text: 4_000 },
  perSecond: 20,
  erasure: 'by call',
  verified: 'Standard Webhooks by its own library, CloudEvents by its specification',
};

/** Its words for states are ours. */
const STATUSES = {
  acknowledged: 'acknowledged',
  in_progress: 'in_progress',
  waiting_reporter: 'waiting_reporter',
  scheduled: 'scheduled',
  resolved: 'resolved',
  closed: 'closed',
  cancelled: 'cancelled',
} as const;
const TYPES: Readonly<Record<BackendJob['type'], string>> = {
  create: 'issue.created',
  message: 'issue.message',
  confirmed: 'issue.confirmed',
  reopened: 'issue.reopened',
  withdrawn: 'issue.withdrawn',
  feedback: 'issue.feedback',
  erase: 'issue.erase',
};

/**
 * Tells any system by signed calls, as Standard Webhooks or CloudEvents.
 *
 * @example
 * webhookBackend({ url: 'https://helpdesk.example/hook', secrets: [process.env.HOOK_SECRET] })
 * @throws {RangeError} at once, when a secret is none.
 */
export function webhookBackend(options: WebhookOptions): BackendAdapter {
  const { secrets, style = 'standard', source = 'urn:touchline:relay', now = Date.now } = options;
  const { name = 'webhook' } = options;
  assertGiven(options);
  if (secrets.length === 0) throw new RangeError('A webhook needs a secret.');
  for (const secret of secrets) keyOf(secret);
  const room = httpRoom(options, { perSecond: FACTS.perSecond, plain: true });
  const told = teller(name, STATUSES);

  async function send(event: Event, { signal }: DeliveryContext): Promise<DeliveryOutcome> {
    if (signal.aborted) return { kind: 'retry', reason: 'Stopped.' };
    const { text, headers: more } = wrapped(event, style, source);
    try {
      const headers = { ...(await standardHeaders(secrets, event.id, now(), text.data)), ...more };
      const id = textAt(await room.answer({ path: '', method: 'POST', text, headers }, signal), 'id');
      return { kind: 'accepted', ...(id && { backendReference: id }) };
    } catch (error) {
      return outcomeOf(error);
    }
  }

  return {
    name,
    guarantee: 'at_least_once',
    statusReturn: 'webhook',
    concurrency: 4,
    facts: FACTS,
    deliver: (job, context) => send(eventOf(job), context),
    ...(options.photos && {
      async attach({ issueId, name: file, mediaType, bytes }: Photo, context: DeliveryContext) {
        if (bytes.length > (FACTS.photos?.maxBytes ?? 0)) return TOO_LARGE;
        const data = { issueId, name: file, mediaType, base64: base64(bytes) };
        const id = `photo.${issueId}.${file}`;
        return send({ id, type: 'issue.photo', subject: issueId, at: now(), data }, context);
      },
    }),
    async hook(given) {
      const id = await standardCall(secrets, given);
      if (id === undefined) return undefined;
      const json = readJson(given.body);
      const data = at(json, 'data');
      const [ref, text] = [textAt(data, 'ref') ?? '', textAt(data, 'comment')];
      const saidAt = instantAt(json, 'timestamp') ?? given.now;
      const replies = text ? [{ id, at: saidAt, text }] : [];
      return { id, ...told([{ ref, at: saidAt, status: textAt(data, 'status'), replies }]) };
    },
  };
}

const TOO_LARGE: DeliveryOutcome = { kind: 'refused', reason: 'The photo is too large for it.' };

function eventOf(job: BackendJob): Event {
  const { type, ...data } = job;
  const about = { id: idOf(job), type: TYPES[type], data };
  return job.type === 'create'
    ? { ...about, subject: job.issue.id, at: job.issue.receivedAt }
    : { ...about, subject: job.issueId, at: job.at };
}

/** The same for every try of one job, and for no other job. */
function idOf(job: BackendJob): string {
  if (job.type === 'create') return `created.${job.issue.id}`;
  if (job.type === 'message') return `message.${job.message.id}`;
  return job.type === 'erase' ? `erase.${job.issueId}` : `${job.type}.${job.eventId}`;
}

function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body)) as unknown;
  } catch {
    return undefined;
  }
}
