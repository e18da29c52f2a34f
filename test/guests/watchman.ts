import type { Page } from 'playwright-core';

/** What the page suffered since it was opened. */
export interface Harm {
  /** Errors and rejections that reached the window. */
  errors: string[];
  /** Violations of the page's policy: directive and what was blocked. */
  violations: string[];
  /** Storage, cookies, caches, workers: whoever touched them. */
  touched: string[];
  /** Names on the window that were not there before. */
  globals: string[];
  /** Built-in objects whose properties are not what they were, as `Array.prototype.at`. */
  changed: string[];
  /** Listeners on window, document and media queries that nobody took away. */
  listeners: string[];
  /** Timers that repeat or have not run yet. */
  timers: number;
  /** Requests since the last look. */
  requests: number;
}

export interface Watchman {
  harm: () => Promise<Harm>;
  forgetRequests: () => void;
}

/** Puts a watchman on every page that is opened from now on; he stands there before any script of the page. */
export async function watch(page: Page): Promise<Watchman> {
  let requests = 0;
  page.on('request', () => requests++);
  await page.addInitScript(stand);
  return {
    forgetRequests: () => void (requests = 0),
    harm: async () => ({
      ...(await page.evaluate(() => (globalThis as unknown as Watched).watchman())),
      requests,
    }),
  };
}

interface Watched {
  watchman: () => Omit<Harm, 'requests'>;
}

/** Runs in the page, so it may use nothing from outside itself. */
function stand(): void {
  const errors: string[] = [];
  const violations: string[] = [];
  const touched: string[] = [];
  const listeners: { target: EventTarget; type: string; listener: unknown; signal?: AbortSignal }[] = [];
  const timers = new Set<unknown>();

  /** Puts a note before a method and leaves everything else as it was. */
  function note(owner: object, name: string, write: (self: unknown, args: unknown[]) => void): void {
    const original = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
    const noted = function (this: unknown, ...args: unknown[]): unknown {
      write(this, args);
      return Reflect.apply(original, this, args);
    };
    Object.defineProperty(owner, name, { ...Object.getOwnPropertyDescriptor(owner, name), value: noted });
  }

  addEventListener('error', ({ message }) => errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => errors.push(`unhandled: ${String(reason)}`));
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    violations.push(`${effectiveDirective} ${blockedURI} ${sample}`.trim()),
  );

  note(IDBFactory.prototype, 'open', (_, [name]) => touched.push(`indexedDB.open ${String(name)}`));
  note(IDBFactory.prototype, 'deleteDatabase', () => touched.push('indexedDB.deleteDatabase'));
  for (const name of ['getItem', 'setItem', 'removeItem']) {
    note(Storage.prototype, name, () => touched.push(`storage.${name}`));
  }
  note(CacheStorage.prototype, 'open', () => touched.push('caches.open'));
  note(ServiceWorkerContainer.prototype, 'register', () => touched.push('serviceWorker.register'));
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(Document.prototype, 'cookie', {
    ...cookie,
    get(this: Document) {
      touched.push('cookie read');
      return cookie?.get?.call(this) as string;
    },
    set(this: Document, value: string) {
      touched.push('cookie written');
      cookie?.set?.call(this, value);
    },
  });

  const isShared = (self: unknown) =>
    self === undefined ||
    self === globalThis ||
    self === document ||
    self === globalThis.visualViewport ||
    self === document.documentElement ||
    self === document.body ||
    self instanceof MediaQueryList;
  note(EventTarget.prototype, 'addEventListener', (self, [type, listener, options]) => {
    if (!isShared(self)) return;
    const { signal, once } = (typeof options === 'object' ? options : {}) as AddEventListenerOptions;
    if (!once)
      listeners.push({
        target: (self ?? globalThis) as EventTarget,
        type: String(type),
        listener,
        ...(signal && { signal }),
      });
  });
  note(EventTarget.prototype, 'removeEventListener', (self, [type, listener]) => {
    const target = self ?? globalThis;
    const place = listeners.findIndex(
      (one) => one.target === target && one.type === type && one.listener === listener,
    );
    if (place >= 0) listeners.splice(place, 1);
  });
  for (const name of ['setTimeout', 'setInterval'] as const) {
    const original = globalThis[name] as (what: () => void, ms?: number) => number;
    Object.defineProperty(globalThis, name, {
      ...Object.getOwnPropertyDescriptor(globalThis, name),
      value(what: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) {
        const id: number = original(() => {
          if (name === 'setTimeout') timers.delete(id);
          what(...args);
        }, ms);
        timers.add(id);
        return id;
      },
    });
  }
  for (const name of ['clearTimeout', 'clearInterval'])
    note(globalThis, name, (_, [id]) => timers.delete(id));

  function builtIns(): Map<string, unknown> {
    const all = new Map<string, unknown>();
    for (const name of Object.getOwnPropertyNames(globalThis)) {
      const found = Object.getOwnPropertyDescriptor(globalThis, name)?.value as unknown;
      if (typeof found !== 'function' && (typeof found !== 'object' || found === null)) continue;
      if (found === globalThis || /^[a-z]/.test(name)) continue;
      const prototype: unknown = typeof found === 'function' ? found.prototype : undefined;
      for (const [owner, label] of [
        [found, name],
        [prototype, `${name}.prototype`],
      ] as const) {
        if (!owner) continue;
        for (const key of Reflect.ownKeys(owner)) {
          // These remember the last match of any regular expression.
          if (name === 'RegExp' && typeof key === 'string' && !/^[a-z]{3}/.test(key)) continue;
          const what = Object.getOwnPropertyDescriptor(owner, key);
          all.set(`${label}.${String(key)} value`, what?.value);
          all.set(`${label}.${String(key)} get`, what && Reflect.get(what, 'get'));
        }
      }
    }
    return all;
  }

  const namesBefore = new Set(Object.getOwnPropertyNames(globalThis));
  namesBefore.add('watchman');
  const before = builtIns();
  (globalThis as unknown as Watched).watchman = () => {
    const now = builtIns();
    return {
      errors,
      violations,
      touched,
      globals: Object.getOwnPropertyNames(globalThis).filter((name) => !namesBefore.has(name)),
      changed: [...new Set([...before.keys(), ...now.keys()])].filter(
        (key) => !Object.is(before.get(key), now.get(key)),
      ),
      listeners: listeners
        .filter(({ signal }) => !signal?.aborted)
        .map(({ target, type }) => `${target.constructor.name} ${type}`),
      timers: timers.size,
    };
  };
}
