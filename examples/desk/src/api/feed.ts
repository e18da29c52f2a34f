import type { Context } from 'hono';
import type { Viewer } from '../process/access.ts';
import { faultOf } from './fault.ts';
import { bytesOf, type FeedRoom, idBytes, type Telling } from './feed-room.ts';

const BEAT_MS = 20_000;
/** What another process took away closes the stream within this time. */
const ASK_MS = 5_000;
/** A page that takes nothing for so many changes reads them again from the database once it does. */
const MOST_WAITING = 2_000;

export interface FeedOptions {
  room: FeedRoom;
  /** Who looks. */
  viewer: Viewer;
  /** Epoch ms of the clock that promises run on; how often the stream beats is real time. */
  now: () => number;
  /** What this one is told of a line: nothing of what the person at the other end may not know of. */
  toldOf: (telling: Telling) => Promise<Uint8Array | undefined>;
  stopping: AbortSignal;
  /** Asked every few seconds: a session may have ended, a role may have been taken away. */
  stillAllowed: () => Promise<boolean>;
  /** Calls back when it is better asked at once. */
  onChange: (listener: () => void) => () => void;
}

/** `GET /desk/api/feed?cursor=`: what changed since, then what changes, until the page or the server goes. */
export function feed(context: Context, options: FeedOptions): Response {
  const cursor = context.req.header('last-event-id') ?? context.req.query('cursor') ?? '';
  const line = openLine(options, cursor);
  // Nothing is made ahead: who reads slowly is told the newest state of what changed meanwhile, once.
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const chunk = await line.next();
        if (chunk) controller.enqueue(chunk);
        else controller.close();
      },
      cancel: () => line.end(),
    },
    { highWaterMark: 0 },
  );
  return context.body(body, 200, { 'content-type': 'text/event-stream' });
}

/** What one page is told, piece by piece; `next` resolves to nothing at the end. */
function openLine(
  { room, viewer, now, toldOf, stopping, stillAllowed, onChange }: FeedOptions,
  from: string,
): { next: () => Promise<Uint8Array | undefined>; end: () => void } {
  const waiting = new Map<string, Telling>();
  /** Up to where the page knows everything, and up to where it does when it has been told what waits. */
  let [known, upTo] = [from, from];
  let behind = true;
  let first = true;
  let alarmsChanged = true;
  let ended = false;
  let beatAt = 0;
  // Not all pages at the same moment.
  let askAt = Date.now() + ASK_MS * Math.random();
  let wake: () => void = () => undefined;
  let leave: (() => void) | undefined;

  function enter(): () => void {
    const changed = onChange(() => {
      askAt = 0;
      wake();
    });
    const unsubscribe = room.subscribe({
      lines(tellings, cursor) {
        for (const telling of tellings) waiting.set(telling.line.issue.id, telling);
        upTo = cursor;
        if (waiting.size > MOST_WAITING) {
          waiting.clear();
          behind = true;
        }
        wake();
      },
      alarms() {
        alarmsChanged = true;
        wake();
      },
    });
    stopping.addEventListener('abort', end);
    return () => {
      changed();
      unsubscribe();
      stopping.removeEventListener('abort', end);
    };
  }

  function end(): void {
    ended = true;
    leave?.();
    leave = undefined;
    waiting.clear();
    wake();
  }

  async function next(): Promise<Uint8Array | undefined> {
    if (stopping.aborted) ended = true;
    // Subscribed before the first read, so that nothing falls between the two.
    if (!ended) leave ??= enter();
    try {
      while (!ended) {
        const parts = await due();
        if (ended) break;
        if (parts.length > 0) return Buffer.concat(parts);
        await rest();
      }
    } catch (error) {
      end();
      console.error('A stream of the desk ended.', faultOf(error));
      throw error;
    }
    end();
    return undefined;
  }

  /** Everything there is to tell now. */
  async function due(): Promise<Uint8Array[]> {
    if (Date.now() >= askAt) {
      // Before anything else is told: what waits may no longer be for this person.
      askAt = Date.now() + ASK_MS;
      if (!(await stillAllowed())) end();
      if (ended) return [];
    }
    const parts = await news();
    if (alarmsChanged && !first) {
      alarmsChanged = false;
      parts.push(await room.alarms(viewer));
    }
    if (Date.now() >= beatAt) {
      beatAt = Date.now() + BEAT_MS;
      parts.push(bytesOf({ type: 'beat', at: new Date(now()).toISOString() }));
    }
    first = false;
    const last = parts.pop();
    // Who loses the line after this piece goes on behind it; who loses it before is told all of it again.
    return last ? [...parts, ...(known ? [idBytes(known)] : []), last] : [];
  }

  async function news(): Promise<Uint8Array[]> {
    let tellings: readonly Telling[];
    if (behind) {
      behind = false;
      const caught = await room.since(known);
      ({ tellings } = caught);
      known = caught.cursor;
    } else {
      tellings = [...waiting.values()];
      if (waiting.size > 0) known = upTo;
      waiting.clear();
    }
    const parts: Uint8Array[] = [];
    for (const telling of tellings) {
      const told = await toldOf(telling);
      if (told) parts.push(told);
    }
    return parts;
  }

  function rest(): Promise<void> {
    if (behind || waiting.size > 0 || alarmsChanged || stopping.aborted) return Promise.resolve();
    return new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, Math.max(0, Math.min(beatAt, askAt) - Date.now()));
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  return { next, end };
}
