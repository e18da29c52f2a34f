import type { BackendAdapter } from './backend.ts';
import { base64 } from './core/body.ts';
import { changes } from './core/changes.ts';
import { inHeader } from './core/credential.ts';
import { plainOf } from './core/escape.ts';
import { finding } from './core/finding.ts';
import { httpRoom, type Credential, type HttpOptions } from './core/http.ts';
import { at, instantAt, listAt, textAt } from './core/json.ts';
import { numbered } from './core/pages.ts';
import { listsIn, madeIn, reading, textsIn } from './core/reading.ts';
import { doorbell, numberAt, type Signing } from './core/signed-call.ts';
import { toSecond } from './core/since.ts';
import { ticketBackend, type Ask, type TicketOptions } from './core/tickets.ts';

export interface FreescoutOptions extends HttpOptions, TicketOptions {
  /** An API key of the module "API & Webhooks". */
  token: Credential;
  /** The number of the mailbox that new conversations go to. */
  mailbox: number;
  /** Whose conversations they are: an address of the venue that answers nobody. */
  customer: string;
  /** The number of a text field that also gets our id, where the mailbox has one. */
  refField?: number;
  /** What it signs its webhooks with: `printf '%swebhook_key' "$APP_KEY" | md5sum`. Without it we ask what has changed. */
  hookSecret?: string;
}

const SIGNING: Signing = { header: 'x-freescout-signature', hash: 'SHA-1', encoding: 'base64' };
const CONVERSATIONS = '/api/conversations';
const NO_FILTER = 'Conversations are not looked up by their subject. Update the module "API & Webhooks".';
const PAGE = 50;

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
  const { call, answer, remove } = httpRoom(options, {
    perSecond: 5,
    authorize: inHeader('x-freescout-api-key', token),
    explain: (json) => textsIn(listAt(json, '_embedded', 'errors'), 'path').join(', '),
  });
  /** Of every mailbox: the team may move one. */
  const list = async (query: Record<string, string>, { signal }: Ask) => {
    const json = await answer({ path: CONVERSATIONS, query }, signal);
    return [...listAt(json, '_embedded', 'conversations'), ...listAt(json)];
  };
  const conversation = (id: string, { signal }: Ask) =>
    answer({ path: `${CONVERSATIONS}/${id}`, query: { embed: 'threads' }, ok: [404] }, signal);
  const threadsIn = (one: unknown) => listAt(one, '_embedded', 'threads');
  const thread = (text: string, more = {}) => ({
    type: 'customer',
    text,
    customer: { email: customer },
    ...more,
  });
  const read = reading({
    ticket: conversation,
    isListedInPart: () => true,
    ref: refOf,
    at: (one) => instantAt(one, 'updatedAt'),
    status(one) {
      const state = textAt(one, 'state') === 'deleted' ? 'deleted' : textAt(one, 'status');
      return state === 'active' && textAt(one, 'assignee', 'id') !== undefined ? 'assigned' : state;
    },
    said: threadsIn,
    isAnswer: (said) =>
      textAt(said, 'type') === 'message' && (textAt(said, 'state') ?? 'published') === 'published',
    answeredAt: (said) => instantAt(said, 'createdAt'),
    text: (said) => plainOf(textAt(said, 'body') ?? ''),
  });

  return ticketBackend(options, {
    name: 'freescout',
    format: 'html',
    statuses: {
      active: 'received',
      assigned: 'in_progress',
      pending: 'waiting_reporter',
      // An answer of the reporter opens it again, as it does what others call solved.
      closed: 'resolved',
      spam: 'cancelled',
      deleted: 'cancelled',
    },
    facts: {
      title: 'FreeScout',
      once: 'a look by our id in the subject before each create',
      back: 'signed webhook, or asked every 30 s',
      photos: { how: 'base64 in a thread', maxBytes: 10_485_760 },
      limits: { title: 150, text: 60_000 },
      perSecond: 5,
      verified: 'recorded exchanges',
    },
    async find(ref, ask) {
      const found = await list({ subject: ref }, ask);
      // One whose subject somebody has changed is none of ours, and no fault.
      const isFilter = found.some((one) => subjectOf(one).includes(ref));
      return read.mine(found, ref, isFilter ? undefined : NO_FILTER);
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
      const made = await call({ path: CONVERSATIONS, json, makes: true }, signal);
      const id = made.headers.get('resource-id');
      return id === null ? madeIn(made.json) : { id };
    },
    comment({ id }, { text, move }, { signal }) {
      const status = move && { status: move === 'open' ? 'active' : 'closed' };
      const path = `${CONVERSATIONS}/${id}/threads`;
      return answer({ path, json: thread(text, status), makes: true }, signal);
    },
    said: async ({ id }, ask) => threadsIn(await conversation(id, ask)),
    files: async ({ id }, ask) =>
      textsIn(listsIn(threadsIn(await conversation(id, ask)), '_embedded', 'attachments'), 'fileName'),
    attach({ id }, { name, mediaType, bytes, words }, { signal }) {
      const attachments = [{ fileName: name, mimeType: mediaType, data: base64(bytes) }];
      const path = `${CONVERSATIONS}/${id}/threads`;
      return answer({ path, json: thread(words, { attachments }), makes: true }, signal);
    },
    erase: ({ id }, { signal }) => remove(`${CONVERSATIONS}/${id}`, signal),
    heard: doorbell(hookSecret, SIGNING, ({ json }, ask) => read.anew([numberAt(json, 'id')], ask)),
    changed: changes(read, options, (since, ask) => {
      const order = { sortField: 'updatedAt', sortOrder: 'asc', pageSize: `${PAGE}` };
      const fresh = { updatedSince: toSecond(since), ...order };
      return numbered(PAGE, (page) => list({ ...fresh, page: `${page}` }, ask));
    }),
    async probe({ signal }) {
      const json = await answer({ path: '/api/mailboxes', query: { pageSize: '200' } }, signal);
      const all = [...listAt(json, '_embedded', 'mailboxes'), ...listAt(json)];
      const isThere = all.some((one) => at(one, 'id') === mailbox);
      const missing = `There is no mailbox ${mailbox}. Its number stands in the address of its settings.`;
      return [finding(isThere, `There is a mailbox ${mailbox}.`, missing)];
    },
  });
}

/** Our id at the end of a subject. */
function refOf(conversation: unknown): string | undefined {
  return /\[([\da-f-]{36})\]\s*$/.exec(subjectOf(conversation))?.[1];
}

const subjectOf = (conversation: unknown): string => textAt(conversation, 'subject') ?? '';
