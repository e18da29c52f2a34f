import { UUID } from '../model/ids.ts';
import { LIMITS, type WatchAnswer } from '../model/wire.ts';
import { problem } from '../model/problems.ts';
import type { StatusView } from '../model/status.ts';
import { personal, problemAnswer, refuse } from './answer.ts';
import { readJson } from './body.ts';
import type { Settings } from './options.ts';
import { opens } from './secret.ts';
import { viewAt } from './view.ts';

const TOO_MANY_RETRY_MS = 30_000;
const WATCH_BYTES = 65_536;
const ENVELOPE_BYTES = 100;

/** One watched issue and the version of its view that the page already has. */
interface Watched {
  id: string;
  etag: string | undefined;
}

/** `POST /v1/watch`: the changed views at once, or as they change. */
export function watchRoute(settings: Settings) {
  const streams = new Set<() => void>();

  async function answer(request: Request): Promise<Response> {
    const body = await readJson(request, WATCH_BYTES);
    if ('problem' in body) return problemAnswer(body.problem);
    const asked = readAsked(body.value);
    if (!asked) {
      const detail = `Expected { "issues": [{ "id", "secret", "etag"? }] } with at most ${LIMITS.watchIssues}.`;
      return problemAnswer(problem('batch-invalid', { detail }));
    }
    const watched: Watched[] = [];
    for (const { id, secret, etag } of asked) {
      // What nobody may see is simply not in the answer.
      if (await opens(await settings.store.issue(id), secret)) watched.push({ id, etag });
    }
    if (!(request.headers.get('accept') ?? '').includes('text/event-stream')) {
      const views = readable(await changedViews(watched, settings));
      return personal({ views } satisfies WatchAnswer);
    }
    if (streams.size >= settings.maxWatchers) {
      return refuse('not-ready', { detail: 'Too many are watching: poll.', retryAfterMs: TOO_MANY_RETRY_MS });
    }
    return stream(watched, request.signal);
  }

  function stream(watched: Watched[], signal: AbortSignal): Response {
    const ids = new Set(watched.map(({ id }) => id));
    const encoder = new TextEncoder();
    let end: () => void = () => undefined;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        const ended = new AbortController();
        let busy = false;
        let again = false;
        const send = (text: string) => {
          if (!ended.signal.aborted) controller.enqueue(encoder.encode(text));
        };
        const look = async () => {
          // One look at a time; a change that comes meanwhile asks for one more.
          again = true;
          if (busy) return;
          busy = true;
          while (again && !ended.signal.aborted) {
            again = false;
            try {
              for (const view of await changedViews(watched, settings)) {
                send(`event: view\ndata: ${JSON.stringify(view)}\n\n`);
              }
            } catch {
              settings.log({ level: 'warn', what: 'watch_read_failed' });
            }
          }
          busy = false;
        };
        const forget = settings.store.onChange((id) => {
          if (ids.has(id)) void look();
        });
        // The beat also finds what only the clock changed: an answer that is late since now.
        const beat = setInterval(() => {
          send(': beat\n\n');
          void look();
        }, settings.heartbeatMs);
        end = () => {
          if (ended.signal.aborted) return;
          ended.abort();
          clearInterval(beat);
          forget();
          streams.delete(end);
          signal.removeEventListener('abort', end);
          try {
            controller.close();
          } catch {
            // Cancelled by the reader: closed already.
          }
        };
        streams.add(end);
        signal.addEventListener('abort', end);
        if (signal.aborted) return end();
        send(': watching\n\n');
        void look();
      },
      cancel: () => end(),
    });
    return new Response(body, {
      headers: {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        // Proxies that collect answers would hold the news back.
        'x-accel-buffering': 'no',
      },
    });
  }

  return {
    answer,
    close() {
      for (const end of streams) end();
    },
  };
}

/** Views whose tag is not the one the page has; from then on it has it. */
async function changedViews(watched: readonly Watched[], { store, now }: Settings): Promise<StatusView[]> {
  const views: StatusView[] = [];
  for (const one of watched) {
    const issue = await store.issue(one.id);
    if (!issue) continue;
    const view = viewAt(issue, now());
    if (view.etag === one.etag) continue;
    one.etag = view.etag;
    views.push(view);
  }
  return views;
}

/** As many as a device reads of one answer; the rest is still new to it the next time it asks. */
function readable(views: readonly StatusView[]): StatusView[] {
  let bytes = ENVELOPE_BYTES;
  return views.filter((view, index) => {
    bytes += new TextEncoder().encode(JSON.stringify(view)).length + 1;
    return index === 0 || bytes <= LIMITS.answerBytes;
  });
}

function readAsked(value: unknown): { id: string; secret: string; etag: string | undefined }[] | undefined {
  const issues = isRecord(value) ? value['issues'] : undefined;
  if (!Array.isArray(issues) || issues.length > LIMITS.watchIssues) return undefined;
  const asked = issues.map((one: unknown) => {
    const { id, secret, etag } = isRecord(one) ? one : {};
    if (typeof id !== 'string' || !UUID.test(id) || typeof secret !== 'string') return undefined;
    return { id, secret, etag: typeof etag === 'string' ? etag : undefined };
  });
  return asked.every((one) => one !== undefined) ? asked : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
