import type { IssueState } from '@touchline/sdk/model';
import type { DeskCommand } from '../commands.ts';

/**
 * Every way through the life of an issue, written out by hand from what the venue agreed, never from the code.
 *
 * SP reporter, SY the desk by itself, CS customer service, OS on-site staff, TS technical support, SU supervisor,
 * CR control room, A whoever has the issue.
 */
export const PERMITTED: Readonly<Record<string, string>> = {
  'new triaged': 'CS SU CR',
  'new assigned': 'CS SU CR',
  'triaged assigned': 'CS SU CR',
  'new in_progress': 'A SU CR',
  'triaged in_progress': 'A SU CR',
  'assigned in_progress': 'A SU CR',
  'assigned assigned': 'A SU CR',
  'in_progress assigned': 'A SU CR',
  'in_progress waiting_reporter': 'A SU',
  'waiting_reporter in_progress': 'SP A',
  'in_progress waiting_third_party': 'A SU',
  'waiting_third_party in_progress': 'A SU SY',
  'in_progress scheduled': 'A SU',
  'assigned scheduled': 'A SU',
  'scheduled in_progress': 'SY A',
  'in_progress resolved': 'A SU CR',
  'new resolved': 'CS OS SU',
  'triaged resolved': 'CS OS SU',
  'assigned resolved': 'CS OS SU',
  'waiting_reporter resolved': 'SY A',
  'resolved closed': 'SP SY SU',
  'resolved in_progress': 'SP CS SU',
  'resolved triaged': 'SP CS SU',
  'closed in_progress': 'SP CS SU',
  'closed triaged': 'SP CS SU',
  'new cancelled': 'SP CS',
  'triaged cancelled': 'SP CS',
  'assigned cancelled': 'SP CS',
  'in_progress cancelled': 'SP CS',
  'waiting_reporter cancelled': 'SP CS',
  'waiting_third_party cancelled': 'SP CS',
  'scheduled cancelled': 'SP CS',
  'new merged': 'CS SU',
  'triaged merged': 'CS SU',
  'assigned merged': 'CS SU',
  'in_progress merged': 'CS SU',
  'merged triaged': 'SU',
  'new rejected': 'CS SU',
  'triaged rejected': 'CS SU',
  'rejected triaged': 'SU',
};

export function permittedTo(from: IssueState, to: IssueState): string[] {
  return (PERMITTED[`${from} ${to}`] ?? '').split(' ').filter(Boolean);
}

/** The command with which a person at the desk wants to get from one state to another, filled in as it should be. */
export function commandTo(from: IssueState, to: IssueState, now: number): DeskCommand | undefined {
  const ended = from === 'resolved' || from === 'closed' || from === 'rejected';
  const waits = from === 'waiting_reporter' || from === 'waiting_third_party' || from === 'scheduled';
  switch (to) {
    // Nothing ever becomes new again, so there is no wish for it.
    case 'new':
      return undefined;
    case 'triaged':
      if (ended) return { type: 'reopen', reason: 'It does not work again.' };
      return from === 'merged'
        ? { type: 'split', reason: 'Another lane after all.' }
        : { type: 'triage', priority: 'P3' };
    case 'assigned':
      return { type: 'assign', team: 'CS', note: 'New card printed, lane 4 still red.' };
    case 'in_progress':
      // Whatever was turned away is dealt out anew.
      if (ended && from !== 'rejected') return { type: 'reopen', reason: 'It does not work again.' };
      return waits ? { type: 'continue' } : { type: 'take' };
    case 'waiting_reporter':
      return { type: 'ask', question: 'Which lane are you at?' };
    case 'waiting_third_party':
      return { type: 'wait', partner: 'Card printer', promiseAt: now + 3_600_000 };
    case 'scheduled':
      return { type: 'schedule', agreedAt: now + 3_600_000, reporterAgreed: true };
    case 'resolved':
      return {
        type: 'resolve',
        code: from === 'waiting_reporter' ? 'no_answer' : 'admitted',
        text: 'You are in. Enjoy the match.',
        delayReason: 'staff',
      };
    case 'closed':
      return { type: 'close' };
    case 'cancelled':
      return { type: 'cancel', reason: 'They called: all is well.' };
    case 'merged': {
      const into = '0199f0c2-7d1e-7a55-9b1e-0c8f3d2a6b99';
      const other = { reference: '7K3F-9QXM', capturedAt: now, opened: true };
      return { type: 'merge', into: { id: into, state: 'in_progress', ...other } };
    }
    case 'rejected':
      return { type: 'reject', reason: 'spam' };
  }
}
