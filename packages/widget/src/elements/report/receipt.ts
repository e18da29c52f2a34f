import { html, nothing } from 'lit/html.js';
import { subcategoryOf, type IssueState } from '@touchline/sdk';
import { icon } from '../../icons/icon.ts';
import type { Key } from '../../strings/strings.ts';
import { callFirst } from '../panel/parts.ts';
import type { Form, Scene, View } from '../panel/view.ts';
import { follow } from './follow.ts';
import { statusOf, story } from './issue.ts';

/** What is true about a report right now: its icon, its words, its colour. */
export interface Head {
  icon: string;
  tone: 'info' | 'done' | 'soon' | 'now';
  title: string;
  lines: string[];
}

const REASONS: Record<string, Key> = {
  'issue-invalid': 'outbox.refused.text',
  'event-too-large': 'outbox.refused.tooLarge',
  'attachment-too-large': 'outbox.refused.tooLarge',
  'origin-not-allowed': 'outbox.refused.site',
  'protocol-unsupported': 'outbox.refused.outdated',
  'schema-unsupported': 'outbox.refused.outdated',
};

/** How a report ends that the venue does not have: icon, title, what to do. */
const ENDS: Partial<Record<IssueState['delivery'], [string, Key, Key]>> = {
  expired: ['calendar-x', 'outbox.expired.title', 'outbox.expired.text'],
  deleted: ['check', 'outbox.deleted.title', 'outbox.deleted.text'],
  unreadable: ['file-question-mark', 'outbox.unreadable.title', 'outbox.unreadable'],
};

/** What belongs to a report and did not arrive, and what to do about it. */
export function lostOf({ t }: Scene, { lost = [] }: IssueState) {
  const photo = lost.some(({ what }) => what === 'photo');
  const words = lost.some(({ what }) => what !== 'photo');
  const line = (key: Key) => html`<p class="card soon" role="status">${icon('triangle-alert')}${t(key)}</p>`;
  return html`${photo ? line('outbox.lost.photo') : nothing}${words ? line('outbox.lost.words') : nothing}`;
}

/** The three true states of a report, and what may come instead. Each has words and an icon of its own. */
export function headOf({ t, times }: Scene, issue: IssueState): Head {
  const { delivery, kept, attempts, nextTryAt, expiresAt, problem } = issue;
  if (delivery === 'received') {
    return {
      icon: 'circle-check-big',
      tone: 'done',
      title: t('receipt.received.title'),
      lines: [t('receipt.received.text')],
    };
  }
  if (delivery === 'refused') {
    const name = problem?.type.split('/').pop() ?? '';
    const reason = (Object.hasOwn(REASONS, name) && REASONS[name]) || 'outbox.refused.text';
    return { icon: 'undo-2', tone: 'soon', title: t('outbox.refused.title'), lines: [t(reason)] };
  }
  const ended = ENDS[delivery];
  if (ended) {
    const [what, title, text] = ended;
    return { icon: what, tone: 'soon', title: t(title), lines: [t(text)] };
  }
  if (kept === 'memory') {
    return {
      icon: 'triangle-alert',
      tone: 'soon',
      title: t('unsaved.title'),
      lines: [t('unsaved.text'), t('unsaved.why')],
    };
  }
  if (delivery === 'sending') {
    return {
      icon: 'send',
      tone: 'info',
      title: t('receipt.sending.title'),
      lines: [t('receipt.sending.text')],
    };
  }
  const saved: Head = { icon: 'smartphone', tone: 'info', title: t('receipt.saved.title'), lines: [] };
  if (expiresAt) {
    const lines = [t('outbox.expiring', { time: times.time(expiresAt) })];
    return { ...saved, icon: 'clock-alert', tone: 'soon', lines };
  }
  if (delivery === 'paused') return { ...saved, icon: 'circle-pause', lines: [t('outbox.paused')] };
  return {
    ...saved,
    lines: attempts
      ? [
          t('receipt.saved.again'),
          ...(nextTryAt && nextTryAt > Date.now() + 60_000
            ? [t('outbox.nextTry', { time: times.time(nextTryAt) })]
            : []),
        ]
      : [t('receipt.saved.text'), t('receipt.saved.keepOpen')],
  };
}

