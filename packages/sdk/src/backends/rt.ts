import type { BackendAdapter } from './backend.ts';
import { base64 } from './core/body.ts';
import { changes } from './core/changes.ts';
import { inHeader } from './core/credential.ts';
import { plainOf } from './core/escape.ts';
import { finding } from './core/finding.ts';
import { httpRoom, type Credential, type HttpOptions } from './core/http.ts';
import { at, instantAt, listAt, textAt } from './core/json.ts';
import { allOf, listing, newest } from './core/pages.ts';
import { madeIn, reading, textsIn } from './core/reading.ts';
import { onceAChange } from './core/settled.ts';
import { ticketBackend, type Ask, type RankedOptions } from './core/tickets.ts';

export interface RtOptions extends HttpOptions, RankedOptions<number> {
  token: Credential;
  queue: string;
  /** Whose tickets they are: an address of the venue that answers nobody. @default nobody's */
  requestor?: string;
  /** A custom field of tickets that the venue adds, of one value. @default 'Touchline Ref' */
  refField?: string;
}

const PAGE = 100;
/** RT reads a time without its zone in the zone of whoever asks, which nobody told us. */
const ZONES_MS = 26 * 60 * 60_000;
/** A ticket that has not changed since it was made: nobody is as fast with an answer. */
const UNTOUCHED_MS = 2_000;
/** Of what was said in a ticket. */
const MOST_SAID = 5_000;
const API = '/REST/2.0';

/**
 * Tickets of Request Tracker 5, looked up by a custom field; no index lags. It calls nobody, so it is asked what has
 * changed. Photos and answers go as correspondence, so the queue should mail no requestor.
 *
 * @example
 * rtBackend({ url: 'https://rt.arena.example', token, queue: 'Visitors' })
 */
