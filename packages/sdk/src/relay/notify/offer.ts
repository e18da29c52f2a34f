import type { VenueConfig } from '../../model/config.ts';
import { isSensitive } from '../../model/taxonomy.ts';
import { keyedHash } from '../address.ts';
import type { RelayStore } from '../store.ts';
import { ASK_LIMITS, type AskLimits, type NotifyOptions } from './doors.ts';

/** The options with every default filled in, and what names people without naming them. */
export interface Notify extends Required<Pick<NotifyOptions, 'url' | 'trackUrl'>> {
  mail: NotifyOptions['mail'];
  push: NotifyOptions['push'];
  limits: AskLimits;
  /** The same in, the same out for all relays on a store, no way back. */
  hashed: (text: string) => Promise<string>;
}

/** @throws {TypeError} when `url` is no address. */
export function notifyOf(options: NotifyOptions | undefined, store: RelayStore): Notify | undefined {
  if (!options || (!options.mail && !options.push)) return undefined;
  const url = new URL(options.url);
  return {
    url: url.origin + url.pathname.replace(/\/+$/, ''),
    trackUrl: options.trackUrl ?? `${url.origin}/track`,
    mail: options.mail,
    push: options.push,
    limits: { ...ASK_LIMITS, ...options.limits },
    hashed: keyedHash(() => store.guards.secret()),
  };
}

/** What a venue's configuration says about it; nothing where nothing can be sent. */
export function offerOf(notify: Notify | undefined): Pick<VenueConfig, 'notify'> {
  if (!notify) return {};
  return {
    notify: { ...(notify.mail && { mail: true }), ...(notify.push && { push: notify.push.publicKey }) },
  };
}

/** A mailbox or a lock screen may be read by exactly the person who must not know. */
export function isSilent(category: string): boolean {
  return isSensitive(category);
}
