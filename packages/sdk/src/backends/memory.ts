import type { StatusChange, StatusUpdate } from '../model/status.ts';
import type { AcceptedIssue, BackendAdapter, BackendJob } from './backend.ts';

export interface MemoryBackend extends BackendAdapter {
  /** By id; an erased issue is gone. */
  readonly issues: ReadonlyMap<string, AcceptedIssue>;
  /** Everything that was delivered for the first time, in order. */
  readonly jobs: readonly BackendJob[];
  /** Answers as a person at the desk would. */
  answer(issueId: string, change: StatusChange, at?: string): Promise<void>;
}

/**
 * The interface in twenty lines; read this first. Forgets everything on restart.
 *
 * @param options.publish  Takes what `answer` says: `(update) => relay.publish(update)`.
 */
export function memoryBackend(
  options: {
    name?: string;
    publish?: (update: StatusUpdate) => Promise<void>;
  } = {},
): MemoryBackend {
  const issues = new Map<string, AcceptedIssue>();
  const jobs: BackendJob[] = [];
  const seen = new Set<string>();
  return {
    name: options.name ?? 'memory',
    guarantee: 'exactly_once',
    statusReturn: 'publish',
    issues,
    jobs,
    async deliver(job, { signal }) {
      if (signal.aborted) return { kind: 'retry', reason: 'Stopped.' };
      if (!seen.has(keyOf(job))) {
        seen.add(keyOf(job));
        jobs.push(job);
        if (job.type === 'create') issues.set(job.issue.id, job.issue);
        if (job.type === 'erase') issues.delete(job.issueId);
      }
      return job.type === 'create'
        ? { kind: 'accepted', backendReference: `M-${job.issue.reference}` }
        : { kind: 'accepted' };
    },
    async answer(issueId, change, at = new Date().toISOString()) {
      await options.publish?.({ issueId, at, change });
    },
  };
}

/** What makes two deliveries the same one. */
function keyOf(job: BackendJob): string {
  switch (job.type) {
    case 'create':
      return `create ${job.issue.id}`;
    case 'erase':
      return `erase ${job.issueId}`;
    case 'message':
      return `message ${job.message.id}`;
    case 'confirmed':
    case 'reopened':
    case 'withdrawn':
    case 'feedback':
      return `${job.type} ${job.eventId}`;
  }
}