export function rtBackend(options: RtOptions): BackendAdapter {
  const { token, queue, requestor, refField = 'Touchline Ref' } = options;
  const { call, answer } = httpRoom(options, {
    perSecond: 10,
    authorize: inHeader('authorization', token, (secret) => `token ${secret}`),
    explain: (json) => textAt(json, 'message')?.replace(/['"].*['"]/s, ''),
  });
  const missing = `Tickets have no field "${refField}". Add it as a custom field of one value, apply it to the queue, and let the token see and modify it.`;
  const listed = listing(call, {
    size: PAGE,
    query: (page) => ({ per_page: `${PAGE}`, page: `${page}` }),
    entries: (json) => listAt(json, 'items'),
  });

  /** What was said in a ticket, and names of files, newest last. */
  async function correspondence(id: string, ask: Ask) {
    const query = { fields: 'Type,Creator,Created' };
    const history = await allOf(listed({ path: `${API}/ticket/${id}/history`, query }, ask), MOST_SAID);
    const all = [];
    for (const one of history.filter((each) => textAt(each, 'Type') === 'Correspond')) {
      const path = `${API}/transaction/${textAt(one, 'id')}/attachments`;
      const fields = { fields: 'ContentType,Filename' };
      const files = listAt(await answer({ path, query: fields }, ask.signal), 'items');
      const partOf = (type: string) =>
        files.find((file) => textAt(file, 'ContentType') === type && !textAt(file, 'Filename'));
      const text = await words(partOf('text/plain') ?? partOf('text/html'), ask);
      const names = textsIn(files, 'Filename').filter(Boolean);
      all.push({ id: textAt(one, 'id'), at: instantAt(one, 'Created'), text, names });
    }
    return all;
  }

  /** What is written on the web is HTML only. A list of attachments tells contents as they are, one by itself in base64. */
  async function words(part: unknown, { signal }: Ask): Promise<string> {
    if (part === undefined) return '';
    const whole = await answer({ path: `${API}/attachment/${textAt(part, 'id')}` }, signal);
    const content = textAt(whole, 'Content')?.trim() ?? '';
    const bytes = Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
    const text = new TextDecoder().decode(bytes);
    return textAt(part, 'ContentType') === 'text/html' ? plainOf(text) : text;
  }

  const changedAtOf = (ticket: unknown) => instantAt(ticket, 'LastUpdated');
  const read = reading({
    ref: (ticket) => refIn(at(ticket, 'CustomFields'), refField),
    at: changedAtOf,
    status: (ticket) => textAt(ticket, 'Status'),
    said(ticket, ask) {
      const isUntouched = (changedAtOf(ticket) ?? 0) - (instantAt(ticket, 'Created') ?? 0) <= UNTOUCHED_MS;
      return isUntouched ? [] : correspondence(textAt(ticket, 'id') ?? '', ask);
    },
    answeredAt: (said) => Number(at(said, 'at') ?? 0),
    text: (said) => textAt(said, 'text'),
  });

  return ticketBackend(options, {
    name: 'rt',
    format: 'plain',
    statuses: {
      new: 'received',
      open: 'in_progress',
      stalled: 'waiting_reporter',
      resolved: 'resolved',
      rejected: 'cancelled',
      deleted: 'cancelled',
    },
    priorities: { P1: 100, P2: 75, P3: 50, P4: 25 },
    facts: {
      title: 'Request Tracker 5',
      once: 'a look by a custom field before each create',
      back: 'asked every 30 s',
      photos: { how: 'base64 in a correspondence', maxBytes: 10_485_760 },
      limits: { title: 200, text: 100_000 },
      perSecond: 10,
      verified:
        'recorded exchanges, and a real 5.0 behind cut connections: tickets, and answers written in its pages',
    },
    async find(ref, { signal }) {
      const asked = `Queue = ${quoted(queue)} AND 'CF.{${refField}}' = ${quoted(ref)}`;
      const query = { query: asked, fields: 'CustomFields' };
      const found = listAt(await answer({ path: `${API}/tickets`, query }, signal), 'items');
      return read.mine(found, ref, missing);
    },
    async create({ ref, title, text, level }, { signal }) {
      const json = {
        Queue: queue,
        Subject: title,
        Content: text,
        ContentType: 'text/plain',
        CustomFields: { [refField]: ref },
        ...(requestor && { Requestor: requestor }),
        Priority: level,
      };
      const made = madeIn(await answer({ path: `${API}/ticket`, json, makes: true }, signal));
      // A field that it does not know is left out without a word. The ticket is there, whatever becomes of this look.
      const kept = await answer({ path: `${API}/ticket/${made.id}` }, signal).catch(() => undefined);
      const isLost = textAt(kept, 'id') !== undefined && read.ref(kept) !== ref;
      return { ...made, ...(isLost && { note: missing }) };
    },
    comment({ id }, { text, move }, { signal }) {
      const status = move && { Status: move === 'open' ? 'open' : 'resolved' };
      const json = { Content: text, ContentType: 'text/plain', ...status };
      return answer({ path: `${API}/ticket/${id}/correspond`, json, makes: true }, signal);
    },
    said: async ({ id }, ask) => textsIn(await correspondence(id, ask), 'text').join('\n\n'),
    files: async ({ id }, ask) => (await correspondence(id, ask)).flatMap(({ names }) => names),
    attach({ id }, { name, mediaType, bytes, words: caption }, { signal }) {
      const file = { FileName: name, FileType: mediaType, FileContent: base64(bytes) };
      const json = { Content: caption, ContentType: 'text/plain', Attachments: [file] };
      return answer({ path: `${API}/ticket/${id}/correspond`, json, makes: true }, signal);
    },
    changed: changes(onceAChange(read, options), options, (since, ask) => {
      const from = new Date(since - ZONES_MS).toISOString().slice(0, 19).replace('T', ' ');
      const query = {
        query: `Queue = ${quoted(queue)} AND LastUpdated > ${quoted(from)}`,
        fields: 'Status,Created,LastUpdated,CustomFields',
        orderby: 'LastUpdated',
        order: 'DESC',
      };
      const tickets = listed({ path: `${API}/tickets`, query }, ask);
      return newest(tickets, (ticket) => (read.at(ticket) ?? 0) >= since);
    }),
    async probe({ signal }) {
      const path = `${API}/queue/${encodeURIComponent(queue)}`;
      const there = await answer({ path, ok: [404] }, signal);
      const isThere = textAt(there, 'id') !== undefined;
      const has = textsIn(listAt(there, 'TicketCustomFields'), 'name').includes(refField);
      const nowhere = `There is no queue "${queue}". Check its name.`;
      return [
        finding(isThere, `There is a queue "${queue}".`, nowhere),
        finding(has, `Tickets have the field "${refField}".`, missing),
      ];
    },
  });
}

const quoted = (text: string): string => `'${text.replaceAll(/[\\']/g, String.raw`\$&`)}'`;

/** Custom fields come as a list of names and values, or as a record of them. */
function refIn(fields: unknown, name: string): string | undefined {
  const one = listAt(fields).find((field) => textAt(field, 'name') === name);
  return textAt(one, 'values', 0) ?? textAt(fields, name, 0) ?? textAt(fields, name);
}
