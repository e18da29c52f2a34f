import { html, nothing } from 'lit/html.js';
import type { IssueState } from '@touchline/sdk';
import { icon } from '../../icons/icon.ts';
import type { Key } from '../../strings/strings.ts';
import type { Scene } from '../panel/view.ts';
import { isLate } from './promise.ts';
import { fieldOf } from './refused.ts';

/** What is true about a report right now: its icon, its words, its colour. */
export interface Head {
  icon: string;
  tone: 'info' | 'done' | 'soon' | 'now';
  title: string;
  lines: string[];
  /** Nobody should have to look for it: it is said at once. */
  alert?: true;
}

const REASONS: Record<string, Key> = {
  'issue-invalid': 'outbox.refused.text',
  'event-too-large': 'outbox.refused.tooLarge',
  'attachment-too-large': 'outbox.refused.tooLarge',
  'origin-not-allowed': 'outbox.refused.site',
  'site-key-unknown': 'outbox.refused.site',
  'protocol-unsupported': 'outbox.refused.outdated',
  'schema-unsupported': 'outbox.refused.outdated',
};

/** How a report ends that the venue does not have: icon, title, what to do. */
export const ENDS: Partial<Record<IssueState['delivery'], [string, Key, Key]>> = {
  expired: ['calendar-x', 'outbox.expired.title', 'outbox.expired.text'],
  deleted: ['check', 'outbox.deleted.title', 'outbox.deleted.text'],
  unreadable: ['file-question-mark', 'outbox.unreadable.title', 'outbox.unreadable'],
};

/** Which of them point along the line, and are mirrored with it. */
export const turns = (name: string) => /^(send|undo-2)$/.test(name);

/** The venue does not have it and will not get it: neither a reference nor a link leads anywhere. */
export const isOver = ({ delivery }: IssueState) => delivery === 'refused' || delivery in ENDS;

/** A request that is answered sooner is not worth a word. */
const SHORT_MS = 600;
const SLOW_MS = 8_000;
/** So long a report that was just saved is about to be sent, where there is a network: nobody is told to wait for one. */
const FRESH_MS = 2_000;

/** What belongs to a report and did not arrive, or not yet, and what to do about it. */
export function lostOf({ t }: Scene, { lost = [], photos, delivery }: IssueState) {
  const photo = lost.some(({ what }) => what === 'photo');
  const words = lost.some(({ what }) => what !== 'photo');
  const line = (key: Key) => html`<p class="card soon" role="status">${icon('triangle-alert')}${t(key)}</p>`;
  return html`${photo ? line('outbox.lost.photo') : nothing}${words ? line('outbox.lost.words') : nothing}
  ${
    photos && delivery === 'received'
      ? html`<p class="follows">${icon('image-up')}${t('receipt.photosOnWay', { count: photos })}</p>`
      : nothing
  }`;
}

/** Since when a request is seen to be under way, in milliseconds; 0 where none is. */
function sendingFor(scene: Scene, { id, delivery }: IssueState): number {
  const { notes } = scene;
  const key = `sending ${id}`;
  if (delivery !== 'sending') {
    notes[key] = '';
    return 0;
  }
  const now = performance.now();
  if (!notes[key]) {
    // Whoever comes to look while it is under way sees that at once.
    notes[key] = `${key in notes ? now : now - SHORT_MS}`;
    for (const ms of [SHORT_MS, SLOW_MS]) setTimeout(() => scene.requestUpdate(), ms + 20);
  }
  return now - Number(notes[key]);
}

/** The three true states of a report, and what may come instead. Each has words and an icon of its own. */
export function headOf(scene: Scene, issue: IssueState): Head {
  const { t, times } = scene;
  const { delivery, kept, attempts, nextTryAt, expiresAt, problem } = issue;
  const ms = sendingFor(scene, issue);
  if (delivery === 'received') {
    const late = isLate(issue);
    return {
      icon: late ? 'clock-alert' : 'circle-check-big',
      tone: late ? 'soon' : 'done',
      title: t('receipt.received.title'),
      lines: [t('receipt.received.text')],
    };
  }
  if (delivery === 'refused') {
    const name = problem?.type.split('/').pop() ?? '';
    const reason = (Object.hasOwn(REASONS, name) && REASONS[name]) || 'outbox.refused.text';
    const field = fieldOf(scene, issue);
    const lines = [t(reason), ...(field ? [t('outbox.refused.invalid', { field })] : [])];
    return { icon: 'undo-2', tone: 'soon', title: t('outbox.refused.title'), lines, alert: true };
  }
  const ended = ENDS[delivery];
  if (ended) {
    const [what, title, text] = ended;
    // What somebody deleted themselves is no trouble.
    return { icon: what, tone: delivery === 'deleted' ? 'info' : 'soon', title: t(title), lines: [t(text)] };
  }
  if (kept === 'memory') {
    return {
      icon: 'triangle-alert',
      tone: 'soon',
      title: t('unsaved.title'),
      lines: [t('unsaved.text'), t('unsaved.why')],
      alert: true,
    };
  }
  if (delivery === 'sending' && ms >= SHORT_MS) {
    return {
      icon: 'send',
      tone: 'info',
      title: t('receipt.sending.title'),
      lines: [t(ms < SLOW_MS ? 'receipt.sending.text' : 'receipt.sending.slow')],
    };
  }
  const saved: Head = { icon: 'smartphone', tone: 'info', title: t('receipt.saved.title'), lines: [] };
  const next =
    nextTryAt && nextTryAt > Date.now() + 60_000
      ? [t('outbox.nextTry', { time: times.time(nextTryAt) })]
      : [];
  if (expiresAt) {
    const lines = [t('outbox.expiring', { time: times.time(expiresAt) })];
    return { ...saved, icon: 'clock-alert', tone: 'soon', lines };
  }
  if (delivery === 'paused') return { ...saved, icon: 'circle-pause', lines: [t('outbox.paused')] };
  // It goes when somebody says that it is still true, and the question for that stands above.
  if (issue.asks) return saved;
  const age = Date.now() - issue.capturedAt;
  // A clock may have been set back since.
  if (navigator.onLine && !attempts && age >= 0 && age < FRESH_MS) {
    setTimeout(() => scene.requestUpdate(), FRESH_MS - age);
    return saved;
  }
  if (issue.busy) return { ...saved, icon: 'hourglass', lines: [t('outbox.busy'), ...next] };
  return {
    ...saved,
    lines: attempts
      ? [t('receipt.saved.again'), ...next]
      : [t('receipt.saved.text'), t('receipt.saved.keepOpen')],
  };
}
