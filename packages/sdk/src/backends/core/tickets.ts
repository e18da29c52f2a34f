import type { PublicStatus, StatusUpdate } from '../../model/status.ts';
import type { Language } from '../../words/index.ts';
import type {
  BackendAdapter,
  BackendFacts,
  BackendJob,
  DeliveryContext,
  DeliveryOutcome,
  Finding,
  HookCall,
  Photo,
  Told,
} from '../backend.ts';
import type { TextFormat } from './escape.ts';
import { memo } from './memo.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { outcomeOf, passing, refused, Trouble } from './trouble.ts';
import { isOurs, writeNote, writeReport, type Note, type Written } from './written.ts';

/** A ticket as its system names it. */
export interface Remote {
  id: string;
  /** What people call it, where that is something else. */
  number?: string;
}

/** What a system says of one ticket now. */
export interface Now {
  /** Our id. */
  ref: string;
  /** Its own word for where the ticket stands. */
  status?: string;
  /** Epoch milliseconds of that. */
  at: number;
  /** Public answers of the team, the reporter's own words left out where the system tells them apart. */
  replies: readonly { id: string; at: number; text: string }[];
}

/** One request for a system: what it may take, and until when. */
export interface Ask {
  signal: AbortSignal;
}

/** A system that keeps tickets, in the few verbs that differ. Everything else is done by `ticketBackend`. */
export interface TicketSystem {
  name: string;
  facts: BackendFacts;
  format: TextFormat;
  guarantee: BackendAdapter['guarantee'];
  statusReturn: BackendAdapter['statusReturn'];
  /** How long a ticket that was made may stay hidden from `find`. @default 0 */
  lagMs?: number;
  /** Looks a ticket up by our id. */
  find?(ref: string, ask: Ask): Promise<Remote | undefined>;
  create(report: Written, ask: Ask): Promise<Remote & { note?: string }>;
  comment?(remote: Remote, note: Note, ask: Ask): Promise<void>;
  /** Everything that was said in a ticket, to find a note of ours again. */
  said?(remote: Remote, ask: Ask): Promise<string>;
  attach?(remote: Remote, photo: Photo, ask: Ask): Promise<void>;
  /** Names of what is attached. */
  files?(remote: Remote, ask: Ask): Promise<readonly string[]>;
  erase?(remote: Remote, ask: Ask): Promise<void>;
  /** Checks the signature of a call and says which tickets it is about. */
  heard?(call: HookCall, ask: Ask): Promise<{ id: string; now: readonly Now[] } | undefined>;
  /** Tickets that have changed since. */
  changed?(since: number, ask: Ask): Promise<readonly Now[]>;
  probe?(ask: Ask): Promise<Finding[]>;
}

export interface TicketOptions {
  /** Names this destination; two of one kind need two names. */
  name?: string;
  /** What its states mean to a reporter; its own names, or those that it calls them by. */
  statusMap?: Readonly<Record<string, PublicStatus>>;
  /** Of the names of categories. @default 'en' */
  language?: Language;
  /** Where nobody can tell whether a ticket was made: make it once more, or leave it to a person. @default 'retry' */
  onAmbiguous?: 'retry' | 'hold';
  /** Deliveries at once. @default 4 */
  concurrency?: number;
}

const HOOK_MS = 8_000;

