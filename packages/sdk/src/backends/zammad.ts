import type { BackendAdapter } from './backend.ts';
import { base64 } from './core/body.ts';
import { plainOf } from './core/escape.ts';
import { httpRoom, type Credential, type HttpOptions } from './core/http.ts';
import { at, instantAt, listAt, textAt } from './core/json.ts';
import { digestOf, isSigned } from './core/signature.ts';
import { ticketBackend, type Ask, type Now, type Remote, type TicketOptions } from './core/tickets.ts';

export interface ZammadOptions extends HttpOptions, TicketOptions {
  token: Credential;
  /** Group that new tickets go to. */
  group: string;
  /** Whose tickets they are: an address of the venue that answers nobody, so that no mail goes out. */
  customer: string;
  /** A text attribute of tickets that the venue adds. @default 'touchline_ref' */
  refField?: string;
  /** The "HMAC SHA1 Signature Token" of the webhook; without one nothing comes back. */
  hookSecret?: string;
  priorityMap?: Readonly<Record<'P1' | 'P2' | 'P3' | 'P4', string>>;
}

const PRIORITIES = { P1: '3 high', P2: '3 high', P3: '2 normal', P4: '1 low' };
const STATUSES = {
  new: 'received',
  open: 'in_progress',
  'pending reminder': 'waiting_reporter',
  'pending close': 'resolved',
  closed: 'closed',
  merged: 'closed',
  removed: 'cancelled',
} as const;

/**
 * Zammad tickets, looked up by an attribute that the venue adds. A trigger with a webhook calls
 * `POST /v1/hooks/zammad`; what has changed is then read from Zammad itself.
 *
 * @example
 * zammadBackend({ url: 'https://help.arena.example', token, group: 'Visitors', customer: 'reports@arena.example' })
 */