/** It is safe, and when the answer comes. */
export function receipt(scene: Form): View {
  const { t, issueId, notes } = scene;
  const issue = scene.issue(issueId);
  const another = html`<button class="btn" part="button" @click=${() => scene.go('home')}>
    ${t('receipt.another')}
  </button>`;
  if (!issue || notes[`undone ${issueId}`]) {
    return {
      title: t('status.cancelled'),
      body: html`<p class="head soon" part="receipt-head">
        ${icon('undo-2', true)}<span>${t('receipt.undone')}</span>
      </p>`,
      footer: another,
    };
  }
  const head = headOf(scene, issue);
  const urgent = subcategoryOf(issue.category)?.urgency === 'U1';
  const open = issue.delivery !== 'received';
  const { view } = issue;
  const seen = view && view.status !== 'received';
  // Once a person has answered, their words stand above the reference.
  const answered = view && (view.resolution || view.delay || view.question || view.messages.length);
  const said = view ? story(scene, issue) : nothing;
  return {
    title: head.title,
    body: html`
      ${
        urgent
          ? html`${open ? html`<p class="head now">${icon('triangle-alert')}<b>${t('danger.unseen')}</b></p>` : nothing}
            ${callFirst(scene, issue.category.startsWith('medical'))}`
          : nothing
      }
      <div class="head ${head.tone}" part="receipt-head">
        ${icon(head.icon, head.icon === 'send')}
        <div>
          ${(seen && !open ? [statusOf(scene, issue)] : head.lines).map((line) => html`<p>${line}</p>`)}
          ${urgent && !open ? html`<p>${t(seen ? 'danger.seen' : 'danger.received')}</p>` : promise(scene, issue)}
        </div>
      </div>
      ${lostOf(scene, issue)} ${open ? ways(scene, issue) : nothing} ${answered ? said : nothing}
      ${reference(scene, issue)} ${answered ? nothing : said}
    `,
    footer: another,
  };
}

/** The clock time is the hero; the minutes left are only company. */
export function promise({ t, times }: Scene, { receipt: given, view }: IssueState) {
  const respondBy = view?.promise?.respondBy ?? given?.respondBy;
  if (!respondBy || (view?.promise && view.promise.state !== 'due')) return nothing;
  const left = Date.parse(respondBy) - Date.now();
  return left > 0
    ? html`<p class="big" part="promise">${t('receipt.received.promise', { time: times.time(respondBy) })}</p>
        <p part="countdown">${t('receipt.received.left', { duration: times.duration(left) })}</p>`
    : nothing;
}

/** What names the report to people, what takes it back, and what opens it elsewhere. */
function reference(scene: Form, issue: IssueState) {
  const { t, notes } = scene;
  const { id, view } = issue;
  const undo = () =>
    scene.act(async () => {
      await scene.touchline.withdraw(id);
      notes[`undone ${id}`] = 'yes';
      scene.focusOn('h2');
    }, 'receipt.undone');
  return html`<section class="reference" part="reference">
    <div>
      <p class="hint">${t('receipt.reference')}</p>
      <p class="big"><bdi dir="ltr">${issue.reference}</bdi></p>
    </div>
    ${
      !view || view.allowed.includes('withdraw')
        ? html`<button class="link" @click=${undo}>${t('action.undo')}</button>`
        : nothing
    }
    <p class="hint">${t('receipt.referenceHint')}</p>
    ${follow(scene, issue)}
  </section>`;
}

/** What is still known of a report goes back into the form: of a refused one everything, else topic and place. */
export async function again(form: Form, { id, draft, category, location: place }: IssueState): Promise<void> {
  if (!draft && !category) return form.go('home');
  await form.pick(draft?.category ?? category);
  if (draft) form.supersedes = id;
  const { location = place, fields, reporter, description } = draft ?? {};
  for (const [room, values] of Object.entries({ location, fields, reporter })) {
    for (const [key, value] of Object.entries(values ?? {})) form.answers[`${room}.${key}`] = value;
  }
  form.answers['description'] = description;
  form.judge();
}

/** Nobody loses their words: what can be done while a report is not with the venue. */
function ways(scene: Form, issue: IssueState) {
  const { t, config } = scene;
  const phone = config?.phones.help;
  const words = issue.draft?.description ?? Object.values(issue.draft?.fields ?? {}).join('\n');
  return html`<div class="pair">
    ${
      issue.delivery === 'refused'
        ? html`<button class="btn" part="button" @click=${() => void again(scene, issue)}>
              ${t('outbox.refused.edit')}
            </button>
            ${
              words
                ? html`<button
                    class="btn"
                    part="button"
                    @click=${() => scene.act(() => navigator.clipboard.writeText(words), 'action.copied')}
                  >
                    ${t('unsaved.copyText')}
                  </button>`
                : nothing
            }`
        : !(issue.delivery in ENDS) && (issue.attempts || issue.delivery === 'paused')
          ? html`<button class="btn" part="button" @click=${() => scene.act(() => scene.touchline.sync())}>
              ${t('outbox.tryNow')}
            </button>`
          : issue.delivery in ENDS
            ? html`<button class="btn" part="button" @click=${() => void again(scene, issue)}>
                ${t('outbox.again')}
              </button>`
            : nothing
    }
    ${
      phone &&
      (issue.delivery === 'refused' || issue.delivery in ENDS || issue.expiresAt || issue.kept === 'memory')
        ? html`<a class="btn" part="button" href="tel:${phone.replaceAll(/[^+\d]/g, '')}"
            >${icon('phone')}${t('action.call', { number: phone })}</a
          >`
        : nothing
    }
  </div>`;
}
