import type { Viewer } from '../process/access.ts';
import type { IssueEvent } from '../process/issue.ts';
import type { Board } from '../store/board.ts';
import type { QueueLine } from '../store/issues.ts';
import { alarmsFor } from './incident-rows.ts';
import type { AlarmRow } from './incident-types.ts';
import type { FeedEvent, IssueRow } from './types.ts';

/** A line of the queue on its way to everybody who looks: each form of it is made once, when the first one needs it. */
export interface Telling {
  line: QueueLine;
  /** The event for people at the desk, and the one for machines, which read no names. */
  issue(machine: boolean): Uint8Array;
  gone(): Uint8Array;
  /** What happened to the issue before. */
  history(): Promise<readonly IssueEvent[]>;
}

/** Where the streams of one process get what they tell. */
export interface FeedRoom {
  since(cursor: string): Promise<{ tellings: Telling[]; cursor: string }>;
  /** The event with all alarms that somebody may hear of, as they stand. */
  alarms(viewer: Viewer): Promise<Uint8Array>;
  subscribe(listener: FeedListener): () => void;
}

export interface FeedListener {
  /** Lines changed; `cursor` is where to go on from once they are told. */
  lines(tellings: readonly Telling[], cursor: string): void;
  alarms(): void;
}

export interface FeedRoomOptions {
  board: Board;
  rowOf: (line: QueueLine, machine: boolean) => IssueRow;
  historyOf: (issueId: string) => Promise<readonly IssueEvent[]>;
  /** What somebody has to look at; told whenever something about it has changed. */
  alarms: { read: () => Promise<AlarmRow[]>; watch: (listener: () => void) => () => void };
}

/** Fifty consoles are told the same: what they are told is read, made and written down once. */
export function feedRoom({ board, rowOf, historyOf, alarms }: FeedRoomOptions): FeedRoom {
  const listeners = new Set<FeedListener>();
  let leave: (() => void) | undefined;
  let raised: { rows: Promise<AlarmRow[]>; made: Map<string, Uint8Array> } | undefined;

  function telling(line: QueueLine): Telling {
    const made: { person?: Uint8Array; machine?: Uint8Array; history?: Promise<readonly IssueEvent[]> } = {};
    return {
      line,
      issue(machine) {
        const form = machine ? 'machine' : 'person';
        return (made[form] ??= bytesOf({ type: 'issue', row: rowOf(line, machine) }));
      },
      gone: () => bytesOf({ type: 'gone', id: line.issue.id }),
      history: () => (made.history ??= historyOf(line.issue.id)),
    };
  }

  function enter(): () => void {
    // What was read while nobody watched may be old.
    raised = undefined;
    const ends = [
      board.subscribe((lines, cursor) => {
        const tellings = lines.map(telling);
        for (const listener of listeners) listener.lines(tellings, cursor);
      }),
      alarms.watch(() => {
        raised = undefined;
        for (const listener of listeners) listener.alarms();
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }

  return {
    async since(cursor) {
      const { lines, cursor: to } = await board.since(cursor);
      return { tellings: lines.map(telling), cursor: to };
    },
    async alarms(viewer) {
      const { rows, made } = (raised ??= readAlarms());
      const all = await rows;
      const { role, team } = viewer;
      const audience = `${role} ${team}`;
      const bytes = made.get(audience) ?? bytesOf({ type: 'alarms', alarms: alarmsFor(viewer, all) });
      made.set(audience, bytes);
      return bytes;
    },
    subscribe(listener) {
      listeners.add(listener);
      leave ??= enter();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        leave?.();
        leave = undefined;
      };
    },
  };

  function readAlarms() {
    const reading = { rows: alarms.read(), made: new Map<string, Uint8Array>() };
    reading.rows.catch(() => {
      if (raised === reading) raised = undefined;
    });
    return reading;
  }
}

const encoder = new TextEncoder();

/** One event as it goes over the wire. */
export function bytesOf(event: FeedEvent): Uint8Array {
  return encoder.encode(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
}

/** An `id:` may stand before the other lines of its event, so that it can be put before bytes that are made already. */
export function idBytes(cursor: string): Uint8Array {
  return encoder.encode(`id: ${cursor}\n`);
}
