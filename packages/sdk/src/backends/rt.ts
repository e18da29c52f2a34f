import type { BackendAdapter } from './backend.ts';
import { base64 } from './core/body.ts';
import { plainOf } from './core/escape.ts';
import { httpRoom, type Credential, type HttpOptions } from './core/http.ts';
import { at, instantAt, listAt, textAt } from './core/json.ts';
import { memo } from './core/memo.ts';
import type { Ask, Now, Remote, TicketOptions } from './core/system.ts';
import { ticketBackend } from './core/tickets.ts';

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
/** Of one page, and pages of one look: it goes back from the newest until it meets what it knows. */
const MOST_CHANGED = 100;
const MOST_PAGES = 20;
/** RT reads a time without its zone in the zone of whoever asks, which nobody told us. */
const ZONES_MS = 26 * 60 * 60_000;
/** A ticket that has not changed since it was made: nobody is as fast with an answer. */
const UNTOUCHED_MS = 2_000;
/** It tells changes to the second, by a clock that is not ours; after this nothing more happens in that one. */
const SETTLED_MS = 60_000;
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
  const { now = Date.now } = options;
  /** What was read of tickets that have not changed since: looks overlap. */
  const read = memo<Now>();
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
        const fields = { fields: 'ContentType,Filename' };
        const files = listAt((await call({ path, query: fields }, signal)).json, 'items');
        const partOf = (type: string) =>
          files.find((file) => textAt(file, 'ContentType') === type && !textAt(file, 'Filename'));
        return {
          id: textAt(one, 'id') ?? '',
          at: instantAt(one, 'Created') ?? 0,
          text: await words(partOf('text/plain') ?? partOf('text/html'), signal),
          names: files.flatMap((file) => textAt(file, 'Filename') || []),
        };
      }),
    );
  }

  /** What is written on the web is HTML only. A list of attachments tells contents as they are, one by itself in base64. */
  async function words(part: unknown, signal: AbortSignal): Promise<string> {
    if (part === undefined) return '';
    const { json } = await call({ path: `${base}/attachment/${textAt(part, 'id')}` }, signal);
    const bytes = Uint8Array.from(atob(textAt(json, 'Content')?.trim() ?? ''), (char) => char.charCodeAt(0));
    const text = new TextDecoder().decode(bytes);
    return textAt(part, 'ContentType') === 'text/html' ? plainOf(text) : text;
  }

  /** Tickets that have changed since, newest first. */
  async function* changedSince(since: number, ask: Ask) {
    const from = new Date(since - ZONES_MS).toISOString().slice(0, 19).replace('T', ' ');
    const query = `Queue = ${quoted(queue)} AND LastUpdated > ${quoted(from)}`;
    for (let page = 1; page <= MOST_PAGES; page++) {
      const items = await search(query, ask, {
        fields: 'Status,Created,LastUpdated,CustomFields',
        per_page: `${MOST_CHANGED}`,
        page: `${page}`,
        orderby: 'LastUpdated',
        order: 'DESC',
      });
      for (const one of items) {
        const changedAt = instantAt(one, 'LastUpdated');
        if (changedAt === undefined || changedAt < since) return;
        yield { one, changedAt };
      }
      if (items.length < MOST_CHANGED) return;
    }
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
        const all: Now[] = [];
        for await (const { one, changedAt } of changedSince(since, ask)) {
          const id = textAt(one, 'id') ?? '';
          const ref = refIn(at(one, 'CustomFields'), refField);
          if (ref === undefined) continue;
          const known = read.get(id);
          if (known?.at === changedAt) {
            all.push(known);
            continue;
          }
          const isSettled = now() > changedAt + SETTLED_MS;
          const isUntouched = changedAt - (instantAt(one, 'Created') ?? 0) <= UNTOUCHED_MS;
          const said = (isUntouched ? [] : await parts({ id }, ask)).filter(
            ({ text }) => text.trim() !== PHOTO,
          );
          const status = textAt(one, 'Status');
          const found: Now = { ref, at: changedAt, replies: said, ...(status && { status }) };
          all.push(found);
          if (isSettled) read.set(id, found);
        }
        return all;
      },
      async probe(ask) {
        const { json } = await call(
          { path: `${base}/queue/${encodeURIComponent(queue)}`, ok: [404] },
          ask.signal,
        );
        const there = textAt(json, 'id') !== undefined;
        const fields = listAt(json, 'TicketCustomFields');
        const has = fields.some((field) => textAt(field, 'name') === refField);
        return [
          {
            ok: there,
            says: there ? `There is a queue "${queue}".` : `There is no queue "${queue}". Check its name.`,
          },
          {
            ok: has,
            says: has
              ? `Tickets have the field "${refField}".`
              : `Tickets have no field "${refField}". Add it as a custom field of one value, apply it to the queue, and let the token see and modify it.`,
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
