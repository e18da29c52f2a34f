/** What somebody saw or did that has to be answerable for later. Ids, choices and counts; never a word of a person. */
export type AuditAction =
  | 'signed_in'
  | 'sign_in_failed'
  | 'signed_out'
  | 'issue_opened'
  | 'photo_opened'
  | 'searched'
  | 'exported'
  | 'command_given'
  | 'suspension_declared'
  | 'suspension_lifted'
  | 'visitors_told'
  | 'event_archived'
  | 'issues_archived'
  | 'account_made'
  | 'account_changed'
  | 'account_invited'
  | 'password_set'
  | 'key_made'
  | 'key_revoked'
  | 'settings_changed'
  | 'audit_read';

export interface AuditNote {
  actor: { id: string; name: string; role: string };
  action: AuditAction;
  /** Id of the issue, the event, the account or the key it is about. */
  subject?: string;
  facts?: Readonly<Record<string, string | number | boolean>>;
}

/** One line of the log. Each holds the hash of the one before, so that none can be changed or left out unseen. */
export interface AuditEntry extends AuditNote {
  /** Counts from 1 without gaps. */
  sequence: number;
  /** Epoch ms. */
  at: number;
  previous: string;
  hash: string;
}

/** What the hash of a line is made of; the order of the parts never changes. */
export function auditText({
  sequence,
  at,
  actor,
  action,
  subject,
  facts,
  previous,
}: Omit<AuditEntry, 'hash'>): string {
  const sorted = Object.entries(facts ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    sequence,
    at,
    actor.id,
    actor.name,
    actor.role,
    action,
    subject ?? '',
    sorted,
    previous,
  ]);
}

/** What stands before the first line. */
export const AUDIT_START = '0'.repeat(64);
