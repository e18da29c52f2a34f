import webPush from 'web-push';
import type { DeliveryOutcome } from '../backends/backend.ts';
import { guardedFetch, type GuardedFetch } from './hosts/guarded-fetch.ts';
import type { PushDoor } from './notify/doors.ts';

export interface WebPushOptions {
  /** VAPID keys as `npx web-push generate-vapid-keys` makes them. They are for ever: browsers subscribe to one. */
  publicKey: string;
  privateKey: string;
  /** Where a push service finds a person: `mailto:help@arena.example`. */
  subject: string;
  /** Hosts of push services, `*.` for all below. @default those of Chrome, Firefox, Safari and Edge */
  services?: readonly string[];
  /** @default one that reaches only public addresses */
  fetch?: GuardedFetch;
}

const SERVICES = [
  'fcm.googleapis.com',
  'jmt17.google.com',
  '*.push.services.mozilla.com',
  '*.push.apple.com',
  '*.notify.windows.com',
];
/** An answer is worth knowing for this long. */
const KEEP_S = 12 * 3_600;

/**
 * Sends to browsers, with web-push: sealed for the browser, so that the service between reads nothing.
 *
 * A device says where to send, so it goes to the services of browsers and nowhere else.
 */
export function webPushDoor(options: WebPushOptions): PushDoor {
  const {
    publicKey,
    privateKey,
    subject,
    services = SERVICES,
    fetch = guardedFetch({ maxBytes: 16_384 }),
  } = options;
  const vapidDetails = { subject, publicKey, privateKey };
  return {
    publicKey,
    knows: ({ hostname, port }) =>
      port === '' &&
      services.some((one) => (one.startsWith('*.') ? hostname.endsWith(one.slice(1)) : hostname === one)),
    async send(to, note, { signal }) {
      const { endpoint, headers, body } = webPush.generateRequestDetails(to, JSON.stringify(note), {
        vapidDetails,
        TTL: KEEP_S,
        urgency: 'high',
      });
      try {
        const answer = await fetch(endpoint, {
          method: 'POST',
          headers,
          ...(body && { body: new Uint8Array(body) }),
          signal,
        });
        await answer.body?.cancel();
        return outcomeOf(answer);
      } catch (error) {
        return { kind: 'retry', reason: error instanceof Error ? error.name : 'It failed.' };
      }
    },
  };
}

function outcomeOf({ status, ok, headers }: Response): DeliveryOutcome {
  const reason = `push ${status}`;
  if (ok) return { kind: 'accepted' };
  // Gone, or never there.
  if (status === 404 || status === 410) return { kind: 'refused', reason };
  if (status === 401 || status === 403) return { kind: 'misconfigured', reason };
  const seconds = Number(headers.get('retry-after'));
  return { kind: 'retry', reason, ...(seconds > 0 && { retryAfterMs: seconds * 1000 }) };
}
