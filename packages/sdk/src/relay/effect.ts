import type { TouchlineEvent } from '../model/entry.ts';
import type { Attachment, Issue } from '../model/issue.ts';
import type { Allowed, IssueFacts, Message, StatusChange } from '../model/status.ts';
import { viewOf } from '../model/status.ts';
import type { Receipt } from '../model/wire.ts';
import type { DeliveryKind, IssueRecord } from './store.ts';

/** What an accepted event about an existing issue does. */
export interface Effect {
  /** Of the public view; absent where nothing changes. */
  change?: StatusChange;
  /** What the backend is told; absent where it is none of its business. */
  delivery?: DeliveryKind;
  attachments?: readonly Attachment[];
}

/** A new issue as the reporter sees it from now on. */
export function openIssue(id: string, issue: Issue, receipt: Receipt, capturedAt: number): IssueRecord {
  const { reference, receivedAt, priority, respondBy, backAt } = receipt;
  return {
    id,
    venue: issue.location.venue ?? '',
    trackingHash: issue.trackingHash,
    version: 1,
    receivedAt: Date.parse(receivedAt),
    test: issue.test ?? false,
    facts: {
      id,
      reference,
      category: issue.category,
      location: issue.location,
      ...(priority && { priority }),
      status: 'received',
      capturedAt: new Date(capturedAt).toISOString(),
      receivedAt,
      ...(respondBy && { respondBy }),
      ...(backAt && { backAt }),
      timeline: [{ at: receivedAt, what: 'received' }],
      messages: [],
    },
  };
}

/**
 * The words of a reporter are always taken and always handed on; the public view follows only where the
 * reporter may do that now.
 */
export function effectOf(event: TouchlineEvent, facts: IssueFacts, capturedAt: number, now: number): Effect {
  const may = (what: Allowed) => viewOf(facts, now, '').allowed.includes(what);
  const said = (text: string): Message => ({
    id: event.id,
    at: new Date(capturedAt).toISOString(),
    from: 'reporter',
    text,
  });
  switch (event.type) {
    case 'touchline.issue.message': {
      const { text, attachments = [] } = event.data;
      return { change: { type: 'message', message: said(text) }, delivery: 'message', attachments };
    }
    case 'touchline.issue.confirmed':
      return { delivery: 'confirmed', ...(may('confirm') && { change: { type: 'confirmed' } }) };
    case 'touchline.issue.reopened': {
      const { reason } = event.data;
      const change = { type: 'reopened' as const, ...(reason && { message: said(reason) }) };
      return { delivery: 'reopened', ...(may('reopen') && { change }) };
    }
    case 'touchline.issue.withdrawn':
      return { delivery: 'withdrawn', ...(may('withdraw') && { change: { type: 'withdrawn' } }) };
    case 'touchline.feedback.given': {
      const { csat } = event.data;
      // Nobody is asked twice, and whoever changes their mind is heard.
      const { rating: _before, ...unrated } = facts;
      const rated = csat !== undefined && viewOf(unrated, now, '').allowed.includes('feedback');
      return { delivery: 'feedback', ...(rated && { change: { type: 'rated', csat } }) };
    }
    case 'touchline.survey.answered':
      return { delivery: 'survey' };
    case 'touchline.issue.reported':
    case 'touchline.help.session':
    case 'touchline.kiosk.heartbeat':
      return {};
  }
}
