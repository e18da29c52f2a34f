import type { Command, DeskVenue } from '../../api/types.ts';
import { nextTimeOfDay } from '../clock.ts';
import { references } from '../address.ts';
import { now } from '../ticker.ts';
import type { Key } from '../words.ts';

/** What a dialog asks about: a command, or another name for one. */
export type Asking =
  | 'assign'
  | 'handOver'
  | 'reprioritise'
  | 'reopen'
  | 'close'
  | 'reject'
  | 'escalate'
  | 'merge'
  | 'split'
  | 'cancel'
  | 'tag'
  | 'wait'
  | 'schedule'
  | 'dropTask';

export const PRIORITIES = ['P1', 'P2', 'P3', 'P4'] as const;
export const REJECT_REASONS = ['spam', 'prank', 'duplicate_channel', 'not_this_event'] as const;
export const LEVELS = ['2', '3', '4', '5'] as const;

/** The command that a person has to be allowed to give before this is asked. */
export function neededFor(asking: Asking): Command['type'] {
  return asking === 'handOver' ? 'assign' : asking;
}

/** What was filled in, as a command; or what is missing. */
export function commandFrom(
  asking: Asking,
  value: (name: string) => string,
  { venue, taskId = '' }: { venue: DeskVenue | undefined; taskId?: string | undefined },
): Command | Key {
  const reason = value('reason');
  const because = <T extends Command>(command: T): T | Key => (reason ? command : 'ask.reason.missing');
  switch (asking) {
    case 'assign':
      if (!value('to')) return 'ask.assign.missing';
      return { type: 'assign', to: value('to'), ...(value('note') && { note: value('note') }) };
    case 'handOver':
      if (!value('to')) return 'ask.assign.missing';
      if (!value('note')) return 'ask.handOver.missing';
      return { type: 'assign', to: value('to'), note: value('note') };
    case 'reprioritise': {
      const priority = PRIORITIES.find((one) => one === value('priority'));
      return priority ? because({ type: 'reprioritise', priority, reason }) : 'ask.reprioritise.missing';
    }
    case 'escalate': {
      const level = Number(value('level'));
      if (level !== 2 && level !== 3 && level !== 4 && level !== 5) return 'ask.escalate.missing';
      return because({ type: 'escalate', level, reason });
    }
    case 'merge':
      return merge(value('into'), value('reference'));
    case 'tag':
      return value('cause') ? { type: 'tag', cause: value('cause') } : 'ask.tag.missing';
    case 'wait': {
      const at = nextTimeOfDay(value('time'), now(), venue?.timeZone);
      if (!value('partner')) return 'ask.wait.missing';
      if (at === undefined) return 'composer.missing.time';
      return { type: 'wait', partner: value('partner'), promiseAt: new Date(at).toISOString() };
    }
    case 'schedule': {
      const at = nextTimeOfDay(value('time'), now(), venue?.timeZone);
      if (at === undefined) return 'composer.missing.time';
      if (!value('agreed')) return 'ask.schedule.missing';
      return { type: 'schedule', agreedAt: new Date(at).toISOString(), reporterAgreed: true };
    }
    case 'close':
      return { type: 'close', ...(reason && { reason }) };
    case 'dropTask':
      return because({ type: 'dropTask', taskId, reason });
    case 'reopen':
    case 'reject':
    case 'split':
    case 'cancel':
      return because({ type: asking, reason });
    default:
      return asking satisfies never;
  }
}

/** A typed reference counts more than what was chosen from the list. */
function merge(chosen: string, typed: string): Command | Key {
  const reference = typed.toUpperCase().replace(/\s/g, '');
  const id = reference === '' ? chosen : references.idOf(dashed(reference));
  if (id && (reference === '' || id !== dashed(reference))) return { type: 'merge', into: id };
  return reference === '' ? 'ask.merge.missing' : 'ask.merge.unknown';
}

/** `7k3f9qxm` as people type it, `7K3F-9QXM` as it is written. */
function dashed(reference: string): string {
  return reference.includes('-') ? reference : `${reference.slice(0, 4)}-${reference.slice(4)}`;
}