export function zammadBackend(options: ZammadOptions): BackendAdapter {
  const {
    token,
    group,
    customer,
    refField = 'touchline_ref',
    hookSecret,
    priorityMap = PRIORITIES,
  } = options;
  const { call } = httpRoom(options, {
    perSecond: 5,
    authorize: async (isStale) => ({
      authorization: `Token token=${typeof token === 'string' ? token : await token(isStale)}`,
    }),
    explain: (json) => textAt(json, 'error')?.replace(/'.*'/s, ''),
  });
  const articles = async ({ id }: Remote, { signal }: Ask) =>
    listAt((await call({ path: `/api/v1/ticket_articles/by_ticket/${id}` }, signal)).json);

  async function read(id: string, ask: Ask): Promise<Now[]> {
    const { json } = await call({ path: `/api/v1/tickets/${id}`, query: { expand: 'true' } }, ask.signal);
    const [ref, changedAt, status] = [
      textAt(json, refField),
      instantAt(json, 'updated_at'),
      textAt(json, 'state'),
    ];
    if (!ref || changedAt === undefined) return [];
    const said = (await articles({ id }, ask)).filter(
      (one) => at(one, 'internal') === false && textAt(one, 'sender') === 'Agent',
    );
    const replies = said.map((one) => ({
      id: textAt(one, 'id') ?? '',
      at: instantAt(one, 'created_at') ?? changedAt,
      text: isHtml(one) ? plainOf(textAt(one, 'body') ?? '') : (textAt(one, 'body') ?? ''),
    }));
    return [{ ref, at: changedAt, replies, ...(status && { status }) }];
  }

  const article = (body: string) => ({
    body,
    type: 'note',
    sender: 'Customer',
    content_type: 'text/plain',
    internal: false,
  });

  return ticketBackend(
    {
      name: 'zammad',
      format: 'plain',
      guarantee: 'exactly_once',
      statusReturn: hookSecret ? 'webhook' : 'none',
      lagMs: 15_000,
      facts: {
        title: 'Zammad',
        once: 'a look by a ticket attribute before each create; after a silence 15 s later, for its index lags',
        back: 'signed webhook of a trigger',
        photos: { how: 'base64 in an article', maxBytes: 20_971_520 },
        limits: { title: 250, text: 100_000 },
        perSecond: 5,
        erasure: 'by call',
        verified: 'recorded exchanges',
      },
      async find(ref, { signal }) {
        const query = { query: `${refField}:"${ref}"`, limit: '2', expand: 'true' };
        const { json } = await call({ path: '/api/v1/tickets/search', query }, signal);
        const one = listAt(json).find((each) => textAt(each, refField) === ref);
        const id = textAt(one, 'id');
        const number = textAt(one, 'number');
        return id === undefined ? undefined : { id, ...(number && { number }) };
      },
      async create({ ref, title, text, priority, tags }, { signal }) {
        const wanted = priority && priorityMap[priority];
        const { json } = await call(
          {
            path: '/api/v1/tickets',
            query: { expand: 'true' },
            json: {
              title,
              group,
              customer_id: `guess:${customer}`,
              [refField]: ref,
              tags: tags.join(','),
              article: { ...article(text), subject: title },
              ...(wanted && { priority: wanted }),
            },
            makes: true,
          },
          signal,
        );
        const number = textAt(json, 'number');
        const kept = textAt(json, refField) === ref;
        return {
          id: textAt(json, 'id') ?? '',
          ...(number && { number }),
          ...(!kept && { note: `Zammad left out: ${refField}. Add it as an attribute of tickets.` }),
        };
      },
      async comment({ id }, { text, move }, { signal }) {
        const state = move && { state: move === 'open' ? 'open' : 'closed' };
        const json = { article: article(text), ...state };
        await call({ method: 'PUT', path: `/api/v1/tickets/${id}`, json, makes: true }, signal);
      },
      said: async (remote, ask) => JSON.stringify(await articles(remote, ask)),
      files: async (remote, ask) =>
        (await articles(remote, ask)).flatMap((one) =>
          listAt(one, 'attachments').map((file) => textAt(file, 'filename') ?? ''),
        ),
      async attach({ id }, { name, mediaType, bytes }, { signal }) {
        const attachments = [{ filename: name, data: base64(bytes), 'mime-type': mediaType }];
        const json = {
          ...article('A photo of the reporter.'),
          ticket_id: Number(id),
          internal: true,
          attachments,
        };
        await call({ path: '/api/v1/ticket_articles', json, makes: true }, signal);
      },
      async erase({ id }, { signal }) {
        await call({ method: 'DELETE', path: `/api/v1/tickets/${id}`, ok: [404] }, signal);
      },
      ...(hookSecret && {
        async heard({ headers, body }, ask) {
          const given = headers.get('x-hub-signature') ?? '';
          const scheme = { hash: 'SHA-1', encoding: 'hex', prefix: 'sha1=' } as const;
          if (!(await isSigned(hookSecret, [body], given, scheme))) return undefined;
          const id = textAt(JSON.parse(new TextDecoder().decode(body)) as unknown, 'ticket', 'id');
          return { id: await digestOf(body), now: id && /^\d+$/.test(id) ? await read(id, ask) : [] };
        },
      }),
      async probe({ signal }) {
        const { json } = await call({ path: '/api/v1/users/me' }, signal);
        const who = textAt(json, 'login') ? 'The token is taken.' : 'The token names nobody.';
        const fields = await call({ path: '/api/v1/object_manager_attributes', ok: [403] }, signal);
        const has = listAt(fields.json).some((one) => textAt(one, 'name') === refField);
        const missing = `Tickets have no attribute "${refField}". Add it under Objects, as text.`;
        return [
          { ok: textAt(json, 'login') !== undefined, says: who },
          fields.status === 403
            ? {
                ok: true,
                says: 'The token may not list attributes; the test report shows whether they are there.',
              }
            : { ok: has, says: has ? `Tickets have "${refField}".` : missing },
        ];
      },
    },
    STATUSES,
    options,
  );
}

const isHtml = (article: unknown): boolean =>
  textAt(article, 'content_type')?.startsWith('text/html') ?? false;