/** A backend made of the verbs of one system: looks before it makes, says everything once, and sorts what went wrong. */
export function ticketBackend(
  system: TicketSystem,
  statuses: Readonly<Record<string, PublicStatus>>,
  options: TicketOptions,
): BackendAdapter {
  const { language = 'en', onAmbiguous = 'retry', concurrency = 4 } = options;
  const style = { format: system.format, limits: system.facts.limits, language };
  const tickets = memo<Remote>();
  const said = memo<true>();
  const inTurn = oneAtATime();
  const meaning = new Map(
    Object.entries({ ...statuses, ...options.statusMap }).map(([name, status]) => [
      name.toLowerCase(),
      status,
    ]),
  );

  async function look(ref: string, ask: Ask): Promise<Remote | undefined> {
    const known = tickets.get(ref) ?? (await system.find?.(ref, ask));
    if (known) tickets.set(ref, known);
    return known;
  }

  async function create(
    job: Extract<BackendJob, { type: 'create' }>,
    context: DeliveryContext,
  ): Promise<DeliveryOutcome> {
    const { id } = job.issue;
    const known = await look(id, context);
    if (known) return accepted(known);
    if (!system.find && context.isRepeat && onAmbiguous === 'hold') return HELD;
    const report = await writeReport(job.issue, style);
    assertInTime(context);
    try {
      const made = await system.create(report, context);
      tickets.set(id, made);
      return accepted(made, made.note);
    } catch (error) {
      if (!(error instanceof Trouble) || !error.isAmbiguous) throw error;
      if (!system.find) return onAmbiguous === 'hold' ? HELD : error.outcome;
      const retryAfterMs = Math.max(system.lagMs ?? 0, retryOf(error.outcome));
      throw passing(error.outcome.reason, retryAfterMs || undefined);
    }
  }

  /** The ticket that something later is about. */
  async function ticketOf(issueId: string, context: DeliveryContext): Promise<Remote> {
    const remote = await look(issueId, context);
    // Where nothing can be looked up, what was written about the report is all there is.
    if (!remote && !system.find) return { id: issueId };
    if (!remote) throw refused('There is no ticket of this report.');
    return remote;
  }

  async function comment(job: Exclude<BackendJob, { type: 'create' | 'erase' }>, context: DeliveryContext) {
    if (!system.comment) return DONE;
    const note = writeNote(job, style);
    if (said.get(note.key)) return DONE;
    const remote = await ticketOf(job.issueId, context);
    if (!(await system.said?.(remote, context))?.includes(note.key)) {
      assertInTime(context);
      await system.comment(remote, note, context);
    }
    said.set(note.key, true);
    return DONE;
  }

  async function erase(issueId: string, context: DeliveryContext): Promise<DeliveryOutcome> {
    const remote = await look(issueId, context);
    if (!remote && system.find) return DONE;
    if (!remote || !system.erase) {
      const what = remote ? `ticket ${remote.number ?? remote.id}` : 'what was written about this report';
      throw refused(`Erase ${what} by hand: there is no call for it.`);
    }
    await system.erase(remote, context);
    tickets.delete(issueId);
    return DONE;
  }

  async function attach(photo: Photo, context: DeliveryContext): Promise<DeliveryOutcome> {
    const { facts } = system;
    if (!facts.photos || photo.bytes.length > facts.photos.maxBytes)
      throw refused('The photo is too large for it.');
    const remote = await ticketOf(photo.issueId, context);
    if ((await system.files?.(remote, context))?.includes(photo.name)) return DONE;
    assertInTime(context);
    await system.attach?.(remote, photo, context);
    return DONE;
  }

  function told(all: readonly Now[]): Told {
    const unknown = new Set<string>();
    const updates = all.flatMap(({ ref, status, at, replies }) => {
      const means = status === undefined ? undefined : meaning.get(status.toLowerCase());
      if (status !== undefined && !means) unknown.add(status);
      const messages = replies.filter(({ text }) => text.trim() !== '' && !isOurs(text));
      return [
        ...messages.map((one) => messageOf(ref, one, name)),
        ...(means ? [{ issueId: ref, at: iso(at), change: { type: 'status' as const, status: means } }] : []),
      ];
    });
    return { updates, ...(unknown.size > 0 && { unknown: [...unknown] }) };
  }

  function work(issueId: string, context: DeliveryContext, body: () => Promise<DeliveryOutcome>) {
    if (context.signal.aborted) return STOPPED;
    return inTurn(issueId, body).catch(outcomeOf);
  }

  const name = options.name ?? system.name;
  return {
    name,
    guarantee: system.guarantee,
    statusReturn: system.statusReturn,
    concurrency,
    onAmbiguous: system.find ? 'retry' : onAmbiguous,
    facts: system.facts,
    deliver: (job, context) =>
      work(job.type === 'create' ? job.issue.id : job.issueId, context, () =>
        job.type === 'create'
          ? create(job, context)
          : job.type === 'erase'
            ? erase(job.issueId, context)
            : comment(job, context),
      ),
    ...(system.attach && {
      attach: (photo, context) => work(photo.issueId, context, () => attach(photo, context)),
    }),
    ...(system.heard && {
      hook: async (call) => {
        const found = await system.heard?.(call, { signal: AbortSignal.timeout(HOOK_MS) });
        return found && { id: found.id, ...told(found.now) };
      },
    }),
    ...(system.changed && { poll: async (since, ask) => told((await system.changed?.(since, ask)) ?? []) }),
    ...(system.probe && { probe: async (ask) => (await system.probe?.(ask)) ?? [] }),
  };
}

const DONE: DeliveryOutcome = { kind: 'accepted' };
const HELD: DeliveryOutcome = {
  kind: 'held',
  reason: 'It may have arrived, and nobody can tell. Look, then retry or drop it.',
};
const STOPPED = Promise.resolve<DeliveryOutcome>({ kind: 'retry', reason: 'Stopped.' });

function accepted({ id, number }: Remote, note?: string): DeliveryOutcome {
  return { kind: 'accepted', backendReference: number ?? id, ...(note && { note }) };
}

function retryOf(outcome: Trouble['outcome']): number {
  return outcome.kind === 'retry' ? (outcome.retryAfterMs ?? 0) : 0;
}

/** Somebody else may be at it by now. */
function assertInTime({ signal, until = Infinity }: DeliveryContext): void {
  if (signal.aborted || Date.now() > until) throw passing('It took too long.');
}

const iso = (at: number): string => new Date(at).toISOString();

function messageOf(ref: string, { id, at, text }: Now['replies'][number], from: string): StatusUpdate {
  const message = {
    id: `${from}-${id}`,
    at: iso(at),
    from: 'venue',
    text: text.trim().slice(0, 4000),
  } as const;
  return { issueId: ref, at: iso(at), change: { type: 'message', message } };
}
