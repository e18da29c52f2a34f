import { newsOf } from '../../model/news.ts';
import { readBytes } from '../body.ts';
import { refuse } from '../answer.ts';
import type { Settings } from '../options.ts';
import { MEMORY_MS } from '../prune.ts';
import { issueIn, openedBy } from './link.ts';
import { page } from './page.ts';
import type { Subscription } from './subscription.ts';
import { addJobs, LANES } from './tell.ts';
import { filled, spoken, wordsIn } from './words.ts';
import { isStale, refusedBy } from './wish-route.ts';

const FORM_BYTES = 1_024;

/**
 * `GET` and `POST /v1/notify/{token}`: the page behind the link in a mail. Opening it changes nothing, for mailboxes
 * open links by themselves; a confirmation is one press of a button, and everything else that is posted is a no.
 */
export async function linkRoute(request: Request, token: string, settings: Settings): Promise<Response> {
  const { notify, store, now } = settings;
  if (!notify?.mail) return refuse('route-unknown');
  const wanted = request.headers.get('accept-language')?.split(',') ?? [];
  const gone = () => page({ language: spoken(wanted), text: wordsIn(spoken(wanted)).gone, status: 404 });
  const issueId = issueIn(token);
  if (!issueId) return gone();
  const one = await openedBy(token, await store.subscriptions(issueId), notify);
  if (!one || isStale(one, now())) return gone();
  if (request.method !== 'POST') return shown(one, settings);
  const body = await readBytes(request, FORM_BYTES);
  if (typeof body === 'string') return refuse('http-invalid');
  const yes = new URLSearchParams(new TextDecoder().decode(body)).get('answer') === 'yes';
  const after = await (yes ? confirm(one, settings) : stop(one, settings));
  store.queue.nudge(LANES.mail);
  return after ? shown(after, settings) : gone();
}

/** A press too late is nothing: what was erased or stopped meanwhile stays so. */
async function confirm(one: Subscription, { store, now }: Settings): Promise<Subscription | undefined> {
  return store.transaction(async (tx) => {
    const issue = await tx.lockIssue(one.issueId);
    const here = (await tx.subscriptions(one.issueId)).find((same) => same.key === one.key);
    if (!issue || !here || here.target === '' || here.confirmedAt !== undefined) return here;
    const at = now();
    await tx.changeSubscription(here, { confirmedAt: at });
    // Somebody answered while the mail lay there.
    if (newsOf(issue.facts) > here.told) await addJobs(tx, one.issueId, 'news', ['mail'], at);
    return { ...here, confirmedAt: at };
  });
}

/**
 * Nothing more for this issue. Who never wanted any of it gets nothing for any other issue either; of the address only
 * its hash is left.
 */
async function stop(one: Subscription, { store, now }: Settings): Promise<Subscription | undefined> {
  return store.transaction(async (tx) => {
    await tx.lockIssue(one.issueId);
    const here = (await tx.subscriptions(one.issueId)).find((same) => same.key === one.key);
    if (!here) return undefined;
    if (here.confirmedAt === undefined) await tx.once(refusedBy(here.key), now() + MEMORY_MS);
    await tx.changeSubscription(here, { target: '' });
    return { ...here, target: '' };
  });
}

async function shown(one: Subscription, { store, config }: Settings): Promise<Response> {
  const { language } = one;
  const words = wordsIn(language);
  const issue = await store.issue(one.issueId);
  const labels = issue && (await config(issue.venue))?.venue.labels;
  const venue = labels?.[language] ?? labels?.['en'] ?? issue?.venue ?? '';
  const holes = { venue, reference: issue?.facts.reference ?? '' };
  if (one.target === '') return page({ language, text: filled(words.off, holes) });
  if (one.confirmedAt !== undefined) {
    return page({ language, text: filled(words.on, holes), buttons: [['no', words.stop]] });
  }
  const title = filled(words.askSubject, holes);
  const buttons = [
    ['yes', words.yes],
    ['no', words.no],
  ] as const;
  return page({ language, title, text: filled(words.pageAsk, holes), buttons });
}
