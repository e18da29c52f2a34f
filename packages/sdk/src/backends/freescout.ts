import type { BackendAdapter } from './backend.ts';
import { base64 } from './core/body.ts';
import { plainOf } from './core/escape.ts';
import { secretOf } from './core/credential.ts';
import { httpRoom, type Credential, type HttpOptions } from './core/http.ts';
import { at, instantAt, listAt, textAt } from './core/json.ts';
import { pages } from './core/pages.ts';
import { digestOf, isSigned } from './core/signature.ts';
import type { Ask, Now, Remote, TicketOptions } from './core/system.ts';
import { ticketBackend } from './core/tickets.ts';

export interface FreescoutOptions extends HttpOptions, TicketOptions {
  /** An API key of the module "API & Webhooks". */
  token: Credential;
  /** The number of the mailbox. */
  mailbox: number;
  /** Whose conversations they are: an address of the venue that answers nobody. */
  customer: string;
  /** The number of a text field that also gets our id, where the mailbox has one. */
  refField?: number;
  /** What it signs its webhooks with: `printf '%swebhook_key' "$APP_KEY" | md5sum`. Without it we ask what has changed. */
  hookSecret?: string;
}

const STATUSES = {
  active: 'received',
  assigned: 'in_progress',
  pending: 'waiting_reporter',
  // An answer of the reporter opens it again, as it does what others call solved.
  closed: 'resolved',
  spam: 'cancelled',
  deleted: 'cancelled',
} as const;
const PAGE = 50;
const MOST_PAGES = 5;
const PHOTO = 'A photo of the reporter.';

/**
 * Conversations of FreeScout with its module "API & Webhooks". Our id stands at the end of the subject, by which they
 * are looked up; whoever changes it there takes the conversation from us. A webhook for replies and states calls
 * `POST /v1/hooks/freescout`; what has changed is then read from FreeScout itself. `assigned` is what we call an
 * active conversation that somebody has taken.
 *
 * @example
 * freescoutBackend({ url: 'https://help.arena.example', token, mailbox: 1, customer: 'reports@arena.example' })
 */
