import type { StatusView } from '../model/status.ts';
import { LIMITS, type WatchRequest } from '../model/wire.ts';
import { isView } from './is-view.ts';

export interface WatchDeps {
  /** Absolute address of the relay. */
  endpoint: string;
  /** What to ask about; what is not at the venue yet is left out. */
  list: () => Promise<WatchRequest['issues']>;
  onView: (view: StatusView) => Promise<void>;
  /** Whether somebody may be looking. */
  visible: () => boolean;
}

export interface Watch {
  /** Something to watch came or went, or somebody looks again. */
  refresh(): void;
  stop(): void;
}

/** The relay sends a sign of life every 20 s. */
const SILENCE_MS = 45_000;
const POLL_MS = 15_000;
/** A stream that lived no longer did not work. */
const SHORT_MS = 5_000;
/** Only who shows an issue asks, so even a whole stadium may ask this often after an outage. */
const RETRY_MS = [1_000, 20_000] as const;
/** After a stream could not be had, plain questions do for a while. */
const POLLS_BEFORE_STREAM = 8;

/** One request for all issues of a page: a stream where it can be had, plain questions where not. */
export function watchViews({ endpoint, list, onView, visible }: WatchDeps): Watch {
  let stopped = false;
  let abort = new AbortController();
  let asked = '';
  let wakeUp: () => void = () => undefined;
  let polls = 0;
  let failures = 0;

  void go();

  async function go(): Promise<void> {
    while (!stopped) {
      // Before the list is read: what comes meanwhile ends this attempt, and the next one reads it again.
      abort = new AbortController();
      const { signal } = abort;
      try {
        const issues = visible() ? (await list()).slice(0, LIMITS.watchIssues) : [];
        asked = names(issues);
        if (!issues.length) {
          if (!signal.aborted) await pause(Infinity);
          continue;
        }
        const began = Date.now();
        const streamed = await ask(issues, polls <= 0);
        // A stream that ends at once is as good as none; one that ends later may have ended for a whole stadium.
        failures = streamed && Date.now() - began < SHORT_MS ? failures + 1 : 0;
        if (streamed) {
          polls = 0;
          await pause(Math.random() * Math.min(RETRY_MS[0] * 2 ** (failures + 1), RETRY_MS[1]));
        } else {
          polls = (polls > 0 ? polls : POLLS_BEFORE_STREAM) - 1;
          await pause(POLL_MS + Math.random() * 5_000);
        }
      } catch (error) {
        if (signal.reason === REFRESH) continue;
        failures += 1;
        if (polls <= 0 && failures > 1) polls = POLLS_BEFORE_STREAM;
        const wait =
          error instanceof Refused && error.retryAfterMs ? error.retryAfterMs : RETRY_MS[0] * 2 ** failures;
        await pause(Math.min(wait, RETRY_MS[1]) * (0.5 + Math.random() / 2));
      }
    }
  }

  /** @returns whether it was a stream; it ended, and that is no failure */
  async function ask(issues: WatchRequest['issues'], stream: boolean): Promise<boolean> {
    const alive = watchdog(abort);
    try {
      const response = await fetch(`${endpoint}/v1/watch`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: stream ? 'text/event-stream' : 'application/json',
        },
        body: JSON.stringify({ issues } satisfies WatchRequest),
        credentials: 'omit',
        redirect: 'error',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: abort.signal,
      });
      const type = response.headers.get('content-type') ?? '';
      if (response.status === 503 && stream) polls = POLLS_BEFORE_STREAM;
      if (!response.ok || !response.body)
        throw new Refused(Number(response.headers.get('retry-after')) * 1_000);
      if (type.includes('event-stream')) {
        for await (const event of events(response.body, alive.touch)) {
          if (event.name === 'view') await take(event.data);
        }
        return true;
      }
      if (!type.includes('json')) throw new Refused(0);
      const { views } = (await response.json()) as { views?: unknown };
      if (!Array.isArray(views)) throw new Refused(0);
      for (const view of views) await take(view);
      return false;
    } finally {
      alive.stop();
    }
  }

  async function take(said: unknown): Promise<void> {
    if (isView(said)) await onView(said);
  }

  async function pause(ms: number): Promise<void> {
    if (stopped) return;
    await new Promise<void>((resolve) => {
      wakeUp = resolve;
      if (ms < Infinity) setTimeout(resolve, ms);
    });
  }

  return {
    refresh() {
      const look = (issues: WatchRequest['issues']) => {
        const same = visible() && asked === names(issues.slice(0, LIMITS.watchIssues));
        if (same && asked) return;
        abort.abort(REFRESH);
        wakeUp();
      };
      // A list that cannot be read now changes nothing: the attempt under way reads it itself.
      list().then(look, () => undefined);
    },
    stop() {
      stopped = true;
      abort.abort(REFRESH);
      wakeUp();
    },
  };
}

const REFRESH = 'refresh';

class Refused extends Error {
  readonly retryAfterMs: number;
  constructor(retryAfterMs: number) {
    super('No answer of ours.');
    this.retryAfterMs = retryAfterMs;
  }
}

function names(issues: WatchRequest['issues']): string {
  return issues
    .map(({ id }) => id)
    .sort()
    .join();
}

/** Ends a connection on which nothing arrives any more. */
function watchdog(abort: AbortController): { touch: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout>;
  const touch = () => {
    clearTimeout(timer);
    timer = setTimeout(() => abort.abort(new Error('Silence.')), SILENCE_MS);
  };
  touch();
  return { touch, stop: () => clearTimeout(timer) };
}

/** @see https://html.spec.whatwg.org/multipage/server-sent-events.html */
async function* events(
  body: ReadableStream<Uint8Array>,
  touch: () => void,
): AsyncGenerator<{ name: string; data: unknown }> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      touch();
      text = (text + decoder.decode(value, { stream: true })).replaceAll('\r\n', '\n');
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      if (text.length > LIMITS.answerBytes) throw new Refused(0);
      for (const block of blocks) {
        const field = (name: string) =>
          block
            .split('\n')
            .filter((line) => line.startsWith(`${name}:`))
            .map((line) => line.slice(name.length + 1).trim())
            .join('\n');
        yield { name: field('event'), data: parse(field('data')) };
      }
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
