import type { BackendAdapter, BackendJob, DeliveryOutcome } from '@touchline/sdk/relay';
import type { Entry } from './backend.ts';

/** A backend that can tell only by looking up: it does so before everything that it writes. */
export function lookupBackend(url: string, concurrency: number): BackendAdapter {
  return {
    name: 'help-desk',
    guarantee: 'exactly_once',
    statusReturn: 'none',
    lagMs: 0,
    concurrency,
    async deliver(job, { signal, until = Infinity }): Promise<DeliveryOutcome> {
      const entry = entryOf(job);
      const known = await fetch(`${url}/entries?key=${encodeURIComponent(entry.key)}`, { signal });
      if (!known.ok) return { kind: 'retry', reason: `lookup ${known.status}` };
      if (((await known.json()) as Entry[]).length > 0)
        return { kind: 'accepted', backendReference: 'known' };
      // Frozen between the two, and by now it is somebody else's.
      if (Date.now() >= until) return { kind: 'retry', reason: 'Too late.' };
      const made = await fetch(`${url}/entries`, { method: 'POST', body: JSON.stringify(entry), signal });
      const retryAfterMs = Number(made.headers.get('retry-after') ?? 0) * 1_000;
      if (!made.ok) return { kind: 'retry', reason: `status ${made.status}`, retryAfterMs };
      const { number } = (await made.json()) as { number?: string };
      // It says yes and not what: the next attempt looks.
      if (!number) return { kind: 'retry', reason: 'It named no issue.' };
      return { kind: 'accepted', backendReference: number };
    },
  };
}

function entryOf(job: BackendJob): Entry {
  if (job.type === 'create') return { what: 'create', issue: job.issue.id, key: job.issue.id };
  const { type, issueId } = job;
  const event = type === 'message' ? job.message.id : type === 'erase' ? `erase ${issueId}` : job.eventId;
  return { what: type, issue: issueId, key: event };
}
