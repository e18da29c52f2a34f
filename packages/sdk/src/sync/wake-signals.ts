/** Whether somebody may be looking. Without a page there is nobody to hide from. */
export function isVisible(): boolean {
  return globalThis.document?.visibilityState !== 'hidden';
}

/**
 * Moments at which the network may be back or somebody looks again. Only hints.
 *
 * @returns stops listening
 */
export function onWake(hint: () => void, freeze: () => void): () => void {
  const page = globalThis.document as Document | undefined;
  const target = globalThis as Partial<Pick<Window, 'addEventListener' | 'removeEventListener'>>;
  const whenVisible = () => isVisible() && hint();
  const signals = [
    [target, 'online', hint],
    [target, 'pageshow', hint],
    [page, 'visibilitychange', whenVisible],
    [page, 'freeze', freeze],
  ] as const;
  for (const [where, type, listener] of signals) where?.addEventListener?.(type, listener);
  return () => {
    for (const [where, type, listener] of signals) where?.removeEventListener?.(type, listener);
  };
}

/** The name under which a service worker is asked to send later. */
export const SYNC_TAG = 'touchline';

/** Asks the worker of this page, if it has one and the browser can, to send even when the page is closed. */
export async function askWorker(): Promise<void> {
  const registration = await globalThis.navigator?.serviceWorker?.getRegistration();
  const { sync } = (registration ?? {}) as { sync?: { register(tag: string): Promise<void> } };
  await sync?.register(SYNC_TAG);
}
