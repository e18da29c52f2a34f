/** One more name a policy of the page allows; only an address of our own passes. */
const WORKER = '/desk-worker.js';

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): string;
  };
}

/** From now on the page opens without a network too. Where no worker may run, it needs one as before. */
export async function keepForOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    const { trustedTypes } = globalThis as { trustedTypes?: Policies };
    const policy = trustedTypes?.createPolicy('desk', {
      createScriptURL: (url) => (url === WORKER ? url : ''),
    });
    await navigator.serviceWorker.register(policy ? policy.createScriptURL(WORKER) : WORKER, {
      scope: '/desk',
    });
  } catch {
    // Refused by the browser, or not reached just now: the next visit tries again.
  }
}
