import { UUID } from '../../model/ids.ts';
import { newsOf } from '../../model/news.ts';
import { personal, problemAnswer, refuse } from '../answer.ts';
import { networkOf } from '../address.ts';
import { readJson } from '../body.ts';
import type { Client, Settings } from '../options.ts';
import { bearerOf, opens } from '../secret.ts';
import type { IssueRecord, StoreTransaction } from '../store.ts';
import { ASK_MS } from './doors.ts';
import { isSilent, type Notify } from './offer.ts';
import type { Subscription } from './subscription.ts';
import { readMailAddress, readPushTarget, recordOf } from './targets.ts';
import { addJobs, LANES } from './tell.ts';
import { spoken } from './words.ts';

const WISH_BYTES = 8_192;
/** Who has not got the mail yet may ask for it again after this time. */
const AGAIN_MS = 10 * 60_000;
/** Phones that may wait for one issue. */
const MOST_DEVICES = 5;

/** What is wanted: an address or a browser to add, or to leave out. */
type Wish =
  | { channel: 'mail'; target: string | undefined }
  | { channel: 'push'; target: string; off: boolean };

/** `GET` and `PUT /v1/issues/{id}/notify`: whoever has the secret of an issue says how they want to hear of it. */
export async function wishRoute(
  request: Request,
  id: string,
  client: Client,
  settings: Settings,
): Promise<Response> {
  const { notify, store } = settings;
  if (!notify) return refuse('route-unknown', { detail: 'This venue writes to nobody.' });
  const issue = UUID.test(id) ? await store.issue(id) : undefined;
  if (!(await opens(issue, bearerOf(request))) || !issue) return refuse('issue-unknown');
  if (issue.facts.erased) return refuse('issue-erased');
  if (request.method !== 'PUT') return personal(stateOf(await store.subscriptions(id)));
  const read = await readJson(request, WISH_BYTES);
  if ('problem' in read) return problemAnswer(read.problem);
  const wish = wishIn(read.value, notify);
  if (!wish || isSilent(issue.facts.category)) return refuse('notify-invalid');
  const { language: wanted } = recordOf(read.value);
  const language = spoken(typeof wanted === 'string' ? [wanted] : []);
  // Before the transaction, in which nobody may ask the store for anything else: it may have one connection.
  const key = wish.target === undefined ? undefined : await keyOf(notify, wish.target);
  const known = (await store.subscriptions(id)).filter(({ channel }) => channel === wish.channel);
  const wait = await waitFor(wish.channel, key, known, issue, client, settings);
  if (wait > 0) return refuse('rate-limited', { retryAfterMs: wait });
  await store.transaction(async (tx) => {
    // Against an erasure at this moment: after it nothing is written down any more.
    const here = await tx.lockIssue(id);
    if (!here || here.facts.erased) return;
    if (wish.channel === 'mail') await wishMail(tx, here, wish.target, key, language, settings);
    else if (key !== undefined) await wishPush(tx, here, wish, key, language, settings);
  });
  store.queue.nudge(LANES[wish.channel]);
  return personal(stateOf(await store.subscriptions(id)));
}

/** What the reporter may know of it; never an address, for a link may have been passed on. */
function stateOf(all: readonly Subscription[]): { mail?: 'asked' | 'on'; push?: 'on' } {
  const mail = all.find(({ channel }) => channel === 'mail');
  return {
    ...(mail && { mail: mail.confirmedAt === undefined ? 'asked' : 'on' }),
    ...(all.some(({ channel }) => channel === 'push') && { push: 'on' }),
  };
}

function wishIn(body: unknown, notify: Notify): Wish | undefined {
  const { mail, push, off } = recordOf(body);
  if (mail !== undefined && notify.mail) {
    const target = mail === null ? undefined : readMailAddress(mail);
    return mail === null || target ? { channel: 'mail', target } : undefined;
  }
  const target = push !== undefined && notify.push ? readPushTarget(push, notify.push) : undefined;
  return target && { channel: 'push', target: JSON.stringify(target), off: off === true };
}

