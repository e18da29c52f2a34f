import type { PublicStatus, StatusUpdate } from '../../model/status.ts';
import type { Told } from '../backend.ts';
import { cutTo } from './escape.ts';
import type { Now, Reply } from './system.ts';
import { isOurs } from './written.ts';

/** Longest answer that a reporter gets. */
const MOST_SIGNS = 4_000;

/** Makes updates for reporters of what one system says of its tickets. */
export type Teller = (all: readonly Now[]) => Told;

/**
 * @param name  Of the backend; ids of answers begin with it.
 * @param statuses  What the words of the system mean to a reporter, whatever their case. A word that is not there is
 * named as unknown, and moves nothing.
 */
export function teller(name: string, statuses: Readonly<Record<string, PublicStatus>>): Teller {
  const meanings = new Map(Object.entries(statuses).map(([word, status]) => [word.toLowerCase(), status]));
  const meaning = (word: string | undefined) => (word ? meanings.get(word.toLowerCase()) : undefined);

  return (all) => {
    const unknown = new Set<string>();
    const updates = all.flatMap(({ ref, status, otherwise, at, replies }): StatusUpdate[] => {
      const means = meaning(status) ?? meaning(otherwise);
      if (status && !means) unknown.add(status);
      const answers = replies.filter(({ text }) => text.trim() !== '' && !isOurs(text));
      return [
        ...answers.map((one) => answerOf(ref, one, name)),
        ...(means ? [{ issueId: ref, at: iso(at), change: { type: 'status', status: means } } as const] : []),
      ];
    });
    return { updates, ...(unknown.size > 0 && { unknown: [...unknown] }) };
  };
}

function answerOf(issueId: string, reply: Reply, name: string): StatusUpdate {
  const at = iso(reply.at);
  // Twice as much holds every grapheme near the cut.
  const near = reply.text.trim().slice(0, 2 * MOST_SIGNS);
  const text = cutTo(near, (some) => some.length <= MOST_SIGNS);
  const message = { id: `${name}-${reply.id}`, at, from: 'venue', text } as const;
  return { issueId, at, change: { type: 'message', message } };
}

const iso = (at: number): string => new Date(at).toISOString();
