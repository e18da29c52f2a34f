import type {
  BackendAdapter,
  BackendFacts,
  BackendJob,
  DeliveryContext,
  DeliveryOutcome,
  Photo,
} from './backend.ts';
import type { PublicStatus } from '../model/status.ts';
import { base64 } from './core/body.ts';
import { httpRoom, type HttpOptions } from './core/http.ts';
import { instantAt, textAt } from './core/json.ts';
import { keyOf, standardCall, standardHeaders } from './core/standard.ts';
import { outcomeOf } from './core/trouble.ts';

export interface WebhookOptions extends HttpOptions {
  /** @default 'webhook' */
  name?: string;
  /** `whsec_…`: the one in use, and beside it the one before while it is being replaced. */
  secrets: readonly string[];
  /** What the body looks like. @default 'standard': `{ type, timestamp, data }` */
  style?: 'standard' | 'cloudevents' | 'cloudevents-binary';
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

const STATUSES = new Set<string>([
  'acknowledged',
  'in_progress',
  'waiting_reporter',
  'scheduled',
  'resolved',
  'closed',
  'cancelled',
] satisfies PublicStatus[]);

/**
 * Tells any system by signed calls, as Standard Webhooks or CloudEvents.
 *
 * @example
 * webhookBackend({ url: 'https://helpdesk.example/hook', secrets: [process.env.HOOK_SECRET] })
 * @throws {RangeError} at once, when a secret is none.
 */
export function webhookBackend(options: WebhookOptions): BackendAdapter {
  const {
    secrets,
    style = 'standard',
    source = 'urn:touchline:relay',
    now = Date.now,
    name = 'webhook',
  } = options;
  if (secrets.length === 0) throw new RangeError('A webhook needs a secret.');
  for (const secret of secrets) keyOf(secret);
  const room = httpRoom(options, { perSecond: FACTS.perSecond, plain: true });

  async function send(
    id: string,
    type: string,
    issueId: string,
    at: number,
    data: object,
    context: DeliveryContext,
  ) {
    if (context.signal.aborted) return { kind: 'retry', reason: 'Stopped.' } as const;
    const time = new Date(at).toISOString();
    const event = { specversion: '1.0', id, source, type: `touchline.${type}`, subject: issueId, time };
    const binary = Object.entries(event).map(([key, value]) => [`ce-${key}`, value]);
    const text = JSON.stringify(
      style === 'standard'
        ? { type, timestamp: time, data }
        : style === 'cloudevents'
          ? { ...event, datacontenttype: 'application/json', data }
          : data,
    );
    const mediaType =
      style === 'cloudevents' ? 'application/cloudevents+json; charset=utf-8' : 'application/json';
    try {
      const headers = await standardHeaders(secrets, id, now(), text);
      const more =
        style === 'cloudevents-binary' ? (Object.fromEntries(binary) as Record<string, string>) : {};
      const reply = await room.call(
        { path: '', method: 'POST', text: { mediaType, data: text }, headers: { ...headers, ...more } },
        context.signal,
      );
      const reference = textAt(reply.json, 'id');
      return {
        kind: 'accepted',
        ...(reference && { backendReference: reference }),
      } satisfies DeliveryOutcome;
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
    deliver(job, context) {
      const { type, ...data } = job;
      return send(
        idOf(job),
        TYPES[type],
        'issueId' in job ? job.issueId : job.issue.id,
        timeOf(job),
        data,
        context,
      );
    },
    ...(options.photos && {
      attach: ({ issueId, name: file, mediaType, bytes }: Photo, context: DeliveryContext) => {
        if (bytes.length > (FACTS.photos?.maxBytes ?? 0)) return TOO_LARGE;
        const data = { issueId, name: file, mediaType, base64: base64(bytes) };
        return send(`photo.${issueId}.${file}`, 'issue.photo', issueId, now(), data, context);
      },
    }),
    async hook(given) {
      const id = await standardCall(secrets, given);
      if (id === undefined) return undefined;
      const json = readJson(given.body);
      const body = (json as { data?: unknown } | undefined)?.data;
      const [issueId, status, comment] = [
        textAt(body, 'ref') ?? '',
        textAt(body, 'status'),
        textAt(body, 'comment'),
      ];
      const at = new Date(instantAt(json, 'timestamp') ?? given.now).toISOString();
      const known = status !== undefined && STATUSES.has(status);
      return {
        id,
        updates: [
          ...(comment
            ? [
                {
                  issueId,
                  at,
                  change: {
                    type: 'message',
                    message: { id: `${name}-${id}`, at, from: 'venue', text: comment },
                  },
                } as const,
              ]
            : []),
          ...(known
            ? [{ issueId, at, change: { type: 'status', status: status as PublicStatus } } as const]
            : []),
        ],
        ...(status !== undefined && !known && { unknown: [status] }),
      };
    },
  };
}

const TYPES: Readonly<Record<BackendJob['type'], string>> = {
  create: 'issue.created',
  message: 'issue.message',
  confirmed: 'issue.confirmed',
  reopened: 'issue.reopened',
  withdrawn: 'issue.withdrawn',
  feedback: 'issue.feedback',
  erase: 'issue.erase',
};

const TOO_LARGE = Promise.resolve<DeliveryOutcome>({
  kind: 'refused',
  reason: 'The photo is too large for it.',
});

/** The same for every try of one job, and for no other job. */
function idOf(job: BackendJob): string {
  if (job.type === 'create') return `created.${job.issue.id}`;
  if (job.type === 'message') return `message.${job.message.id}`;
  return job.type === 'erase' ? `erase.${job.issueId}` : `${job.type}.${job.eventId}`;
}

const timeOf = (job: BackendJob): number => (job.type === 'create' ? job.issue.receivedAt : job.at);

function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body)) as unknown;
  } catch {
    return undefined;
  }
}
