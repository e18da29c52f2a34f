import { CATEGORIES, subcategoryOf, type IssueState } from '@touchline/sdk';
import { sheetOf } from '../../controllers/template-element.ts';
import type { Form, Scene, Screen, View } from '../panel/view.ts';
import { articlesAhead } from './article.ts';
import asking from './asking.styles.ts';
import { backCloses } from './back.ts';
import { callsFirst } from './danger.ts';
import { plain } from './discreet.ts';
import { recall as recallDraft } from './drafts.ts';
import { keepReadable } from './contrast.ts';
import { guardShared } from './idle.ts';
import { whileInPage } from './in-page.ts';
import { issueView } from './issue.ts';
import { makeRoom } from './keyboard.ts';
import knownLook from './known.styles.ts';
import { arrived, titled } from './late.ts';
import { mine, settings } from './mine.ts';
import { ownWords, writingAt } from './own-words.ts';
import { provePlace } from './proven.ts';
import { receipt } from './receipt.ts';
import { synonymsAhead } from './search.ts';
import { seen } from './seen.ts';
import { send } from './send.ts';
import solveLook from './solve.styles.ts';
import styles from './report.styles.ts';
import { swipeable } from './swipe.ts';
import { tellPage } from './tell-page.ts';
import { where } from './where.ts';

export { moreIcons } from '../../icons/more.ts';
export { timesIn } from '../../strings/times.ts';
export { article as above } from './article.ts';
export { aside, besides } from './aside.ts';
export { leave } from './back.ts';
export { contact, WHO } from './contact.ts';
export { nearest, unheard } from './danger.ts';
export { DRAFT, typed } from './drafts.ts';
export { photoField } from './photo.ts';
export { stillThere } from './idle.ts';
export { knownOf } from './known.ts';
export { news } from './news.ts';
export { hintFor } from './room.ts';
export { results } from './search.ts';
export { misplaced } from './seats.ts';
export { isShort } from './send.ts';
export { claims } from './claims.ts';

/** Screens that nobody needs before the first report is sent. They come when the line is free, ahead of need. */
export function view(form: Form, screen: Screen): View {
  if (/receipt|issue/.test(screen)) seen(form);
  const screens: Partial<Record<Screen, (form: Form) => View>> = { where, send, receipt, mine, settings };
  return (screens[screen] ?? issueView)(form);
}

/** What becomes of a screen before it is shown. */
export function covered(form: Form, screenView: View, screen: Screen): View {
  if (screen === 'which') articlesAhead(form);
  return plain(form, titled(form, ownWords(form, screenView, screen), screen), screen);
}

/** What has the focus first, where that is not the title. */
export function first(form: Form, screen: Screen): string | undefined {
  return writingAt(form) ?? callsFirst(form, screen);
}

const ready = new WeakSet<Form>();

/** Takes up what was typed before, and fetches what may be needed where there is no network. */
export async function recall(form: Form): Promise<void> {
  void ahead(form);
  if (!ready.has(form)) {
    ready.add(form);
    arrived(form);
    keepReadable(form);
    makeRoom(form);
    swipeable(form);
    backCloses(form);
    guardShared(form);
    tellPage(form);
    whileInPage(form, () => {
      const more = () => void ahead(form);
      addEventListener('online', more);
      return () => removeEventListener('online', more);
    });
  }
  await Promise.all([provePlace(form), recallDraft(form)]);
}

/** When nothing else is to do. What was fetched once, the browser keeps. */
async function ahead(form: Form): Promise<void> {
  // No network: what is missing is asked for again when there is one, and when it is needed.
  const later = () => {};
  for (const { id } of CATEGORIES) {
    // All in one go would hold up a slow phone for longer than a touch may wait.
    await new Promise((resolve) => setTimeout(resolve));
    form.needWords(id).catch(later);
  }
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  // Where bytes are dear, a search knows fewer words.
  if (!connection?.saveData)
    (globalThis.requestIdleCallback ?? setTimeout)(() => void synonymsAhead(form.language).catch(later));
}

/** "We usually answer within 8 minutes.", where enough is known; never beside a danger. */
export function usual({ t, times, config, subcategory }: Form): string | undefined {
  const priority = subcategoryOf(subcategory)?.priority;
  const ms = priority && priority !== 'P1' ? config?.usualResponseMs?.[priority] : undefined;
  return ms ? t('review.usual', { duration: times.duration(ms) }) : undefined;
}

/** How many messages of the person the venue has. */
const ownIn = (told: IssueState['view']) =>
  told?.messages.filter(({ from }) => from === 'reporter').length ?? 0;

/** What to say aloud when a report changed; each fact once. */
export function heard(
  { t, times, issueId }: Scene,
  issue: IssueState,
  before: IssueState | undefined,
): string {
  const { reference, receipt: given, delivery, view: now, unread = 0 } = issue;
  if (before && unread > (before.unread ?? 0)) return t('announce.answered', { reference });
  if (before && issue.id === issueId && ownIn(now) > ownIn(before.view)) return t('status.received');
  const newTime = now?.delay?.newTime;
  if (newTime && newTime !== before?.view?.delay?.newTime && before) {
    return t('announce.late', { reference, time: times.time(newTime) });
  }
  if (before && before.delivery !== delivery && (delivery === 'expired' || delivery === 'unreadable')) {
    return t(delivery === 'expired' ? 'outbox.expired.text' : 'outbox.unreadable');
  }
  if (issue.id !== issueId || delivery !== 'received' || before?.delivery === 'received') return '';
  return given?.respondBy
    ? t('announce.received', { reference, time: times.time(given.respondBy) })
    : t('receipt.received.text');
}

let shared: CSSStyleSheet | undefined;
/** Their look, made once for all roots. */
export function sheet(): CSSStyleSheet {
  return (shared ??= sheetOf(`${styles}${asking}${knownLook}${solveLook}`));
}
