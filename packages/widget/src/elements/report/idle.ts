import { html } from 'lit/html.js';
import { subcategoryOf } from '@touchline/sdk';
import { secondsIn } from '../../strings/times.ts';
import type { Form } from '../panel/view.ts';
import { whileInPage } from './in-page.ts';

const WARNED_MS = 30_000;
/** Whoever calls for help looks up from the screen for longer. */
const IN_DANGER = 3;
const TOUCHES = ['pointerdown', 'keydown', 'input'];

/**
 * On a screen that many people share, nobody finds what the person before wrote: without a touch it asks, and
 * without an answer it clears.
 *
 * @param idleMs  Without a touch, until it asks.
 * @param warnedMs  Without an answer, until it clears.
 * @returns Ends it.
 */
export function guard(form: Form, idleMs = 60_000, warnedMs = WARNED_MS): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    const urgent = subcategoryOf(form.subcategory)?.urgency === 'U1';
    timer = setTimeout(warn, urgent ? IN_DANGER * idleMs : idleMs);
  };
  const warn = () => {
    form.notes['idle'] = 'asked';
    form.requestUpdate();
    timer = setTimeout(() => void clear(form), warnedMs);
  };
  const touched = (event: Event) => {
    if (event.composedPath().some((one) => one instanceof Element && one.matches('[data-clear]'))) return;
    clearTimeout(timer);
    if (form.notes['idle']) {
      delete form.notes['idle'];
      form.requestUpdate();
    }
    wait();
  };
  for (const name of TOUCHES) addEventListener(name, touched, true);
  wait();
  return () => {
    clearTimeout(timer);
    for (const name of TOUCHES) removeEventListener(name, touched, true);
  };
}

/** Guards it each time it is open, where it is such a screen. */
export function guardShared(form: Form): void {
  if (!form.session.shared) return;
  let end = () => {};
  const begin = () => {
    end = guard(form);
  };
  const stop = () => end();
  whileInPage(form, () => stop);
  form.addEventListener('touchline-open', begin);
  form.addEventListener('touchline-close', stop);
  if (form.isOpen) begin();
}

async function clear(form: Form) {
  form.close();
  await form.act(() => form.reset());
}

/** Asked before anything is cleared; any touch is a yes. */
export function stillThere(form: Form) {
  const { t, language } = form;
  if (!form.notes['idle']) return undefined;
  return html`<section class="card soon asked" role="alert">
    <h3>${t('kiosk.idle.title')}</h3>
    <p>${t('kiosk.idle.text', { duration: secondsIn(language, WARNED_MS) })}</p>
    <button class="btn primary" part="button-primary">${t('kiosk.idle.stay')}</button>
    <button class="btn" part="button" data-clear @click=${() => void clear(form)}>
      ${t('kiosk.idle.clear')}
    </button>
  </section>`;
}
