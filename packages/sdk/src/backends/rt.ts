import type { BackendAdapter } from './backend.ts';
import { base64 } from './core/body.ts';
import { httpRoom, type Credential, type HttpOptions } from './core/http.ts';
import { at, instantAt, listAt, textAt } from './core/json.ts';
import { ticketBackend, type Ask, type Now, type Remote, type TicketOptions } from './core/tickets.ts';

export interface RtOptions extends HttpOptions, TicketOptions {
  token: Credential;
  queue: string;
  /** Whose tickets they are: an address of the venue that answers nobody. @default nobody's */
  requestor?: string;
  /** A custom field of tickets that the venue adds, of one value. @default 'Touchline Ref' */
  refField?: string;
  priorityMap?: Readonly<Record<'P1' | 'P2' | 'P3' | 'P4', number>>;
}

const PRIORITIES = { P1: 100, P2: 75, P3: 50, P4: 25 };
const STATUSES = {
  new: 'received',
  open: 'in_progress',
  stalled: 'waiting_reporter',
  resolved: 'resolved',
  rejected: 'cancelled',
  deleted: 'cancelled',
} as const;
const MOST_CHANGED = 100;
/** Transactions of a ticket that are read for answers. */
const MOST_SAID = 100;

/**
 * Tickets of Request Tracker 5, looked up by a custom field; no index lags. It calls nobody, so it is asked what has
 * changed. Photos and answers go as correspondence, so the queue should mail no requestor.
 *
 * @example
 * rtBackend({ url: 'https://rt.arena.example', token, queue: 'Visitors' })
 */
