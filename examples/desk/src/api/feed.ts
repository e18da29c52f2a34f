import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Board } from '../store/board.ts';
import type { QueueLine } from '../store/issues.ts';
import type { FeedEvent, IssueRow } from './types.ts';

const BEAT_MS = 20_000;

/** `GET /desk/api/feed?cursor=`: what changed since, then what changes, until the page or the server goes. */
export function feed(
  context: Context,
  {
    board,
    toRow,
    stopping,
    stillAllowed,
  }: {
    board: Board;
    toRow: (line: QueueLine) => IssueRow;
    stopping: AbortSignal;
    /** Asked at every beat: a session may have ended since. */
    stillAllowed: () => Promise<boolean>;
  },
): Response {
  return streamSSE(context, async (stream) => {
    const waiting = new Map<string, QueueLine>();
    let cursor = '';
    let wake: () => void = () => undefined;
    const end = () => wake();
    stopping.addEventListener('abort', end);
    stream.onAbort(end);
    // Subscribed before the first read, so that nothing falls between the two.
    const unsubscribe = board.subscribe((lines, to) => {
      for (const line of lines) waiting.set(line.issue.id, line);
      cursor = to;
      wake();
    });
    const send = (event: FeedEvent) =>
      stream.writeSSE({ event: event.type, data: JSON.stringify(event), ...(cursor && { id: cursor }) });

    try {
      const caught = await board.since(
        context.req.header('last-event-id') ?? context.req.query('cursor') ?? '',
      );
      ({ cursor } = caught);
      for (const line of caught.lines) await send({ type: 'issue', row: toRow(line) });
      await send({ type: 'beat', at: new Date().toISOString() });
      let beatAt = Date.now() + BEAT_MS;
      while (!stream.aborted && !stopping.aborted) {
        const lines = [...waiting.values()];
        waiting.clear();
        for (const line of lines) await send({ type: 'issue', row: toRow(line) });
        if (Date.now() >= beatAt) {
          if (!(await stillAllowed())) break;
          await send({ type: 'beat', at: new Date().toISOString() });
          beatAt = Date.now() + BEAT_MS;
        }
        if (waiting.size > 0 || stopping.aborted) continue;
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, Math.max(0, beatAt - Date.now()));
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
    } finally {
      unsubscribe();
      stopping.removeEventListener('abort', end);
    }
  });
}
