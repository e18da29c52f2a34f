import { canMove, type Issue, openStates, reopenTo } from '@touchline/sdk/model';
import type { Assessment } from './assess.ts';
import { nextUpdateFrom } from './clocks.ts';
import { recoveryTask } from './follow-up.ts';
import { type Change, type DeskIssue, REPORTER } from './issue.ts';
import { reopening } from './reopening.ts';
import { tell } from './tell.ts';
import { agreed, type Circumstances, nothing, type Verdict, type Words } from './verdict.ts';

/** What the reporter can tell about an issue that is here. The relay has shown it to the reporter already. */
export type ReporterWish =
  | { type: 'message'; id: string; at: number; text: string; language?: string }
  | { type: 'confirm' }
  | { type: 'reopen'; at: number; reason?: string }
  | { type: 'withdraw'; at: number; reason?: string }
  | { type: 'rate'; at: number; csat?: number; ces?: number; comment?: string }
  | { type: 'erase' };

/** A report as the desk registers it. Instants are epoch ms. */
export interface Arrival {
  reference: string;
  issue: Issue;
  capturedAt: number;
  receivedAt: number;
  test: boolean;
}

/** Registered, judged and given to the team that can help, all at once. */
export function register(
  { reference, issue, capturedAt, receivedAt, test }: Arrival,
  judged: Assessment,
): Change[] {
  const { category, kind, stage, channel, location, reporter } = issue;
  const { team, respondBy: _by, backAt: _back, ...triage } = judged;
  const { language, tier } = reporter;
  return [
    {
      type: 'registered',
      reference,
      category,
      kind,
      stage,
      channel,
      ...(language && { language }),
      ...(tier && { tier }),
      location,
      capturedAt,
      receivedAt,
      test,
      ...(issue.mood === 'angry' && { angry: true }),
      ...(reporter.contact && { reachable: true }),
    },
    { type: 'triaged', ...triage },
    { type: 'assigned', team },
  ];
}

/**
 * What the word of a reporter does here.
 *
 * It is never refused: where the life cycle has no such way any more, the words still arrive and wait to be read.
 */
export function hear(issue: DeskIssue, wish: ReporterWish, circumstances: Circumstances): Verdict {
  const { now, calendars } = circumstances;
  switch (wish.type) {
    case 'message': {
      const words = reporterWords(wish.id, wish.at, wish.text, wish.language);
      const changes: Change[] = [{ type: 'messaged', messageId: words.id }];
      if (issue.state === 'waiting_reporter') {
        changes.push({ type: 'continued', ...nextUpdateFrom(issue, calendars, now) });
      }
      return tell(issue, agreed({ changes, words: [words] }));
    }
    case 'confirm': {
      if (issue.state !== 'resolved') return nothing;
      const changes: Change[] = [{ type: 'confirmed' }];
      const closes = canMove({
        from: 'resolved',
        to: 'closed',
        actor: { role: 'reporter' },
        now,
        priority: issue.priority,
        confirmed: true,
      });
      if (closes.ok) changes.push({ type: 'closed', because: 'confirmed' });
      return agreed({ changes });
    }
    case 'reopen': {
      const to = reopenTo(issue.assignee !== undefined);
      const words = saidBy(wish, circumstances);
      const move = canMove({
        from: issue.state,
        to,
        actor: { role: 'reporter' },
        now,
        reason: wish.reason ?? 'not solved',
        ...(issue.resolution && { resolvedAt: issue.resolution.at }),
      });
      if (!move.ok) return heard(words);
      const { changes, respondBy, told } = reopening(issue, to, words[0]?.id, circumstances);
      if (respondBy !== undefined) {
        told.push({ type: 'promised', priority: issue.priority, respondBy: iso(respondBy) });
      }
      return agreed({ changes, words, told });
    }
    case 'withdraw': {
      const words = saidBy(wish, circumstances);
      // Others wait for the same solution: the work goes on for them.
      if (!openStates.includes(issue.state) || issue.children?.length) return heard(words);
      const wordsId = words[0]?.id;
      return agreed({ changes: [{ type: 'withdrawn', ...(wordsId && { wordsId }) }], words });
    }
    case 'rate': {
      const words = wish.comment ? [reporterWords(circumstances.newId(), wish.at, wish.comment)] : [];
      const wordsId = words[0]?.id;
      const { csat, ces } = wish;
      return agreed({
        changes: [
          {
            type: 'rated',
            ...(csat !== undefined && { csat }),
            ...(ces !== undefined && { ces }),
            ...(wordsId && { wordsId }),
          },
          ...recoveryTask(issue, csat, circumstances),
        ],
        words,
      });
    }
    case 'erase':
      return issue.erased ? nothing : agreed({ changes: [{ type: 'erased' }] });
  }
}

function heard(words: Words[]): Verdict {
  return agreed({ changes: words.map(({ id }) => ({ type: 'messaged', messageId: id })), words });
}

function saidBy({ at, reason }: { at: number; reason?: string }, { newId }: Circumstances): Words[] {
  return reason ? [reporterWords(newId(), at, reason)] : [];
}

function reporterWords(id: string, at: number, text: string, language?: string): Words {
  const author = { id: REPORTER.id, name: REPORTER.name };
  return { id, kind: 'message', from: 'reporter', at, author, text, ...(language && { language }) };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
