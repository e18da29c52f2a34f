import type { Issue, Location } from '../model/issue.ts';
import type { Problem } from '../model/problems.ts';
import type { StatusView } from '../model/status.ts';
import type { Receipt } from '../model/wire.ts';
import type { Balance } from '../outbox/outbox.ts';

/** What was typed, as a draft that `report` takes again. */
export type Typed = Pick<
  Issue,
  'category' | 'location' | 'fields' | 'kind' | 'stage' | 'reporter' | 'channel'
> &
  Partial<Pick<Issue, 'description' | 'mood' | 'consent'>> & { supersedes: string };

/** Everything this device can truthfully say about one issue: its own facts and the venue's. */
export interface IssueState {
  id: string;
  reference: string;
  category: string;
  location: Location;
  /** The known issue that it joins. */
  joins?: string;
  /** In no list and no count of this device, see `IssueDraft`. */
  unlisted?: true;
  /** Whoever reported it said that they may be asked afterwards how it went. */
  survey?: true;
  /** Epoch milliseconds. */
  capturedAt: number;
  /**
   * `saved`: on this device, not confirmed. `sending`: a request is under way. `received`: a receipt is here.
   * `refused`: a final no, the words are still here. `paused`: the venue's site does not let us send.
   * `expired`: it could not be sent in time. `deleted`: by the person. `unreadable`: this device cannot read it.
   */
  delivery: 'saved' | 'sending' | 'received' | 'refused' | 'paused' | 'expired' | 'deleted' | 'unreadable';
  /** With `expired` and `deleted`, epoch milliseconds; the words are gone. */
  endedAt?: number;
  /** Epoch milliseconds at which it is given up; only there when less than a day is left. */
  expiresAt?: number;
  /** What belongs to it and did not arrive: photos that the venue refused, follow-ups that waited too long. */
  lost?: { what: string; how: 'expired' | 'refused'; at: number }[];
  /** `memory`: this browser refuses to keep anything; keep the page open. */
  kept: 'device' | 'memory';
  /** It is old and was urgent: it waits until `stillNeeded` or `withdraw` says what the person says. */
  asks?: true;
  /** Photos that still have to follow. */
  photos?: number;
  /** Attempts that ended without a clear answer. */
  attempts: number;
  /** Epoch milliseconds of the next attempt; absent when none is planned. */
  nextTryAt?: number;
  /** The venue has asked to be given time. */
  busy?: true;
  receipt?: Receipt;
  /** With `refused` and `paused`. */
  problem?: Problem;
  /** What was typed, to change and send again; where it may have to be taken along: refused, paused, near its end. */
  draft?: Typed;
  view?: StatusView;
  /** Epoch milliseconds when `view` was last confirmed by the venue. */
  viewAt?: number;
  /** How often a person at the venue has said something since `seen`; absent instead of 0. */
  unread?: number;
  /** Own messages, confirmations and so on that are not confirmed yet. */
  pending: { id: string; type: string; text?: string; at: number; problem?: Problem }[];
  /** Opens this issue on another phone; exists offline, at once. */
  trackingLink: string;
}

/** How a device does, for whoever looks after it. */
export interface Health {
  kept: 'device' | 'memory';
  /** Whether the browser has promised not to clear it by itself; `undefined` where nobody can say. */
  persisted?: boolean;
  /** Events and issues that cannot be read on this device. */
  unreadable: number;
  /** How events ended; `captured` is the sum of all others. */
  balance: Balance;
  /** Help sessions that could not be sent in time; they are no reports, and nobody waits for them. */
  helpsExpired: number;
}
