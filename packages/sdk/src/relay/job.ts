import type { AcceptedSurvey, BackendJob } from '../backends/backend.ts';
import { questionsOf } from '../model/all-questions.ts';
import { readEvent, type TouchlineEvent } from '../model/entry.ts';
import { DATA } from '../model/event-data.ts';
import type { PhotoJob } from './photo-job.ts';
import type { DeliveryRecord, StoredEvent } from './store.ts';

/** Surveys and photos go the same way, to backends that take them. */
export type ForwardJob = BackendJob | PhotoJob | { type: 'survey'; survey: AcceptedSurvey };

/** What a delivery says; `undefined` when its words have been erased. */
export function jobOf(delivery: DeliveryRecord, stored: StoredEvent | undefined): ForwardJob | undefined {
  const { issueId, eventId, kind, at, detail } = delivery;
  if (kind === 'erase') return { type: 'erase', issueId, at };
  if (kind === 'photo') return detail === undefined ? undefined : { type: 'photo', issueId, sha256: detail };
  if (stored?.text === undefined) return undefined;
  const { record } = stored;
  const event = eventOf(stored.text);
  if (!event) return undefined;
  switch (event.type) {
    case 'touchline.issue.reported': {
      const { reference, respondBy, priority } = record.receipt;
      const { category, kind: issueKind, location, test = false } = event.data;
      const { capturedAt, receivedAt } = record;
      return {
        type: 'create',
        issue: {
          id: issueId,
          reference,
          category,
          kind: issueKind,
          location,
          issue: event.data,
          ...(priority && { priority }),
          capturedAt,
          receivedAt,
          ...(respondBy && { respondBy: Date.parse(respondBy) }),
          test,
        },
      };
    }
    case 'touchline.issue.message': {
      const told = new Date(record.capturedAt).toISOString();
      const message = { id: eventId, at: told, from: 'reporter' as const, text: event.data.text };
      return { type: 'message', issueId, at, message };
    }
    case 'touchline.issue.confirmed':
      return { type: 'confirmed', issueId, eventId, at };
    case 'touchline.issue.reopened':
    case 'touchline.issue.withdrawn': {
      const { reason } = event.data;
      const type = event.type === 'touchline.issue.reopened' ? 'reopened' : 'withdrawn';
      return { type, issueId, eventId, at, ...(reason && { reason }) };
    }
    case 'touchline.feedback.given': {
      const { csat, ces, comment } = event.data;
      return {
        type: 'feedback',
        issueId,
        eventId,
        at,
        ...(csat !== undefined && { csat }),
        ...(ces !== undefined && { ces }),
        ...(comment && { comment }),
      };
    }
    case 'touchline.survey.answered': {
      const { id, capturedAt, receivedAt } = record;
      const about = { id, capturedAt, receivedAt, answers: event.data };
      return { type: 'survey', survey: { ...about, ...(issueId !== id && { issueId }) } };
    }
    case 'touchline.help.session':
    case 'touchline.kiosk.heartbeat':
      return undefined;
  }
}

/** Judged again when it is read: what was accepted once stays readable, so this never fails in practice. */
function eventOf(text: string): TouchlineEvent | undefined {
  const read = readEvent(JSON.parse(text) as unknown, DATA, questionsOf);
  return 'event' in read ? read.event : undefined;
}
