import type { BackendAdapter, BackendFacts } from './backend.ts';
import type { Ask, Remote, TicketOptions } from './core/system.ts';
import { ticketBackend } from './core/tickets.ts';
import type { Note, Written } from './core/written.ts';

export interface CustomOptions extends TicketOptions {
  /** Makes a ticket of a report that is written already: escaped, short enough, with our id in `ref`. */
  create: (report: Written, ask: Ask) => Promise<Remote & { note?: string }>;
  /** Finds the ticket of one of our ids; without it nobody can tell whether one was made. */
  find?: (ref: string, ask: Ask) => Promise<Remote | undefined>;
  /** Adds what the reporter says later. */
  comment?: (remote: Remote, note: Note, ask: Ask) => Promise<void>;
  /** Everything that was said in a ticket, so that nothing is said twice after a crash. */
  said?: (remote: Remote, ask: Ask) => Promise<string>;
  erase?: (remote: Remote, ask: Ask) => Promise<void>;
  limits?: BackendFacts['limits'];
}

/**
 * A help desk of your own, in three functions. Throw `refused`, `misconfigured` or `passing` of
 * `@touchline/sdk/backends/core`, or anything else for what will pass.
 *
 * @example
 * customBackend({ find: (ref) => db.ticket(ref), create: (report) => db.insert(report), comment: (one, note) => db.add(one.id, note.text) })
 */
export function customBackend(options: CustomOptions): BackendAdapter {
  const { create, find, comment, said, erase, limits = { title: 200, text: 100_000 } } = options;
  return ticketBackend(options, {
    name: 'custom',
    format: 'plain',
    statusReturn: 'publish',
    facts: {
      title: 'Your own, in three functions',
      once: 'a look by your function before each create, where there is one',
      back: 'you call relay.publish()',
      limits,
      perSecond: 1_000,
      verified: 'the contract, on a system in memory',
    },
    create,
    ...(find && { find }),
    ...(comment && { comment }),
    ...(said && { said }),
    ...(erase && { erase }),
  });
}
