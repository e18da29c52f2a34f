import { WORKER_HELLO } from '@touchline/sdk';

/**
 * Whether this device can tell somebody: `none` where it cannot, `blocked` where somebody said no, `can`, and `on` where
 * this site may push with the key of the venue.
 */
export type Device = 'none' | 'blocked' | 'can' | 'on';

/** A worker that is there answers at once; one that knows nothing of us never does. */
const HELLO_MS = 2_000;

/** What the device says without anybody being asked anything. */
export async function deviceNow(key: string): Promise<Device> {
  const manager = await pushManager();
  if (!manager) return 'none';
  if (Notification.permission === 'denied') return 'blocked';
  const existing = await manager.getSubscription();
  if (!existing) return 'can';
  // The site pushes news of its own, and a browser keeps one key a site.
  if (!isOurs(existing, key)) return 'none';
  return Notification.permission === 'granted' ? 'on' : 'can';
}

/** The address of this device; asks the person where they have not been asked yet, so only after a tap. */
export async function onDevice(key: string): Promise<{ device: Device; target?: PushSubscriptionJSON }> {
  const manager = await pushManager();
  if (!manager) return { device: 'none' };
  const permission = await Notification.requestPermission();
  if (permission !== 'granted') return { device: permission === 'denied' ? 'blocked' : 'can' };
  const options = { userVisibleOnly: true, applicationServerKey: bytesOf(key) };
  const one = (await manager.getSubscription()) ?? (await manager.subscribe(options));
  return isOurs(one, key) ? { device: 'on', target: one.toJSON() } : { device: 'none' };
}

/** Of the worker of this page, where the host has one that shows our notes. */
async function pushManager(): Promise<PushManager | undefined> {
  if (!('PushManager' in globalThis && 'Notification' in globalThis)) return undefined;
  try {
    const registration = await navigator.serviceWorker?.getRegistration();
    const worker = registration?.active;
    return worker && (await knowsUs(worker)) ? registration.pushManager : undefined;
  } catch {
    // A page may forbid even the question.
    return undefined;
  }
}

function knowsUs(worker: ServiceWorker): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  return new Promise<boolean>((resolve) => {
    const late = setTimeout(() => resolve(false), HELLO_MS);
    port1.addEventListener('message', ({ data }) => {
      clearTimeout(late);
      resolve(data === WORKER_HELLO);
    });
    port1.start();
    worker.postMessage(WORKER_HELLO, [port2]);
  }).finally(() => port1.close());
}

function isOurs({ options }: PushSubscription, key: string): boolean {
  const [theirs, ours] = [new Uint8Array(options.applicationServerKey ?? new ArrayBuffer()), bytesOf(key)];
  return theirs.length === ours.length && ours.every((byte, at) => byte === theirs[at]);
}

function bytesOf(key: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
}
