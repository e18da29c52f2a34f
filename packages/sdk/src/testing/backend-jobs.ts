import type { AcceptedIssue, BackendJob } from '../backends/backend.ts';
import { referenceOf } from '../model/reference.ts';
import { MATCH_EVENING, reporter } from './fixtures.ts';

export async function createJob(
  description = 'It says the ticket was used.',
  who: AcceptedIssue['issue']['reporter'] = { language: 'en' },
  more: Partial<AcceptedIssue['issue']> = {},
): Promise<{
  type: 'create';
  issue: AcceptedIssue;
}> {
  const { id, event } = await reporter().report({ description, reporter: who, ...more });
  const issue = event.data;
  const { category, kind, location } = issue;
  return {
    type: 'create',
    issue: {
      id,
      reference: referenceOf(id),
      category,
      kind,
      location,
      issue,
      priority: 'P2',
      capturedAt: MATCH_EVENING,
      receivedAt: MATCH_EVENING + 4_000,
      respondBy: MATCH_EVENING + 600_000,
      test: false,
    },
  };
}

export function messageJob(issueId: string, number: number, text: string): BackendJob {
  const at = MATCH_EVENING + number * 1_000;
  const message = {
    id: idAt(issueId, 100 + number),
    at: new Date(at).toISOString(),
    from: 'reporter',
    text,
  } as const;
  return { type: 'message', issueId, at, message };
}

/** Another id near one that is known. */
export function idAt(id: string, number: number): string {
  return id.slice(0, -4) + number.toString(16).padStart(4, '0');
}
