import type { Form } from '../panel/view.ts';

/** How often the venue is asked what it knows, while somebody looks. */
const LOOK_MS = 60_000;
/** A report that was just received counts a moment later. */
const COUNTED_MS = 4_000;
/** How long the status of one report is waited for. */
const WATCH_MS = 30_000;

interface Looking {
  /** Epoch ms of the last time the venue was asked. */
  at: number;
  received: number;
  /** Reports whose status was asked for since the page was loaded. */
  asked: Set<string>;
}
const lookings = new WeakMap<Form, Looking>();

/** Asks the venue again while somebody looks, and a moment after a report of this device has arrived there. */
export function keepFresh(form: Form) {
  const mine = form.issues().filter(({ joins, delivery }) => joins && delivery === 'received');
  const first = !lookings.has(form);
  const looking = lookings.get(form) ?? { at: 0, received: mine.length, asked: new Set<string>() };
  lookings.set(form, looking);
  // What was taken back on another page is only known by its status.
  for (const { id } of first ? mine : []) if (!looking.asked.has(id)) refresh(form, id);
  if (mine.length > looking.received) setTimeout(() => void look(form, looking), COUNTED_MS);
  looking.received = mine.length;
  const last = Math.max(looking.at, form.config?.confirmedAt ?? 0);
  if (form.isOpen && !document.hidden && navigator.onLine && Date.now() - last >= LOOK_MS)
    void look(form, looking);
}

async function look(form: Form, looking: Looking) {
  looking.at = Date.now();
  const fresh = await form.touchline.config().catch(() => undefined);
  if (!fresh) return;
  form.config = fresh;
  form.requestUpdate();
}

/** Looks at one report until its status is here. */
export function refresh(form: Form, id: string) {
  lookings.get(form)?.asked.add(id);
  const before = form.issue(id)?.viewAt ?? 0;
  const stop = form.touchline.watch(id, ({ viewAt = 0 }) => {
    // It may be called before there is anything to stop.
    if (viewAt > before) queueMicrotask(() => stop());
  });
  setTimeout(stop, WATCH_MS);
}
