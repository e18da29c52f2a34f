// With a worker on the site that knows Touchline, the help widget offers to tell people on their device when they are
// answered; it asks for permission by itself, once somebody takes the offer.
const WORKER = '/worker.js';
const policy = globalThis.trustedTypes?.createPolicy('stubwell', {
  createScriptURL: (address) => {
    if (address !== WORKER)
      throw new TypeError('The only script that the shop lets work alone is its worker.');
    return address;
  },
});

export function startWorker() {
  navigator.serviceWorker
    ?.register(policy?.createScriptURL(WORKER) ?? WORKER)
    .catch((error) => console.warn('Here nobody can be told of answers once the shop is closed.', error));
}
