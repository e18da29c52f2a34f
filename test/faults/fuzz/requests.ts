import { BATCH_TYPE } from '@touchline/sdk/model';
import type { Chance } from '../chance.ts';
import { bent, bentBytes } from './bend.ts';
import { CANARY, type Sender, type Sent } from './sender.ts';

export const ENDPOINT = 'http://relay.test/touchline';
export const SITE = 'https://tickets.example';
export const SITE_KEY = 'pk_1';

/** A request to be, so that the same bytes can be told apart from what `Request` makes of them. */
export interface Shot {
  kind: string;
  path: string;
  init: RequestInit & { duplex?: 'half' };
}

const PATHS = [
  '/v1/ready',
  '/v1/config?venue=north-arena',
  '/v1/config?venue=%ff%00',
  `/v1/config?venue=${'x'.repeat(2_500)}`,
  '/v1/issues/%2e%2e%2f',
  '/v1/issues//',
  '/v1//',
  '/v1/__proto__',
  '/v1/hooks/__proto__',
  '/v1/hooks/helpdesk',
  '/v1/nothing',
  '/v9/events',
  '/v1/events/x',
  '//',
  '',
];
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'];

/** One request of many kinds: events most of all, whole, bent, broken, and everything beside them. */
export async function shotFrom(chance: Chance, sender: Sender, known: Sent[]): Promise<Shot> {
  const kind = chance.weighed({ batch: 10, issue: 2, watch: 1, attachment: 1, path: 1, hook: 0.5 });
  const issue = known.length > 0 && chance.happens(0.9) ? chance.pick(known) : await sender.report();
  const secret = chance.weighed({ right: 6, wrong: 2, none: 1 });
  const bearer: Record<string, string> =
    secret === 'none'
      ? {}
      : { authorization: `Bearer ${secret === 'right' ? issue.secret : `${CANARY}-guess`}` };
  switch (kind) {
    case 'batch':
      return { kind, path: '/v1/events', init: await batch(chance, sender, known) };
    case 'issue': {
      const method = chance.weighed({ GET: 6, HEAD: 2, DELETE: 1 });
      return { kind, path: `/v1/issues/${issue.id}`, init: { method, headers: headersFrom(chance, bearer) } };
    }
    case 'watch': {
      const asked = { issues: [{ id: issue.id, secret: issue.secret }] };
      const text = JSON.stringify(chance.happens(0.5) ? asked : bent(asked, chance));
      return {
        kind,
        path: '/v1/watch',
        init: { method: 'POST', body: text, headers: headersFrom(chance, {}) },
      };
    }
    case 'attachment': {
      const method = chance.pick(['HEAD', 'PUT']);
      const offset = { 'upload-offset': chance.pick(['0', '-1', '1e3', '', '99999999999999', 'x']) };
      const init: RequestInit = { method, headers: headersFrom(chance, { ...bearer, ...offset }) };
      if (method === 'PUT') init.body = Uint8Array.from(chance.bytes(chance.whole(0, 300)));
      return { kind, path: `/v1/issues/${issue.id}/attachments/${'A'.repeat(43)}`, init };
    }
    default: {
      const method = chance.pick(METHODS);
      const path = kind === 'hook' ? '/v1/hooks/helpdesk' : chance.pick(PATHS);
      const init: RequestInit = { method, headers: headersFrom(chance, bearer) };
      if (method !== 'GET' && method !== 'HEAD')
        init.body = Uint8Array.from(chance.bytes(chance.whole(0, 200)));
      return { kind, path, init };
    }
  }
}

async function batch(chance: Chance, sender: Sender, known: Sent[]): Promise<Shot['init']> {
  const issue = known.length > 3 && chance.happens(0.5) ? chance.pick(known) : await sender.report();
  known.push(issue);
  const events: unknown[] = [issue.event];
  while (chance.happens(0.3)) events.push(sender.followUp(chance.pick(known)));
  if (chance.happens(0.1)) events.push((await sender.report()).event);
  if (chance.happens(0.1)) events.push(sender.sealed());
  if (chance.happens(0.1)) events.push(chance.pick(events));
  const isBent = chance.happens(0.6);
  let list: unknown = isBent
    ? events.map((event) => (chance.happens(0.7) ? bent(event, chance) : event))
    : events;
  if (chance.happens(0.02)) list = Array.from({ length: 120 }, () => issue.event);
  if (chance.happens(0.02)) list = bent(list, chance);
  let bytes = new TextEncoder().encode(JSON.stringify(list));
  if (chance.happens(0.25)) bytes = bentBytes(bytes, chance);
  return {
    method: 'POST',
    ...body(bytes, chance),
    headers: headersFrom(chance, { 'content-type': BATCH_TYPE }),
  };
}

/** Whole, or in pieces as a line brings them; now and then it breaks off. */
function body(bytes: Uint8Array<ArrayBuffer>, chance: Chance): { body: BodyInit; duplex?: 'half' } {
  if (chance.happens(0.6)) return { body: bytes };
  const breaks = chance.happens(0.1);
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = at + chance.whole(1, Math.max(1, bytes.length >> 1));
    pieces.push(bytes.slice(at, end));
    at = end;
  }
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = pieces.shift();
      if (piece && !(breaks && pieces.length === 0)) controller.enqueue(piece);
      else if (breaks) controller.error(new Error(`${CANARY} broke off`));
      else controller.close();
    },
  });
  return { body: stream, duplex: 'half' };
}

const SITES = [
  SITE,
  SITE,
  SITE,
  'null',
  'https://evil.example',
  `${SITE}.evil.example`,
  `${SITE}:8443`,
  'x',
  '',
];
const ODD: readonly (readonly [string, readonly string[]])[] = [
  [
    'content-type',
    ['application/json', 'text/plain', `${BATCH_TYPE}; charset=utf-16`, '', '*/*', 'x'.repeat(3_000)],
  ],
  ['content-length', ['0', '1', '99999999', '-1', 'x', '1, 1']],
  ['content-encoding', ['gzip', 'br', 'identity', '']],
  ['sec-fetch-site', ['cross-site', 'same-origin', 'none', 'x']],
  ['touchline-key', ['pk_wrong', CANARY, '']],
  ['touchline-proof', [CANARY, 'e30=', 'x'.repeat(5_000)]],
  ['authorization', ['Basic x', 'Bearer', `Bearer ${CANARY}`, `Bearer ${'x'.repeat(500)}`]],
  ['accept', ['application/json', '*/*', 'x'.repeat(2_000)]],
  ['if-none-match', ['*', '"x"', `W/"${CANARY}"`, 'x'.repeat(2_000)]],
  ['x-forwarded-for', [`203.0.113.7, ${CANARY}`]],
  ['x-http-method-override', ['DELETE']],
  ['cookie', [`session=${CANARY}`]],
  ['webhook-id', [CANARY]],
  ['webhook-signature', ['v1,x']],
];

function headersFrom(chance: Chance, given: Record<string, string>): Record<string, string> {
  const headers: Record<string, string> = { 'touchline-key': SITE_KEY, ...given };
  if (chance.happens(0.5)) headers['origin'] = chance.pick(SITES);
  while (chance.happens(0.25)) {
    const [name, values] = chance.pick(ODD);
    headers[name] = chance.pick(values);
  }
  return headers;
}
