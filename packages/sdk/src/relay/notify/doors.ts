import type { DeliveryOutcome } from '../../backends/backend.ts';
import type { RateLimit } from '../guard-store.ts';

/** One message of the venue to one person: words of ours, a reference and addresses, and nothing that anybody typed. */
export interface Mail {
  /** The same for a second try, so that a mailbox can show it once. */
  id: string;
  to: string;
  language: string;
  subject: string;
  text: string;
  /** Posting to it ends these mails (RFC 8058). */
  stop: string;
}

/**
 * What sends mail. `refused`: nobody will ever get mail there. It never throws for what will pass.
 *
 * @see `smtpDoor` of `@touchline/sdk/relay/mail`
 */
export interface MailDoor {
  send(mail: Mail, context: { signal: AbortSignal }): Promise<DeliveryOutcome>;
}

/** What a browser gives a page that may notify. */
export interface PushTarget {
  endpoint: string;
  keys: { p256dh: string; auth: string };
}

/** What a service worker shows. */
export interface PushNote {
  touchline: 1;
  /** Notes of one issue replace each other. */
  tag: string;
  title: string;
  body: string;
  language: string;
  direction: 'ltr' | 'rtl';
}

/**
 * What sends to browsers. `refused`: this browser is not there any more.
 *
 * @see `webPushDoor` of `@touchline/sdk/relay/push`
 */
export interface PushDoor {
  /** What pages subscribe with. */
  readonly publicKey: string;
  /** Whether it would send to this address at all: devices name addresses, and most of the net is none of theirs. */
  knows(endpoint: URL): boolean;
  send(to: PushTarget, note: PushNote, context: { signal: AbortSignal }): Promise<DeliveryOutcome>;
}

/** How many mails may ask for a confirmation, before anybody has said that mail is welcome. */
export interface AskLimits {
  /** To one address. @default 2, then 2 a day */
  address: RateLimit;
  /** For one issue. @default 3, then 3 a day */
  issue: RateLimit;
  /** From one network; a stadium is one. @default 100, then 100 an hour */
  network: RateLimit;
  /** All together: the venue's good name with mailboxes. @default 500, then 500 an hour */
  all: RateLimit;
}

/** How people hear of an answer with the page closed; without it nothing is offered. */
export interface NotifyOptions {
  /**
   * Public address of this relay, `https://arena.example/touchline`. Links in mails are made of it, and never of what
   * a request says about itself.
   */
  url: string;
  /** Page that shows reports. @default `/track` beside it */
  trackUrl?: string;
  mail?: MailDoor;
  push?: PushDoor;
  limits?: Partial<AskLimits>;
}

/** A mail for a confirmation is worth a click for so long. */
export const ASK_MS = 7 * 86_400_000;

const DAY_S = 86_400;

export const ASK_LIMITS: AskLimits = {
  address: { burst: 2, perSecond: 2 / DAY_S },
  issue: { burst: 3, perSecond: 3 / DAY_S },
  network: { burst: 100, perSecond: 100 / 3_600 },
  all: { burst: 500, perSecond: 500 / 3_600 },
};
