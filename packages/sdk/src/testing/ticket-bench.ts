import type { SeenIssue } from './backend-contract.ts';
import { wordsIn } from '../backends/core/written.ts';
import type { TextFormat } from '../backends/core/escape.ts';

/** A ticket as a played system keeps it. */
export interface PlayedTicket {
  id: string;
  ref: string;
  title: string;
  text: string;
  status: string;
  updatedAt: number;
  comments: { id: string; text: string; at: number; isTeam: boolean }[];
  files: string[];
}

/** The shelves of a played system. */
export function playedTickets(format: TextFormat) {
  const all = new Map<string, PlayedTicket>();
  return {
    all,
    add(ref: string, title: string, text: string, status: string): PlayedTicket {
      const id = `${all.size + 1001}`;
      const one = { id, ref, title, text, status, updatedAt: Date.now(), comments: [], files: [] };
      all.set(id, one);
      return one;
    },
    byRef: (ref: string) => [...all.values()].find((one) => one.ref === ref),
    say(ticket: PlayedTicket | undefined, text: string, isTeam = false): string {
      const id = `${(ticket?.comments.length ?? 0) + 1}`;
      ticket?.comments.push({ id, text, at: Date.now(), isTeam });
      if (ticket) ticket.updatedAt = Date.now();
      return id;
    },
    seen: async (): Promise<SeenIssue[]> =>
      [...all.values()].map(({ ref, text, comments }) => ({
        id: ref,
        description: wordsIn(text, format),
        messages: comments.flatMap((one) => {
          const words = one.isTeam ? '' : wordsIn(one.text, format);
          return words === '' ? [] : [words];
        }),
      })),
    raw: async (): Promise<string[]> =>
      [...all.values()].flatMap(({ title, text, comments }) => [
        title,
        text,
        ...comments.map((one) => one.text),
      ]),
  };
}
