import { UUID } from '../../model/ids.ts';
import { sameText } from '../secret.ts';
import type { Notify } from './offer.ts';
import type { Subscription } from './subscription.ts';

/**
 * What stands behind the address in a mail: it names one address and one issue, opens no report, and nobody can make
 * one who has not read the mail. Nothing of it is kept.
 */
export async function tokenOf({ issueId, key }: Pick<Subscription, 'issueId' | 'key'>, { hashed }: Notify) {
  return `${issueId}.${await hashed(`link ${issueId} ${key}`)}`;
}

export async function linkOf(one: Subscription, notify: Notify): Promise<string> {
  return `${notify.url}/v1/notify/${await tokenOf(one, notify)}`;
}

/** The issue that a token is about, before anybody knows whether it is one of ours. */
export function issueIn(token: string): string | undefined {
  const [id = '', mac] = token.split('.');
  return UUID.test(id) && mac ? id : undefined;
}

/** Which of the subscriptions of its issue a token opens. All are compared, each in the same time. */
export async function openedBy(
  token: string,
  all: readonly Subscription[],
  notify: Notify,
): Promise<Subscription | undefined> {
  let found: Subscription | undefined;
  for (const one of all) {
    if (one.channel === 'mail' && sameText(await tokenOf(one, notify), token)) found = one;
  }
  return found;
}
