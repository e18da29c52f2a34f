import type { BackendAdapter } from './backend.ts';
import { base64 } from './core/body.ts';
import { inHeader } from './core/credential.ts';
import { plainOf } from './core/escape.ts';
import { finding } from './core/finding.ts';
import { httpRoom, type Credential, type HttpOptions } from './core/http.ts';
import { at, instantAt, listAt, textAt } from './core/json.ts';
import { listsIn, madeIn, reading, textsIn } from './core/reading.ts';
import { doorbell, hubSigning, numberAt } from './core/signed-call.ts';
import { ticketBackend, type Ask, type RankedOptions } from './core/tickets.ts';

export interface ZammadOptions extends HttpOptions, RankedOptions {
  token: Credential;
  /** Group that new tickets go to. */
  group: string;
  /** Whose tickets they are: an address of the venue that answers nobody, so that no mail goes out. */
  customer: string;
  /** A text attribute of tickets that the venue adds. @default 'touchline_ref' */
  refField?: string;
  /** The "HMAC SHA1 Signature Token" of the webhook; without one nothing comes back. */
  hookSecret?: string;
}

const MOVES = { open: 'open', solved: 'closed' };
const TICKETS = '/api/v1/tickets';
const ARTICLES = '/api/v1/ticket_articles';
/** With names in place of numbers. */
const NAMED = { expand: 'true' };

/**
 * Zammad tickets, looked up by an attribute that the venue adds. A trigger with a webhook calls
 * `POST /v1/hooks/zammad`; what has changed is then read from Zammad itself.
 *
 * @example
 * zammadBackend({ url: 'https://help.arena.example', token, group: 'Visitors', customer: 'reports@arena.example' })
 */
export function zammadBackend(options: ZammadOptions): BackendAdapter {
  const { token, group, customer, refField = 'touchline_ref', hookSecret } = options;
  const { call, answer, remove } = httpRoom(options, {
    perSecond: 5,
    authorize: inHeader('authorization', token, (secret) => `Token token=${secret}`),
    explain: (json) => textAt(json, 'error')?.replace(/'.*'/s, ''),
  });
  const article = (body: string) => ({
    body,
    type: 'note',
    sender: 'Customer',
    content_type: 'text/plain',
    internal: false,
  });
  const articles = async (id: string, { signal }: Ask) =>
    listAt(await answer({ path: `${ARTICLES}/by_ticket/${id}` }, signal));
  const read = reading({
    number: 'number',
    ticket: (id, { signal }) => answer({ path: `${TICKETS}/${id}`, query: NAMED, ok: [404] }, signal),
    ref: (ticket) => textAt(ticket, refField),
    at: (ticket) => instantAt(ticket, 'updated_at'),
    status: (ticket) => textAt(ticket, 'state'),
    said: (ticket, ask) => articles(textAt(ticket, 'id') ?? '', ask),
    isAnswer: (said) => at(said, 'internal') === false && textAt(said, 'sender') === 'Agent',
    answeredAt: (said) => instantAt(said, 'created_at'),
    text: wordsOf,
  });

  return ticketBackend(options, {
    name: 'zammad',
    format: 'plain',
    statuses: {
      new: 'received',
      open: 'in_progress',
      'pending reminder': 'waiting_reporter',
      'pending close': 'resolved',
      closed: 'closed',
      merged: 'closed',
      removed: 'cancelled',
    },
    priorities: { P1: '3 high', P2: '3 high', P3: '2 normal', P4: '1 low' },
    lagMs: 15_000,
    facts: {
      title: 'Zammad',
      once: 'a look by a ticket attribute before each create; after a silence 15 s later, for its index lags',
      back: 'signed webhook of a trigger',
      photos: { how: 'base64 in an article', maxBytes: 20_971_520 },
      limits: { title: 250, text: 100_000 },
      perSecond: 5,
      verified: 'recorded exchanges',
    },
    async find(ref, { signal }) {
      const query = { query: `${refField}:"${ref}"`, limit: '2', ...NAMED };
      return read.mine(listAt(await answer({ path: `${TICKETS}/search`, query }, signal)), ref);
    },
    async create({ ref, title, text, level, tags }, { signal }) {
      const json = {
        title,
        group,
        customer_id: `guess:${customer}`,
        [refField]: ref,
        tags: tags.join(','),
        article: { ...article(text), subject: title },
        priority: level,
      };
      const made = await answer({ path: TICKETS, query: NAMED, json, makes: true }, signal);
      const missing = `Zammad left out: ${refField}. Add it as an attribute of tickets.`;
      return { ...madeIn(made, 'id', 'number'), note: read.ref(made) === ref ? undefined : missing };
    },
    // Apart: a state that is not there, or that a workflow does not allow, costs no words.
    move({ id }, where, { signal }) {
      const json = { state: MOVES[where] };
      return answer({ method: 'PUT', path: `${TICKETS}/${id}`, json }, signal);
    },
    comment({ id }, { text }, { signal }) {
      const json = { article: article(text) };
      return answer({ method: 'PUT', path: `${TICKETS}/${id}`, json, makes: true }, signal);
    },
    said: ({ id }, ask) => articles(id, ask),
    files: async ({ id }, ask) => textsIn(listsIn(await articles(id, ask), 'attachments'), 'filename'),
    attach({ id }, { name, mediaType, bytes, words }, { signal }) {
      const attachments = [{ filename: name, data: base64(bytes), 'mime-type': mediaType }];
      const json = { ...article(words), ticket_id: Number(id), internal: true, attachments };
      return answer({ path: ARTICLES, json, makes: true }, signal);
    },
    erase: ({ id }, { signal }) => remove(`${TICKETS}/${id}`, signal),
    heard: doorbell(hookSecret, hubSigning('SHA-1'), ({ json }, ask) =>
      read.anew([numberAt(json, 'ticket', 'id')], ask),
    ),
    async probe({ signal }) {
      const isSomebody = textAt(await answer({ path: '/api/v1/users/me' }, signal), 'login') !== undefined;
      const fields = await call({ path: '/api/v1/object_manager_attributes', ok: [403] }, signal);
      const has = textsIn(listAt(fields.json), 'name').includes(refField);
      const missing = `Tickets have no attribute "${refField}". Add it under Objects, as text.`;
      return [
        finding(
          isSomebody,
          'The token is taken.',
          'The token names nobody. Make one under Token Access of the account.',
        ),
        fields.status === 403
          ? { ok: true, says: UNSEEN }
          : finding(has, `Tickets have "${refField}".`, missing),
      ];
    },
  });
}

const UNSEEN = 'The token may not list attributes; the test report shows whether they are there.';

function wordsOf(article: unknown): string | undefined {
  const body = textAt(article, 'body');
  return textAt(article, 'content_type')?.startsWith('text/html') ? plainOf(body ?? '') : body;
}
