import type { StatusChange } from '@touchline/sdk/model';
import type { Decision } from './verdict.ts';

/** What those hear whose reports are worked on with this one: everything but what is asked of its reporter alone. */
export function newsOf({ changes, told }: Pick<Decision, 'changes' | 'told'>): StatusChange[] {
  const asked = changes.flatMap((change) =>
    change.type === 'asked' || change.type === 'reminded' ? [change.messageId] : [],
  );
  // Its reporter heard of the own "not solved" already; those who wait with this one did not.
  const heard = told.some(({ type }) => type === 'reopened');
  const reopened: StatusChange[] =
    !heard && changes.some(({ type }) => type === 'reopened') ? [{ type: 'reopened' }] : [];
  return [...reopened, ...told].filter((news) => {
    if (news.type === 'message') return !asked.includes(news.message.id);
    return !(news.type === 'status' && news.status === 'waiting_reporter');
  });
}
