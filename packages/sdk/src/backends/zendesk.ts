import type { BackendAdapter } from './backend.ts';
import { basic } from './core/body.ts';
import { httpRoom, type Credential, type HttpOptions } from './core/http.ts';
import { at, instantAt, listAt, textAt } from './core/json.ts';
import { isSigned } from './core/signature.ts';
import { ticketBackend, type Ask, type Now, type Remote, type TicketOptions } from './core/tickets.ts';

export interface ZendeskOptions extends HttpOptions, TicketOptions {
  /** The account of the API token. */
  email: string;
  token: Credential;
  /** The secret of the webhook that a trigger calls; without one nothing comes back. */
  hookSecret?: string;
  groupId?: number;
  formId?: number;
  priorityMap?: Readonly<Record<'P1' | 'P2' | 'P3' | 'P4', string>>;
}

const PRIORITIES = { P1: 'urgent', P2: 'high', P3: 'normal', P4: 'low' };
const STATUSES = {
  new: 'received',
  open: 'in_progress',
  pending: 'waiting_reporter',
  hold: 'in_progress',
  solved: 'resolved',
  closed: 'closed',
} as const;
const SCHEME = { hash: 'SHA-256', encoding: 'base64' } as const;
const TOLERANCE_MS = 5 * 60_000;

/**
 * Zendesk tickets, kept apart by an idempotency key and by `external_id`. A trigger calls
 * `POST /v1/hooks/zendesk` with `{"external_id": "{{ticket.external_id}}", "id": "{{ticket.id}}"}`; what has changed
 * is then read from Zendesk itself.
 *
 * @example
 * zendeskBackend({ url: 'https://arena.zendesk.com', email: 'relay@arena.example', token, hookSecret })
 */
export function zendeskBackend(options: ZendeskOptions): BackendAdapter {
  const { email, token, hookSecret, priorityMap = PRIORITIES, groupId, formId } = options;
  const { call } = httpRoom(options, {
    perSecond: 5,
    authorize: async (isStale) => {
      const secret = typeof token === 'string' ? token : await token(isStale);
      return { authorization: basic(`${email}/token`, secret) };
    },
    explain: (json) => [textAt(json, 'error'), ...Object.keys(at(json, 'details') ?? {})].join(' '),
  });
  const ticket = async ({ id }: Remote, ask: Ask) =>
    (await call({ path: `/api/v2/tickets/${id}` }, ask.signal)).json;
  const comments = async ({ id }: Remote, ask: Ask) =>
    listAt((await call({ path: `/api/v2/tickets/${id}/comments` }, ask.signal)).json, 'comments');

  async function read(remote: Remote, ask: Ask): Promise<Now[]> {
    const [one, said] = [at(await ticket(remote, ask), 'ticket'), await comments(remote, ask)];
    const [ref, changedAt, author] = [
      textAt(one, 'external_id'),
      instantAt(one, 'updated_at'),
      at(one, 'requester_id'),
    ];
    if (ref === undefined || changedAt === undefined) return [];
    const replies = said.filter((each) => at(each, 'public') === true && at(each, 'author_id') !== author);
    return [
      {
        ref,
        at: changedAt,
        ...(textAt(one, 'status') && { status: textAt(one, 'status') ?? '' }),
        replies: replies.map((each) => ({
          id: textAt(each, 'id') ?? '',
          at: instantAt(each, 'created_at') ?? changedAt,
          text: textAt(each, 'plain_body') ?? textAt(each, 'body') ?? '',
        })),
      },
    ];
  }

  return ticketBackend(
    {
      name: 'zendesk',
      format: 'plain',
      guarantee: 'exactly_once',
      statusReturn: hookSecret ? 'webhook' : 'none',
      facts: {
        title: 'Zendesk',
        once: 'Idempotency-Key, and a look by external_id before each create',
        back: 'signed webhook of a trigger',
        photos: { how: 'upload, then a comment', maxBytes: 52_428_800 },
        limits: { title: 150, text: 60_000 },
        perSecond: 5,
        erasure: 'by call',
        verified: 'recorded exchanges',
      },
      async find(ref, { signal }) {
        const { json } = await call({ path: '/api/v2/tickets', query: { external_id: ref } }, signal);
        const id = textAt(json, 'tickets', 0, 'id');
        return id === undefined ? undefined : { id };
      },
      async create({ ref, title, text, priority, tags }, { signal }) {
        const wanted = priority && priorityMap[priority];
        const { json } = await call(
          {
            path: '/api/v2/tickets',
            json: {
              ticket: {
                subject: title,
                comment: { body: text },
                external_id: ref,
                tags,
                ...(wanted && { priority: wanted }),
                ...(groupId !== undefined && { group_id: groupId }),
                ...(formId !== undefined && { ticket_form_id: formId }),
              },
            },
            headers: { 'idempotency-key': ref },
            makes: true,
          },
          signal,
        );
        const made = at(json, 'ticket');
        const lost = wanted && textAt(made, 'priority') !== wanted ? 'Zendesk left out: priority' : undefined;
        return { id: textAt(made, 'id') ?? '', ...(lost && { note: lost }) };
      },
      async comment({ id }, { text, move }, { signal }) {
        const change = {
          comment: { body: text, public: true },
          ...(move && { status: move === 'open' ? 'open' : 'solved' }),
        };
        await call(
          { method: 'PUT', path: `/api/v2/tickets/${id}`, json: { ticket: change }, makes: true },
          signal,
        );
      },
      said: async (remote, ask) => JSON.stringify(await comments(remote, ask)),
      files: async (remote, ask) =>
        (await comments(remote, ask)).flatMap((one) =>
          listAt(one, 'attachments').map((file) => textAt(file, 'file_name') ?? ''),
        ),
      async attach({ id }, { name, mediaType, bytes }, { signal }) {
        const { json } = await call(
          { path: '/api/v2/uploads', query: { filename: name }, bytes: { mediaType, data: bytes } },
          signal,
        );
        const comment = {
          body: 'A photo of the reporter.',
          public: false,
          uploads: [textAt(json, 'upload', 'token')],
        };
        await call({ method: 'PUT', path: `/api/v2/tickets/${id}`, json: { ticket: { comment } } }, signal);
      },
      async erase({ id }, { signal }) {
        await call({ method: 'DELETE', path: `/api/v2/tickets/${id}`, ok: [404] }, signal);
      },
      ...(hookSecret && {
        async heard({ headers, body, now }, ask) {
          const time = headers.get('x-zendesk-webhook-signature-timestamp') ?? '';
          const given = headers.get('x-zendesk-webhook-signature') ?? '';
          if (!(Math.abs(now - Date.parse(time)) <= TOLERANCE_MS)) return undefined;
          if (!(await isSigned(hookSecret, [time, body], given, SCHEME))) return undefined;
          const id = textAt(JSON.parse(new TextDecoder().decode(body)) as unknown, 'id');
          return { id: given, now: id && /^\d+$/.test(id) ? await read({ id }, ask) : [] };
        },
      }),
      async probe({ signal }) {
        const { json } = await call({ path: '/api/v2/users/me' }, signal);
        const role = textAt(json, 'user', 'role') ?? 'unknown';
        const ok = role === 'agent' || role === 'admin';
        return [
          {
            ok,
            says: ok
              ? `The token belongs to an ${role}.`
              : `The token is of role ${role}; it needs an agent's.`,
          },
        ];
      },
    },
    STATUSES,
    options,
  );
}
