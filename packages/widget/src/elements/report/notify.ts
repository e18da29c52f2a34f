import { html, nothing } from 'lit/html.js';
import { isSensitive, type IssueState, type Notified, type Touchline } from '@touchline/sdk';
import { icon } from '../../icons/icon.ts';
import type { Key } from '../../strings/strings.ts';
import type { Form } from '../panel/view.ts';
import { deviceNow, onDevice, type Device } from './push.ts';

/** What is known about hearing back on one report; asked for when somebody opens the row. */
interface Known {
  told?: Notified;
  device?: Device;
  failed?: Notified['failed'];
  /** Another address is wanted than the one that was asked. */
  anew?: boolean;
  busy?: boolean;
}

const known = new WeakMap<Touchline, Map<string, Known>>();

const FAILED: Record<NonNullable<Notified['failed']>, Key> = {
  invalid: 'notify.invalid',
  often: 'notify.often',
  unreachable: 'notify.unreachable',
};

/**
 * A closed row: an email or a notification once a person has answered. Only where the venue can send one, for a report
 * that has arrived, and never where somebody else may read it.
 */
export function notify(scene: Form, issue: IssueState): unknown {
  const { t, config, touchline } = scene;
  const offer = config?.notify;
  const silent = scene.session.shared || scene.discreet || issue.unlisted || isSensitive(issue.category);
  if (!offer || silent || issue.delivery !== 'received' || issue.view?.erased) return nothing;
  const all = known.get(touchline) ?? new Map<string, Known>();
  known.set(touchline, all);
  const state = all.get(issue.id) ?? {};
  all.set(issue.id, state);
  const look = (event: Event) => {
    if ((event.target as HTMLDetailsElement).open && !state.told) void begin(scene, issue, state);
  };
  return html`<details class="notify" part="notify" @toggle=${look}>
    <summary>${t('notify.title')}</summary>
    ${offer.mail ? mail(scene, issue, state) : nothing} ${offer.push ? device(scene, issue, state) : nothing}
    <p class="error" role="alert">${state.failed ? t(FAILED[state.failed]) : nothing}</p>
  </details>`;
}

async function begin(scene: Form, { id }: IssueState, state: Known): Promise<void> {
  const key = scene.config?.notify?.push;
  const [told, here] = await Promise.all([scene.touchline.notify(id), key ? deviceNow(key) : undefined]);
  take(state, told);
  if (here) state.device = here;
  scene.requestUpdate();
}

/** What the venue says now; a wish that failed leaves what was known. */
function take(state: Known, { failed, ...told }: Notified): void {
  if (failed) state.failed = failed;
  else {
    delete state.failed;
    state.told = told;
  }
}

async function wish(
  scene: Form,
  { id }: IssueState,
  state: Known,
  what: Parameters<Touchline['notify']>[1] & object,
): Promise<void> {
  if (state.busy) return;
  state.busy = true;
  scene.requestUpdate();
  await scene.act(async () => {
    take(state, await scene.touchline.notify(id, { ...what, language: scene.language }));
  });
  state.busy = false;
  scene.requestUpdate();
}

function mail(scene: Form, issue: IssueState, state: Known) {
  const { t, notes } = scene;
  const typed = `notify ${issue.id}`;
  const now = state.anew ? undefined : state.told?.mail;
  const send = async (event: Event) => {
    event.preventDefault();
    const address = notes[typed]?.trim();
    if (!address) return;
    await wish(scene, issue, state, { mail: address });
    if (state.failed) return;
    // It is with the venue now, and lies nowhere on this device.
    delete notes[typed];
    delete state.anew;
    scene.requestUpdate();
  };
  if (now) {
    const again = () => {
      state.anew = true;
      scene.requestUpdate();
    };
    const off = () => void wish(scene, issue, state, { mail: null });
    return html`<div role="status">
      <p>
        ${icon(now === 'on' ? 'check' : 'hourglass')}${t(now === 'on' ? 'notify.mailOn' : 'notify.confirm')}
      </p>
      <div class="links">
        ${now === 'asked' ? html`<button class="link" @click=${again}>${t('notify.another')}</button>` : nothing}
        <button class="link" @click=${off}>${t('notify.off')}</button>
      </div>
    </div>`;
  }
  return html`<form novalidate @submit=${send}>
    <label class="q"
      ><b>${t('notify.email')}</b><small class="hint">${t('notify.emailHint')}</small
      ><input
        type="email"
        dir="ltr"
        maxlength="254"
        autocomplete="email"
        autocapitalize="none"
        spellcheck="false"
        aria-invalid=${state.failed === 'invalid' ? 'true' : nothing}
        .value=${notes[typed] ?? ''}
        @input=${(event: Event) => {
          notes[typed] = (event.target as HTMLInputElement).value;
        }}
    /></label>
    <button class="btn" part="button" aria-busy=${state.busy ? 'true' : nothing}>${t('notify.ask')}</button>
  </form>`;
}

function device(scene: Form, issue: IssueState, state: Known) {
  const { t, config } = scene;
  const key = config?.notify?.push ?? '';
  if (!state.told || !state.device || state.device === 'none') return nothing;
  if (state.device === 'blocked') return html`<p class="hint">${t('notify.blocked')}</p>`;
  // The venue knows that some device is told; that it is this one, only this one knows.
  const on = state.device === 'on' && state.told.push;
  const change = async () => {
    const asked = await onDevice(key);
    state.device = asked.device;
    if (asked.target) await wish(scene, issue, state, { push: asked.target, ...(on && { off: true }) });
    if (on && !state.failed) state.device = 'can';
    scene.requestUpdate();
  };
  return on
    ? html`<div role="status">
        <p>${icon('check')}${t('notify.deviceOn')}</p>
        <div class="links">
          <button class="link" @click=${() => scene.act(change)}>${t('notify.off')}</button>
        </div>
      </div>`
    : html`<button class="btn" part="button" @click=${() => scene.act(change)}>
        ${icon('smartphone')}${t('notify.device')}
      </button>`;
}
