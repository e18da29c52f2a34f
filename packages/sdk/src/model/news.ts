import type { IssueFacts } from './status.ts';

/** What a person at the venue says. A delay notice or a state is no reason to call anybody. */
const SAID = new Set(['replied', 'resolved', 'waiting_reporter']);

/** How often a person at the venue has said something; grows only. */
export function newsOf({ timeline }: Pick<IssueFacts, 'timeline'>): number {
  return timeline.filter(({ what }) => SAID.has(what)).length;
}
