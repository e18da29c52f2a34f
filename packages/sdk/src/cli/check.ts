import type { AcceptedIssue, BackendAdapter, Finding } from '../backends/backend.ts';
import { uuidv7 } from '../model/ids.ts';
import { referenceOf } from '../model/reference.ts';

const CHECK_MS = 20_000;

/**
 * Tries one destination as a report would: credentials and fields, then a test report, which is taken back and
 * erased again where the system has a call for that.
 */
export async function checkBackend(backend: BackendAdapter, now = Date.now()): Promise<Finding[]> {
  const found: Finding[] = [];
  const context = () => ({ signal: AbortSignal.timeout(CHECK_MS) });
  try {
    found.push(...((await backend.probe?.(context())) ?? []));
  } catch (error) {
    found.push({ ok: false, says: error instanceof Error ? error.message : 'It does not answer.' });
  }
  if (found.some(({ ok }) => !ok)) return found;
  const issue = testReport(now);
  const made = await backend.deliver({ type: 'create', issue }, context());
  if (made.kind !== 'accepted')
    return [...found, { ok: false, says: `A test report is not taken: ${made.reason}` }];
  const number = made.backendReference ?? issue.reference;
  found.push({ ok: !made.note, says: made.note ?? `A test report is there: ${number}.` });
  const end = { issueId: issue.id, at: now } as const;
  const eventId = uuidv7(now, crypto.getRandomValues(new Uint8Array(16)));
  const closed = await backend.deliver({ type: 'withdrawn', eventId, ...end }, context());
  const erased = await backend.deliver({ type: 'erase', ...end }, context());
  const gone = erased.kind === 'accepted' ? 'erased again' : 'taken back; erase it by hand';
  const stuck = closed.kind === 'accepted' ? '' : closed.reason;
  return [...found, { ok: !stuck, says: stuck ? `It cannot be taken back: ${stuck}` : `It was ${gone}.` }];
}

/** Says in its title that it is none. */
function testReport(now: number): AcceptedIssue {
  const id = uuidv7(now, crypto.getRandomValues(new Uint8Array(16)));
  const [category, kind, location] = [
    'other.other',
    'problem',
    { spot: 'A test of the line; nothing happened.' },
  ] as const;
  return {
    id,
    reference: referenceOf(id),
    category,
    kind,
    location,
    priority: 'P4',
    capturedAt: now,
    receivedAt: now,
    test: true,
    issue: {
      category,
      kind,
      location,
      stage: 'watch',
      fields: {},
      description: 'This is a test of the connection. Nobody has to do anything.',
      reporter: { language: 'en' },
      attachments: [],
      channel: 'counter',
      consent: { version: '1' },
      trackingHash: 'A'.repeat(43),
      test: true,
    },
  };
}