export function freescoutBackend(options: FreescoutOptions): BackendAdapter {
  const { token, mailbox, customer, refField, hookSecret } = options;
  const { call } = httpRoom(options, {
    perSecond: 5,
    authorize: async (isStale) => ({
      'x-freescout-api-key': await secretOf(token, isStale),
    }),
    explain: (json) =>
      listAt(json, '_embedded', 'errors')
        .map((one) => textAt(one, 'path'))
        .join(', '),
  });
  const path = '/api/conversations';
  const list = async (query: Record<string, string>, { signal }: Ask) => {
    const { json } = await call({ path, query: { mailboxId: `${mailbox}`, ...query } }, signal);
    return [...listAt(json, '_embedded', 'conversations'), ...listAt(json)];
  };
  const conversation = async ({ id }: Remote, { signal }: Ask) =>
    (await call({ path: `${path}/${id}`, query: { embed: 'threads' } }, signal)).json;
  const threads = async (remote: Remote, ask: Ask) =>
    listAt(await conversation(remote, ask), '_embedded', 'threads');
  const thread = (text: string, more: object = {}) => ({
    type: 'customer',
    text,
    customer: { email: customer },
    ...more,
  });

  async function read(id: string, ask: Ask): Promise<Now[]> {
    const one = await conversation({ id }, ask);
    const [ref, changedAt] = [refOf(one), instantAt(one, 'updatedAt')];
    if (ref === undefined || changedAt === undefined) return [];
    const state = textAt(one, 'state') === 'deleted' ? 'deleted' : (textAt(one, 'status') ?? '');
    const isTaken = state === 'active' && textAt(one, 'assignee', 'id') !== undefined;
    const said = listAt(one, '_embedded', 'threads').filter(
      (each) => textAt(each, 'type') === 'message' && (textAt(each, 'state') ?? 'published') === 'published',
    );
    const replies = said.map((each) => ({
      id: textAt(each, 'id') ?? '',
      at: instantAt(each, 'createdAt') ?? changedAt,
      text: plainOf(textAt(each, 'body') ?? ''),
    }));
    return [{ ref, at: changedAt, status: isTaken ? 'assigned' : state, replies }];
  }

  return ticketBackend(
    {
      name: 'freescout',
      format: 'html',
      guarantee: 'exactly_once',
      statusReturn: hookSecret ? 'webhook' : 'poll',
      facts: {
        title: 'FreeScout',
        once: 'a look by our id in the subject before each create',
        back: 'signed webhook, or asked every 30 s',
        photos: { how: 'base64 in a thread', maxBytes: 10_485_760 },
        limits: { title: 150, text: 60_000 },
        perSecond: 5,
        erasure: 'by call',
        verified: 'recorded exchanges',
      },
      async find(ref, ask) {
        const one = (await list({ subject: ref }, ask)).find((each) => refOf(each) === ref);
        const id = textAt(one, 'id');
        return id === undefined ? undefined : { id };
      },
      async create({ ref, title, text }, { signal }) {
        const json = {
          type: 'email',
          mailboxId: mailbox,
          subject: `${title} [${ref}]`,
          customer: { email: customer },
          threads: [thread(text)],
          status: 'active',
          ...(refField !== undefined && { customFields: [{ id: refField, value: ref }] }),
        };
        const made = await call({ path, json, makes: true }, signal);
        return { id: made.headers.get('resource-id') ?? textAt(made.json, 'id') ?? '' };
      },
      async comment({ id }, { text, move }, { signal }) {
        const status = move && { status: move === 'open' ? 'active' : 'closed' };
        await call({ path: `${path}/${id}/threads`, json: thread(text, status), makes: true }, signal);
      },
      said: async (remote, ask) => JSON.stringify(await threads(remote, ask)),
      files: async (remote, ask) =>
        (await threads(remote, ask)).flatMap((one) =>
          listAt(one, '_embedded', 'attachments').map((file) => textAt(file, 'fileName') ?? ''),
        ),
      async attach({ id }, { name, mediaType, bytes }, { signal }) {
        const attachments = [{ fileName: name, mimeType: mediaType, data: base64(bytes) }];
        const json = thread(PHOTO, { attachments });
        await call({ path: `${path}/${id}/threads`, json, makes: true }, signal);
      },
      async erase({ id }, { signal }) {
        await call({ method: 'DELETE', path: `${path}/${id}`, ok: [404] }, signal);
      },
      ...(hookSecret
        ? {
            async heard({ headers, body }, ask) {
              const given = headers.get('x-freescout-signature') ?? '';
              const scheme = { hash: 'SHA-1', encoding: 'base64' } as const;
              if (!(await isSigned(hookSecret, [body], given, scheme))) return undefined;
              const id = textAt(JSON.parse(new TextDecoder().decode(body)) as unknown, 'id');
              const isGone = headers.get('x-freescout-event') === 'convo.deleted_forever';
              const isThere = id && /^\d+$/.test(id) && !isGone;
              return { id: await digestOf(body), now: isThere ? await read(id, ask) : [] };
            },
          }
        : {
            async changed(since, ask) {
              const query = {
                updatedSince: `${new Date(since).toISOString().slice(0, 19)}Z`,
                sortField: 'updatedAt',
                sortOrder: 'asc',
                pageSize: `${PAGE}`,
              };
              const some = await pages(PAGE, MOST_PAGES, (page) => list({ ...query, page: `${page}` }, ask));
              const ours = some.filter((one) => refOf(one) !== undefined);
              const all = await Promise.all(ours.map((one) => read(textAt(one, 'id') ?? '', ask)));
              return all.flat();
            },
          }),
      async probe({ signal }) {
        const { json } = await call({ path: '/api/mailboxes', query: { pageSize: '200' } }, signal);
        const all = [...listAt(json, '_embedded', 'mailboxes'), ...listAt(json)];
        const ok = all.some((one) => at(one, 'id') === mailbox);
        return [
          {
            ok,
            says: ok
              ? `There is a mailbox ${mailbox}.`
              : `There is no mailbox ${mailbox}. Its number stands in the address of its settings.`,
          },
        ];
      },
    },
    STATUSES,
    options,
  );
}

/** Our id at the end of a subject. */
function refOf(conversation: unknown): string | undefined {
  return /\[([\da-f-]{36})\]\s*$/.exec(textAt(conversation, 'subject') ?? '')?.[1];
}