/** Whoever asks to mail an address may not be its owner, so few of these mails go out. @returns Milliseconds to wait. */
async function waitFor(
  channel: Wish['channel'],
  key: string | undefined,
  known: readonly Subscription[],
  issue: IssueRecord,
  client: Client,
  { store, notify, now }: Settings,
): Promise<number> {
  if (channel === 'push' || key === undefined || !notify) return 0;
  if (known.some((one) => one.key === key && !mayAskAgain(one, now()))) return 0;
  const { limits, hashed } = notify;
  const buckets = [
    ['issue', issue.id, limits.issue],
    ['network', networkOf(client.address), limits.network],
    ['address', key, limits.address],
    ['all', '', limits.all],
  ] as const;
  for (const [name, what, limit] of buckets) {
    const taken = await store.guards.take(await hashed(`ask ${name} ${what}`), limit, 1, now());
    if (taken.waitMs > 0) return taken.waitMs;
  }
  return 0;
}

function mayAskAgain({ askedAt, confirmedAt, target }: Subscription, now: number): boolean {
  return confirmedAt === undefined && target !== '' && now - askedAt >= AGAIN_MS;
}

/** One address an issue. The mail that asks goes out later, from the queue, and to nobody who has said no. */
async function wishMail(
  tx: StoreTransaction,
  issue: IssueRecord,
  target: string | undefined,
  key: string | undefined,
  language: string,
  { now }: Settings,
): Promise<void> {
  const { id: issueId } = issue;
  const at = now();
  const mails = (await tx.subscriptions(issueId)).filter(({ channel }) => channel === 'mail');
  for (const other of mails) if (other.key !== key) await tx.removeSubscriptions(issueId, other);
  if (!target || !key) return;
  const same = mails.find((one) => one.key === key);
  if (same && !mayAskAgain(same, at)) return;
  const unwanted = await tx.remembers(refusedBy(key));
  if (same) await tx.changeSubscription(same, { askedAt: at, mailedAt: undefined });
  else {
    await tx.addSubscription({
      issueId,
      channel: 'mail',
      key,
      // To whoever asks it looks the same, and nothing is kept of an address that wants nothing from here.
      target: unwanted ? '' : target,
      language,
      askedAt: at,
      told: newsOf(issue.facts),
    });
  }
  if (!unwanted) await addJobs(tx, issueId, 'ask', ['mail'], at);
}

/** A browser asks its owner itself, so there is nothing more to confirm. */
async function wishPush(
  tx: StoreTransaction,
  issue: IssueRecord,
  { target, off }: Extract<Wish, { channel: 'push' }>,
  key: string,
  language: string,
  { now }: Settings,
): Promise<void> {
  const { id: issueId } = issue;
  const known = (await tx.subscriptions(issueId)).filter(({ channel }) => channel === 'push');
  const same = known.find((one) => one.key === key);
  if (off) {
    if (same) await tx.removeSubscriptions(issueId, same);
    return;
  }
  if (same) return;
  const [oldest] = known.toSorted((one, other) => one.askedAt - other.askedAt);
  if (oldest && known.length >= MOST_DEVICES) await tx.removeSubscriptions(issueId, oldest);
  const at = now();
  const told = newsOf(issue.facts);
  await tx.addSubscription({
    issueId,
    channel: 'push',
    key,
    target,
    language,
    askedAt: at,
    confirmedAt: at,
    told,
  });
}

function keyOf({ hashed }: Notify, target: string): Promise<string> {
  return hashed(`target ${target.toLowerCase()}`);
}

/** Under this name it is remembered that the owner of an address wants nothing from here. */
export function refusedBy(key: string): string {
  return `notify refused ${key}`;
}

export function isStale({ askedAt, confirmedAt }: Subscription, now: number): boolean {
  return confirmedAt === undefined && now - askedAt > ASK_MS;
}
