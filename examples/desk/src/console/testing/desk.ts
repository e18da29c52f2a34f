import { defineDesk } from '../define.ts';
import { forgetDrafts } from '../drafts.ts';
import type { DeskApp } from '../elements/app.ts';
import { setLanguage, type Language } from '../words.ts';
import { FakeServer } from './fake-server.ts';

/** The console in the page, as somebody sees it who has just loaded it. */
export async function openDesk(
  options: { language?: Language; theme?: 'light' | 'dark' } = {},
  first = 'desk-queue .views, desk-sign-in input',
): Promise<DeskApp> {
  localStorage.clear();
  localStorage.setItem('touchline-desk.theme', options.theme ?? 'light');
  localStorage.setItem('touchline-desk.language', options.language ?? 'en');
  await styled();
  defineDesk();
  const app = document.createElement('desk-app');
  document.body.append(app);
  setLanguage(options.language ?? 'en');
  await until(() => inside(app, first), 'the first screen');
  return app;
}

/**
 * A server for each test, and afterwards neither it nor any desk.
 *
 * @param begin  Is given the server, before anything is asked of it.
 */
export function serveEach(begin: (server: FakeServer) => void): void {
  let server: FakeServer;
  let blame: () => void;
  before(() => {
    blame = forgiveResizes();
  });
  after(() => blame());
  beforeEach(() => {
    server = new FakeServer();
    begin(server);
    server.start();
  });
  afterEach(() => {
    closeDesk();
    server.stop();
  });
}

export function closeDesk(): void {
  forgetDrafts();
  for (const app of document.querySelectorAll('desk-app')) app.remove();
  history.replaceState(null, '', location.pathname + location.search);
  delete document.documentElement.dataset['theme'];
  document.documentElement.lang = 'en';
  localStorage.clear();
}

/**
 * A list that measures its rows may need a second frame; the browser reports that as an error of the page.
 *
 * @returns What ends the forgiveness.
 */
function forgiveResizes(): () => void {
  const { onerror } = window;
  window.onerror = (message, ...more) =>
    (typeof message === 'string' && message.startsWith('ResizeObserver loop')) ||
    onerror?.call(window, message, ...more);
  return () => {
    window.onerror = onerror;
  };
}

/** Finds an element through all shadow roots: in `desk-queue .row` the `.row` stands somewhere below a `desk-queue`. */
export function inside(root: HTMLElement, selector: string): HTMLElement | undefined;
export function inside<T extends HTMLElement>(
  root: HTMLElement,
  selector: string,
  kind: new () => T,
): T | undefined;
export function inside(root: HTMLElement, selector: string, kind = HTMLElement): HTMLElement | undefined {
  return all(root, selector).find((element) => element instanceof kind);
}

export function all(root: HTMLElement, selector: string): HTMLElement[] {
  return selector.split(',').flatMap((one) => {
    let found: Element[] = [root];
    for (const part of one.trim().split(/\s+/)) {
      found = [...new Set(found.flatMap((element) => below(element, part)))];
    }
    return found.filter((element) => element instanceof HTMLElement);
  });
}

function below(element: Element, selector: string): Element[] {
  const roots: ParentNode[] = element.shadowRoot ? [element, element.shadowRoot] : [element];
  return roots.flatMap((root) => [
    ...root.querySelectorAll(selector),
    ...[...root.querySelectorAll('*')].flatMap((child) => (child.shadowRoot ? below(child, selector) : [])),
  ]);
}

/** Waits until something is there, and says what was waited for if it never comes. */
export async function until<T>(find: () => T | undefined | null | false, what: string): Promise<T> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Waited in vain for ${what}.`);
}

export function press(key: string, target: EventTarget = document.body, more: KeyboardEventInit = {}): void {
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }),
  );
}

export function type(field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
}

async function styled(): Promise<void> {
  if (document.querySelector('link[data-desk]')) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.dataset['desk'] = '';
  link.href = new URL('../styles/page.css', import.meta.url).href;
  const loaded = new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', reject);
  });
  document.head.append(link);
  await loaded;
}
