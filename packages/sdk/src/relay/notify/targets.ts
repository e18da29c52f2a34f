import type { PushDoor, PushTarget } from './doors.ts';

const MOST_CHARS = 254;
const LOCAL = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const DOMAIN = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])$/;

/**
 * One plain address that can stand in a header as it is, or `undefined`. Quoted names, comments, lists and lines are
 * none, whatever mail would allow: nobody has them, and every one of them has smuggled something somewhere.
 */
export function readMailAddress(given: unknown): string | undefined {
  if (typeof given !== 'string' || given.length > MOST_CHARS) return undefined;
  const trimmed = given.trim();
  const at = trimmed.lastIndexOf('@');
  const local = trimmed.slice(0, at);
  const domain = asciiDomain(trimmed.slice(at + 1));
  if (at < 1 || local.length > 64 || !LOCAL.test(local) || !domain || !DOMAIN.test(domain)) return undefined;
  const address = `${local}@${domain}`;
  return address.length > MOST_CHARS ? undefined : address;
}

/** As it stands in the DNS: `bücher.example` is `xn--bcher-kva.example`. */
function asciiDomain(domain: string): string | undefined {
  if (!/^[\p{L}\p{N}\p{M}.-]+$/u.test(domain)) return undefined;
  const url = `https://${domain}`;
  return URL.canParse(url) ? new URL(url).hostname : undefined;
}

const KEY = { p256dh: 65, auth: 16 } as const;

/** What a browser gave a page, as far as we send there; `undefined` for any other address of the net. */
export function readPushTarget(given: unknown, door: PushDoor): PushTarget | undefined {
  const { endpoint, keys } = recordOf(given);
  if (typeof endpoint !== 'string' || endpoint.length > 1_024 || !URL.canParse(endpoint)) return undefined;
  const url = new URL(endpoint);
  if (url.protocol !== 'https:' || url.username || url.password || !door.knows(url)) return undefined;
  const { p256dh, auth } = recordOf(keys);
  if (!isKey(p256dh, KEY.p256dh) || !isKey(auth, KEY.auth)) return undefined;
  return { endpoint: url.href, keys: { p256dh, auth } };
}

function isKey(given: unknown, bytes: number): given is string {
  return typeof given === 'string' && /^[\w-]+$/.test(given) && given.length === Math.ceil((bytes * 4) / 3);
}

export function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
