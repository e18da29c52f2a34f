import { HELLO } from './worker-hello.ts';

/** As the relay writes it: a reference and words of ours, nothing that anybody typed. */
interface Note {
  touchline: 1;
  tag: string;
  title: string;
  body: string;
  language: string;
  direction: 'ltr' | 'rtl';
}

/** As much of a worker's world as is used here; the page's types know none of it. */
interface WorkerWorld {
  addEventListener(type: string, listener: (event: WorkerEvent) => void): void;
  registration: { showNotification(title: string, options: NotificationOptions): Promise<void> };
  clients: {
    matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<Window[]>;
    openWindow(url: string): Promise<unknown>;
  };
}
interface Window {
  url: string;
  focus(): Promise<unknown>;
}
interface WorkerEvent {
  waitUntil(work: Promise<unknown>): void;
  readonly data?: unknown;
  readonly ports?: readonly MessagePort[];
  readonly notification?: { data?: unknown; close(): void };
}

/**
 * Shows in a service worker that there is an answer, and opens the page of reports when somebody taps it. Whatever
 * else is pushed to this site belongs to the site.
 *
 * @param trackUrl  Absolute.
 */
export function showAnswers(trackUrl: string, world = globalThis as unknown as WorkerWorld): void {
  world.addEventListener('message', ({ data, ports }) => {
    if (data === HELLO) ports?.[0]?.postMessage(HELLO);
  });
  world.addEventListener('push', (event) => {
    const note = noteIn(event.data);
    if (!note) return;
    const { title, body, tag, language: lang, direction: dir } = note;
    event.waitUntil(
      world.registration.showNotification(title, { body, tag, lang, dir, data: { touchline: trackUrl } }),
    );
  });
  world.addEventListener('notificationclick', (event) => {
    const { data } = event.notification ?? {};
    if (!isOurs(data)) return;
    event.notification?.close();
    event.waitUntil(openPage(trackUrl, world));
  });
}

async function openPage(url: string, { clients }: WorkerWorld): Promise<void> {
  const open = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  // What follows the address of a page that is open is its own affair.
  const there = open.find((page) => page.url.split(/[?#]/)[0] === url.split(/[?#]/)[0]);
  await (there ? there.focus() : clients.openWindow(url));
}

function noteIn(data: unknown): Note | undefined {
  try {
    const note = (data as { json(): unknown }).json();
    return isNote(note) ? note : undefined;
  } catch {
    return undefined;
  }
}

function isNote(value: unknown): value is Note {
  const { touchline, ...texts } = (value ?? {}) as Record<string, unknown>;
  return touchline === 1 && ['tag', 'title', 'body'].every((name) => typeof texts[name] === 'string');
}

function isOurs(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'touchline' in data;
}
