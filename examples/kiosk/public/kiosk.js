// Keeps the page and everything it loads on this device, so that it starts again after a power cut without a network.
const WORKER = '/kiosk-worker.js';
const policy = globalThis.trustedTypes?.createPolicy('kiosk', {
  createScriptURL: (address) => {
    if (address !== WORKER)
      throw new TypeError('The only script of this page that works by itself is its worker.');
    return address;
  },
});

navigator.serviceWorker
  ?.register(policy?.createScriptURL(WORKER) ?? WORKER, { scope: '/kiosk' })
  .catch((error) => console.warn('This kiosk does not start without a network.', error));
