import { digestOf, eventText } from '../model/digest.ts';
import { problem } from '../model/problems.ts';
import { referenceOf } from '../model/reference.ts';
import type { PublicStatus, StatusView } from '../model/status.ts';
import type { EventResult, WatchRequest } from '../model/wire.ts';

/** What a page would have to sign in to. */
export const captivePortal = (): Response =>
  new Response('<!doctype html><title>Free stadium wifi</title>', {
    headers: { 'content-type': 'text/html' },
  });

/**
 * A relay in memory as one function, for tests of pages: accepts once, knows views, erases.
 *
 * Hand it to whatever intercepts requests, with the path below the endpoint: `/v1/events`.
 */
export interface MockRelay {
  fetch: (request: Request, path: string) => Promise<Response>;
  /** Events that had an effect, as parsed. */
  readonly effects: readonly Record<string, unknown>[];
  /** `POST /v1/events` */
  readonly requests: readonly string[][];
  /** Method and path of every request. */
  readonly calls: readonly string[];
  /** The next `POST /v1/events` are answered like this, one each. Anything thrown is a network fault. */
  answer(...answers: ((request: Request) => Response | Promise<Response>)[]): void;
  /** Nothing gets through any more, or everything again. */
  offline(is: boolean): void;
  /** A person at the venue did something: pages that watch are told. */
  publish(id: string, status: PublicStatus): void;
  /** Whether `POST /v1/watch` streams, or answers plain questions only. @default true */
  streams: boolean;
}

export function mockRelay(): MockRelay {
  const effects: Record<string, unknown>[] = [];
  const requests: string[][] = [];
  const calls: string[] = [];
  const answers: ((request: Request) => Response | Promise<Response>)[] = [];
  const digests = new Map<string, string>();
  const views = new Map<string, StatusView>();
  const watchers = new Set<(view: StatusView) => void>();
  let isOffline = false;

  async function accept(event: Record<string, unknown>): Promise<EventResult> {
    const id = String(event['id']);
    const digest = await digestOf(eventText(event));
    const before = digests.get(id);
    if (before && before !== digest) {
      return { id, digest, outcome: 'refused', problem: problem('id-reused') };
    }
    if (!before) {
      digests.set(id, digest);
      effects.push(event);
      if (event['type'] === 'touchline.issue.reported') views.set(id, viewOf(event, 'received', 1));
    }
    const receipt = { reference: referenceOf(id), receivedAt: '2026-11-22T19:04:12.000Z' };
    return { id, digest, outcome: 'accepted', replayed: before !== undefined, receipt };
  }

  async function events(request: Request): Promise<Response> {
    const copy = request.clone();
    const batch = (await request.json()) as Record<string, unknown>[];
    requests.push(batch.map(({ id }) => String(id)));
    const scripted = answers.shift();
    if (scripted) return scripted(copy);
    const results: EventResult[] = [];
    for (const event of batch) results.push(await accept(event));
    return Response.json({ protocol: 1, results });
  }

  async function watch(request: Request): Promise<Response> {
    const { issues } = (await request.json()) as WatchRequest;
    const changed = issues.flatMap(({ id, etag }) => {
      const view = views.get(id);
      return view && view.etag !== etag ? [view] : [];
    });
    if (!request.headers.get('accept')?.includes('event-stream')) return Response.json({ views: changed });
    if (!relay.streams) {
      return Response.json(problem('not-ready'), { status: 503, headers: { 'retry-after': '0' } });
    }
    const ids = new Set(issues.map(({ id }) => id));
    const encoder = new TextEncoder();
    let tell: ((view: StatusView) => void) | undefined;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(encoder.encode(': watching\n\n'));
        tell = (view) => {
          if (!ids.has(view.id)) return;
          controller.enqueue(encoder.encode(`event: view\ndata: ${JSON.stringify(view)}\n\n`));
        };
        watchers.add(tell);
        changed.forEach(tell);
      },
      cancel: () => void (tell && watchers.delete(tell)),
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  }

  const relay: MockRelay = {
    effects,
    requests,
    calls,
    streams: true,
    answer: (...more) => void answers.push(...more),
    offline: (is) => void (isOffline = is),
    publish(id, status) {
      const before = views.get(id);
      if (!before) return;
      const timeline = [...before.timeline, { at: before.receivedAt, what: status }];
      const view = { ...before, status, timeline, etag: `"${Number(before.etag.slice(1, -1)) + 1}"` };
      views.set(id, view);
      for (const tell of watchers) tell(view);
    },
    async fetch(request, path) {
      calls.push(`${request.method} ${path}`);
      if (isOffline) return Response.error();
      if (path === '/v1/events') return events(request);
      if (path === '/v1/watch') return watch(request);
      if (path === '/v1/ready') return new Response(null, { status: 204 });
      if (request.method === 'DELETE') return new Response(null, { status: 204 });
      // Nobody here shows an issue but the watch; what was erased is as unknown as what never came.
      return Response.json(problem('issue-unknown'), { status: 404 });
    },
  };
  return relay;
}

function viewOf(event: Record<string, unknown>, status: PublicStatus, version: number): StatusView {
  const id = String(event['id']);
  const { category, location } = event['data'] as Pick<StatusView, 'category' | 'location'>;
  const at = '2026-11-22T19:04:12.000Z';
  return {
    id,
    reference: referenceOf(id),
    category,
    location,
    status,
    capturedAt: at,
    receivedAt: at,
    timeline: [{ at, what: status }],
    messages: [],
    allowed: ['message', 'withdraw', 'erase'],
    etag: `"${version}"`,
  };
}