export function rtBackend(options: RtOptions): BackendAdapter {
  const { token, queue, requestor, refField = 'Touchline Ref', priorityMap = PRIORITIES } = options;
  const { call } = httpRoom(options, {
    perSecond: 10,
    authorize: async (isStale) => ({
      authorization: `token ${typeof token === 'string' ? token : await token(isStale)}`,
    }),
    explain: (json) => textAt(json, 'message')?.replace(/['"].*['"]/s, ''),
  });
  const base = '/REST/2.0';
  const quoted = (text: string) => `'${text.replaceAll(/[\\']/g, String.raw`\$&`)}'`;
  const search = async (query: string, { signal }: Ask, more: Record<string, string> = {}) =>
    listAt((await call({ path: `${base}/tickets`, query: { query, ...more } }, signal)).json, 'items');

  /** What was said in a ticket, and names of files, newest last. */
  async function parts({ id }: Remote, { signal }: Ask) {
    const query = { fields: 'Type,Creator,Created', per_page: `${MOST_SAID}` };
    const { json } = await call({ path: `${base}/ticket/${id}/history`, query }, signal);
    const said = listAt(json, 'items').filter((one) => textAt(one, 'Type') === 'Correspond');
    return Promise.all(
      said.map(async (one) => {
        const path = `${base}/transaction/${textAt(one, 'id')}/attachments`;
        const fields = { fields: 'Content,ContentType,Filename' };
        const files = listAt((await call({ path, query: fields }, signal)).json, 'items');
        const text = files.find(
          (file) => textAt(file, 'ContentType') === 'text/plain' && !textAt(file, 'Filename'),
        );
        return {
          id: textAt(one, 'id') ?? '',
          at: instantAt(one, 'Created') ?? 0,
          text: decoded(textAt(text, 'Content') ?? ''),
          names: files.flatMap((file) => textAt(file, 'Filename') || []),
        };
      }),
    );
  }

  return ticketBackend(
    {
      name: 'rt',
      format: 'plain',
      guarantee: 'exactly_once',
      statusReturn: 'poll',
      facts: {
        title: 'Request Tracker 5',
        once: 'a look by a custom field before each create',
        back: 'asked every 30 s',
        photos: { how: 'base64 in a correspondence', maxBytes: 10_485_760 },
        limits: { title: 200, text: 100_000 },
        perSecond: 10,
        erasure: 'by hand',
        verified: 'recorded exchanges',
      },
      async find(ref, ask) {
        const query = `Queue = ${quoted(queue)} AND 'CF.{${refField}}' = ${quoted(ref)}`;
        const id = textAt((await search(query, ask))[0], 'id');
        return id === undefined ? undefined : { id };
      },
      async create({ ref, title, text, priority }, { signal }) {
        const { json } = await call(
          {
            path: `${base}/ticket`,
            json: {
              Queue: queue,
              Subject: title,
              Content: text,
              ContentType: 'text/plain',
              CustomFields: { [refField]: ref },
              ...(requestor && { Requestor: requestor }),
              ...(priority && { Priority: priorityMap[priority] }),
            },
            makes: true,
          },
          signal,
        );
        return { id: textAt(json, 'id') ?? '' };
      },
      async comment({ id }, { text, move }, { signal }) {
        const status = move && { Status: move === 'open' ? 'open' : 'resolved' };
        const json = { Content: text, ContentType: 'text/plain', ...status };
        await call({ path: `${base}/ticket/${id}/correspond`, json, makes: true }, signal);
      },
      said: async (remote, ask) => (await parts(remote, ask)).map(({ text }) => text).join('\n\n'),
      files: async (remote, ask) => (await parts(remote, ask)).flatMap(({ names }) => names),
      async attach({ id }, { name, mediaType, bytes }, { signal }) {
        const file = { FileName: name, FileType: mediaType, FileContent: base64(bytes) };
        const text = { Content: PHOTO, ContentType: 'text/plain' };
        const path = `${base}/ticket/${id}/correspond`;
        await call({ path, json: { ...text, Attachments: [file] }, makes: true }, signal);
      },
      async changed(since, ask) {
        // RT compares by the second, in UTC where the query says so.
        const from = new Date(since).toISOString().slice(0, 19).replace('T', ' ');
        const fields = {
          fields: 'Status,LastUpdated,CustomFields',
          per_page: `${MOST_CHANGED}`,
          orderby: 'LastUpdated',
        };
        const items = await search(`Queue = ${quoted(queue)} AND LastUpdated > ${quoted(from)}`, ask, fields);
        const all: Now[] = [];
        for (const one of items) {
          const id = textAt(one, 'id') ?? '';
          const ref = refIn(at(one, 'CustomFields'), refField);
          const changedAt = instantAt(one, 'LastUpdated');
          if (ref === undefined || changedAt === undefined) continue;
          const said = (await parts({ id }, ask)).filter(({ text }) => text.trim() !== PHOTO);
          const status = textAt(one, 'Status');
          all.push({ ref, at: changedAt, replies: said, ...(status && { status }) });
        }
        return all;
      },
      async probe(ask) {
        const { json } = await call(
          { path: `${base}/queue/${encodeURIComponent(queue)}`, ok: [404] },
          ask.signal,
        );
        const there = textAt(json, 'id') !== undefined;
        const field = await call(
          { path: `${base}/customfields`, query: { query: `Name=${quoted(refField)}` }, ok: [400, 403, 404] },
          ask.signal,
        );
        const has = listAt(field.json, 'items').length > 0 || field.status !== 200;
        return [
          {
            ok: there,
            says: there ? `There is a queue "${queue}".` : `There is no queue "${queue}". Check its name.`,
          },
          {
            ok: has,
            says: has
              ? `Tickets have the field "${refField}".`
              : `Tickets have no field "${refField}". Add it as a custom field of one value.`,
          },
        ];
      },
    },
    STATUSES,
    options,
  );
}

const PHOTO = 'A photo of the reporter.';

/** Custom fields come as a list of names and values, or as a record of them. */
function refIn(fields: unknown, name: string): string | undefined {
  const one = listAt(fields).find((field) => textAt(field, 'name') === name);
  return textAt(one, 'values', 0) ?? textAt(fields, name, 0) ?? textAt(fields, name);
}

/** Contents come in base64; what is none is left as it is. */
function decoded(content: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(content.trim()), (char) => char.charCodeAt(0)));
  } catch {
    return content;
  }
}
