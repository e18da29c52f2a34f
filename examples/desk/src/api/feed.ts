import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Board } from '../store/board.ts';
import type { QueueLine } from '../store/issues.ts';
import type { AlarmRow } from './incident-types.ts';
import type { FeedEvent, IssueRow } from './types.ts';

const BEAT_MS = 20_000;
/** What another process took away closes the stream within this time. */
const ASK_MS = 5_000;

/** `GET /desk/api/feed?cursor=`: what changed since, then what changes, until the page or the server goes. */
export function feed(
  context: Context,
  {
    board,
    now,
    toRow,
    wasSeen,
    alarms,
    stopping,
    stillAllowed,
    onChange,
  }: {
    board: Board;
    /** Epoch ms of the clock that promises run on; how often the stream beats is real time. */
    now: () => number;
    /** Nothing for what the person at the other end may not know of. */
    toRow: (line: QueueLine) => IssueRow | undefined;
    /** Whether they could see it until it went elsewhere: then it has to leave their screen. */
    wasSeen: (line: QueueLine) => Promise<boolean>;
    /** What somebody has to look at; told whenever something about it has changed. */
    alarms: { read: () => Promise<AlarmRow[]>; watch: (listener: () => void) => () => void };
    stopping: AbortSignal;
    /** Asked every few seconds: a session may have ended, a role may have been taken away. */
    stillAllowed: () => Promise<boolean>;
    /** Calls back when it is better asked at once. */
    onChange: (listener: () => void) => () => void;
  },
): Response {
  return streamSSE(context, async (stream) => {
    const waiting = new Map<string, QueueLine>();
    let cursor = '';
    let wake: () => void = () => undefined;
    let askAt = Date.now() + ASK_MS;
    const end = () => wake();
    const changed = onChange(() => {
      askAt = 0;
      wake();
    });
    stopping.addEventListener('abort', end);
    stream.onAbort(end);
    // Subscribed before the first read, so that nothing falls between the two.
    const unsubscribe = board.subscribe((lines, to) => {
      for (const line of lines) waiting.set(line.issue.id, line);
      cursor = to;
      wake();
    });
    let alarmsChanged = true;
    const unwatch = alarms.watch(() => {
      alarmsChanged = true;
      wake();
    });
    const send = (event: FeedEvent) =>
      stream.writeSSE({ event: event.type, data: JSON.stringify(event), ...(cursor && { id: cursor }) });

    const beat = () => send({ type: 'beat', at: new Date(now()).toISOString() });

    const tell = async (lines: readonly QueueLine[]) => {
      for (const line of lines) {
        const row = toRow(line);
        if (row) await send({ type: 'issue', row });
        else if (await wasSeen(line)) await send({ type: 'gone', id: line.issue.id });
      }
    };

    try {
      const caught = await board.since(
        context.req.header('last-event-id') ?? context.req.query('cursor') ?? '',
      );
      ({ cursor } = caught);
      await tell(caught.lines);
      await beat();
      let beatAt = Date.now() + BEAT_MS;
      while (!stream.aborted && !stopping.aborted) {
        if (Date.now() >= askAt) {
          // Before anything else is told: what waits may no longer be for this person.
          if (!(await stillAllowed())) break;
          askAt = Date.now() + ASK_MS;
        }
        const lines = [...waiting.values()];
        waiting.clear();
        await tell(lines);
        if (alarmsChanged) {
          alarmsChanged = false;
          await send({ type: 'alarms', alarms: await alarms.read() });
        }
        if (Date.now() >= beatAt) {
          await beat();
          beatAt = Date.now() + BEAT_MS;
        }
        if (waiting.size > 0 || alarmsChanged || stopping.aborted) continue;
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, Math.max(0, Math.min(beatAt, askAt) - Date.now()));
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
    } finally {
      unsubscribe();
      changed();
      unwatch();
      stopping.removeEventListener('abort', end);
    }
  });
}
