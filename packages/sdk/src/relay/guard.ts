import type { Problem } from '../model/problems.ts';
import { problem } from '../model/problems.ts';
import { refuse } from './answer.ts';
import type { Settings, VenueDoor } from './options.ts';
import { sameText } from './secret.ts';

const EXPOSED = 'Retry-After, ETag, Date, Touchline-Herd-Window, Upload-Offset, Upload-Complete';
/** Where a site says which one it is; and where a device shows what it solved. */
export const SITE_KEY = 'touchline-key';
export const PROOF = 'touchline-proof';
const PREFLIGHT = {
  'access-control-allow-methods': 'GET, HEAD, POST, PUT, DELETE',
  'access-control-allow-headers':
    'Accept, Authorization, Content-Type, If-None-Match, Touchline-Attempt, Touchline-Key, Touchline-Proof, Touchline-Sent-At, Upload-Complete, Upload-Offset',
  'access-control-max-age': '7200',
};
/** Longer than any address of ours with a secret's room to spare. */
const URL_CHARS = 2_048;

/** `undefined` where this site, or a server without one, may ask. */
export function refuseOrigin(request: Request, settings: Settings): Response | undefined {
  if (request.url.length > URL_CHARS) return refuse('url-too-long');
  if (allowedOrigin(request, settings) === false) return refuse('origin-not-allowed');
  // Browsers name the site with everything that changes something. One that says it comes from elsewhere and
  // names no site is none, or was told to keep quiet.
  const from = request.headers.get('sec-fetch-site');
  const quiet = from !== null && from !== 'same-origin' && !request.headers.has('origin');
  return quiet && !/^(GET|HEAD)$/.test(request.method) ? refuse('origin-not-allowed') : undefined;
}

/** Answers a preflight; `undefined` for everything else. */
export function preflight(request: Request): Response | undefined {
  return request.method === 'OPTIONS' ? new Response(null, { status: 204, headers: PREFLIGHT }) : undefined;
}

/** Says on every answer, errors included, which site may read it, and that nobody on the way keeps or names it. */
export function withCors(request: Request, response: Response, settings: Settings): Response {
  const { headers } = response;
  const origin = allowedOrigin(request, settings);
  if (origin) headers.set('access-control-allow-origin', origin);
  headers.append('vary', 'Origin');
  headers.set('access-control-expose-headers', EXPOSED);
  headers.set('date', new Date(settings.now()).toUTCString());
  headers.set('x-content-type-options', 'nosniff');
  if (!headers.has('referrer-policy')) headers.set('referrer-policy', 'no-referrer');
  headers.set('x-robots-tag', 'noindex');
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  return response;
}

/** `undefined`: no site asks, a server does. `false`: it may not. */
function allowedOrigin(request: Request, { origins, venues }: Settings): string | false | undefined {
  const origin = request.headers.get('origin');
  if (origin === null) return undefined;
  if (origin === 'null') return false;
  const lists = [origins, ...Object.values(venues).map((venue) => venue.origins ?? [])];
  return isOwn(request, origin) || lists.some((list) => list.includes(origin)) ? origin : false;
}

/** TLS may end before this host, so its own pages are known by host and port. */
function isOwn(request: Request, origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { host, origin: written } = new URL(origin);
  // Compared as it was written: a browser writes the same as we read.
  return written === origin && host === new URL(request.url).host;
}

/** Why this site may not send these events to their venues, if it may not. */
export function refuseVenue(
  request: Request,
  names: readonly string[],
  { venues, origins }: Settings,
): Problem | undefined {
  const origin = request.headers.get('origin');
  const key = request.headers.get(SITE_KEY);
  for (const name of names) {
    const door = Object.hasOwn(venues, name) ? venues[name] : undefined;
    const sites = door?.origins ?? origins;
    if (origin !== null && !isOwn(request, origin) && !sites.includes(origin)) {
      return problem('origin-not-allowed');
    }
    if (door?.siteKeys?.length && !knowsKey(door, key)) return problem('site-key-unknown');
  }
  if (names.length > 0) return undefined;
  // Nothing here names a venue, so the key of any one does, where all of them have keys.
  const doors = Object.values(venues);
  const isNeeded = doors.length > 0 && doors.every(({ siteKeys = [] }) => siteKeys.length > 0);
  return isNeeded && !doors.some((door) => knowsKey(door, key)) ? problem('site-key-unknown') : undefined;
}

function knowsKey({ siteKeys = [] }: VenueDoor, key: string | null): boolean {
  // All of them are looked at, so that the time says nothing about which one came close.
  return siteKeys.filter((one) => sameText(one, key ?? '')).length > 0;
}
