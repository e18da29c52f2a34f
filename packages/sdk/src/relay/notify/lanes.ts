import { newsOf } from '../../model/news.ts';
import type { BackendAdapter, DeliveryOutcome } from '../../backends/backend.ts';
import type { Settings } from '../options.ts';
import type { DeliveryRecord, IssueRecord } from '../store.ts';
import type { MailDoor, PushDoor, PushTarget } from './doors.ts';
import { linkOf } from './link.ts';
import type { Notify } from './offer.ts';
import type { Subscription, SubscriptionChange } from './subscription.ts';
import { LANES } from './tell.ts';
import { askMail, newsMail, newsNote } from './write.ts';

/** Only ids: who is written to, and whether still, is looked up when it is sent. */
export interface NotifyJob {
  issueId: string;
}

export type NotifyLane = BackendAdapter<NotifyJob>;

const DONE: DeliveryOutcome = { kind: 'accepted' };

export function notifyJob({ issueId }: DeliveryRecord): NotifyJob {
  return { issueId };
}

/** What tells people, as lanes beside those of the backends: durable, one at a time an issue, tried again. */
export function notifyLanes(settings: Settings): NotifyLane[] {
  const { notify } = settings;
  const lane = (name: string, deliver: NotifyLane['deliver']): NotifyLane => ({
    name,
    guarantee: 'at_least_once',
    statusReturn: 'none',
    concurrency: 4,
    deliver,
  });
  return [
    ...(notify?.mail ? [lane(LANES.mail, mailing(notify.mail, notify, settings))] : []),
    ...(notify?.push ? [lane(LANES.push, pushing(notify.push, notify, settings))] : []),
  ];
}

function mailing(door: MailDoor, notify: Notify, settings: Settings): NotifyLane['deliver'] {
  return async ({ issueId }, { signal }) => {
    const { issue, all } = await lookUp(issueId, 'mail', settings);
    const [one] = all;
    if (!issue || !one) return DONE;
    const link = await linkOf(one, notify);
    const id = (what: string) => notify.hashed(`mail ${what} ${issueId} ${one.key}`);
    const about = { issue, one, link, venue: await venueOf(issue, one.language, settings) };
    if (one.confirmedAt === undefined) {
      if (one.mailedAt !== undefined) return DONE;
      const mail = askMail({ ...about, id: await id(`ask ${one.askedAt}`) });
      return settle(await door.send(mail, { signal }), one, { mailedAt: settings.now() }, settings);
    }
    const told = newsOf(issue.facts);
    if (told <= one.told) return DONE;
    const mail = newsMail({ ...about, id: await id(`news ${told}`), trackUrl: notify.trackUrl });
    return settle(await door.send(mail, { signal }), one, { told }, settings);
  };
}

/** Several browsers may wait for one issue. One that hears it twice shows it once, by the tag. */
function pushing(door: PushDoor, _notify: Notify, settings: Settings): NotifyLane['deliver'] {
  return async ({ issueId }, { signal }) => {
    const { issue, all } = await lookUp(issueId, 'push', settings);
    let last = DONE;
    for (const one of issue ? all : []) {
      const told = issue ? newsOf(issue.facts) : 0;
      if (!issue || told <= one.told) continue;
      const note = newsNote({ issue, one, venue: await venueOf(issue, one.language, settings) });
      const outcome = await door.send(JSON.parse(one.target) as PushTarget, note, { signal });
      const settled = await settle(outcome, one, { told }, settings);
      // A browser that is gone is no trouble of anybody's; one that cannot be reached now is.
      if (settled.kind === 'retry' || settled.kind === 'misconfigured') last = settled;
    }
    return last;
  };
}

async function lookUp(
  issueId: string,
  channel: Subscription['channel'],
  { store }: Settings,
): Promise<{ issue: IssueRecord | undefined; all: Subscription[] }> {
  const [issue, all] = await Promise.all([store.issue(issueId), store.subscriptions(issueId)]);
  if (issue?.facts.erased) return { issue: undefined, all: [] };
  return {
    issue,
    all: all.filter((one) => one.channel === channel && one.target !== ''),
  };
}

/** Written down after it went out: a crash between the two sends it once more, under the same id. */
async function settle(
  outcome: DeliveryOutcome,
  one: Subscription,
  change: SubscriptionChange,
  { store }: Settings,
): Promise<DeliveryOutcome> {
  if (outcome.kind === 'accepted') await store.transaction((tx) => tx.changeSubscription(one, change));
  if (outcome.kind === 'refused') await store.transaction((tx) => tx.removeSubscriptions(one.issueId, one));
  return outcome;
}

async function venueOf(issue: IssueRecord, language: string, { config }: Settings): Promise<string> {
  const labels = (await config(issue.venue))?.venue.labels;
  return labels?.[language] ?? labels?.['en'] ?? issue.venue;
}
