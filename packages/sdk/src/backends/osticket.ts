import { createTransport } from 'nodemailer';
import type { BackendAdapter } from './backend.ts';
import { inHeader } from './core/credential.ts';
import { httpRoom, type Credential, type HttpOptions } from './core/http.ts';
import { mailsFrom } from './core/mails.ts';
import type { Ask, TicketOptions } from './core/system.ts';
import { ticketBackend } from './core/tickets.ts';
import { misconfigured, refused } from './core/trouble.ts';

export interface OsticketOptions extends HttpOptions, TicketOptions {
  /** An API key that may create tickets; osTicket takes it from one address only. */
  token: Credential;
  /** Whose tickets they are: an address of the venue that answers nobody; its domain names the messages. */
  from: string;
  /** An address of the help desk in osTicket; it leads to a department. */
  to: string;
}

/**
 * Tickets of osTicket, handed over as mails to its API (`/api/tickets.email`): it knows a Message-ID again, and appends
 * what answers one. It tells nothing back; without a plugin, states and answers stay in osTicket. Its key holds for one
 * address, so the relay needs an outgoing address that stays.
 *
 * @example
 * osticketBackend({ url: 'https://help.arena.example', token, from: 'reports@arena.example', to: 'help@arena.example' })
 */
export function osticketBackend(options: OsticketOptions): BackendAdapter {
  const { token, from, to } = options;
  const mails = mailsFrom(from);
  const { call } = httpRoom(options, {
    perSecond: 5,
    plain: true,
    authorize: inHeader('x-api-key', token),
    judge: ({ status, text }) => {
      if (status === 401) return misconfigured(NOT_TAKEN);
      if (status === 403) return refused('403: a filter or a ban of osTicket denied it.');
      return status === 500 && text.startsWith(NOT_MADE) ? refused(`500 ${NOT_MADE}.`) : undefined;
    },
  });
  const writer = createTransport(
    { streamTransport: true, buffer: true, newline: 'windows' },
    // Whatever a text says, no file and no address of the net becomes part of a mail.
    { from, to: { name: '', address: to }, disableFileAccess: true, disableUrlAccess: true },
  );

  async function hand(mail: Parameters<typeof writer.sendMail>[0], { signal }: Ask): Promise<string> {
    const { message } = await writer.sendMail(mail);
    const data = new Uint8Array(message as Buffer);
    const bytes = { mediaType: 'message/rfc822', data };
    return (await call({ path: '/api/tickets.email', bytes, makes: true }, signal)).text.trim();
  }

  return ticketBackend(options, {
    name: 'osticket',
    format: 'plain',
    guarantee: 'exactly_once',
    statusReturn: 'none',
    facts: {
      title: 'osTicket',
      once: 'the same Message-ID on every try, which it looks up before each create',
      back: 'never',
      photos: { how: 'attached to a mail of the thread', maxBytes: 7_340_032 },
      limits: { title: 200, text: 20_000 },
      perSecond: 5,
      verified: 'recorded exchanges',
    },
    async create(report, ask) {
      const number = await hand(mails.report(report), ask);
      if (!/^[\w-]{1,40}$/.test(number)) throw misconfigured('It answers, but with no number of a ticket.');
      return { id: report.ref, number };
    },
    async comment({ id }, note, ask) {
      // What calls itself automatic opens no ticket that was closed.
      await hand({ ...mails.note(id, note), headers: { 'X-Touchline-Ref': id } }, ask);
    },
    async attach({ id }, photo, ask) {
      await hand(mails.photo(id, photo), ask);
    },
  });
}

const NOT_TAKEN =
  '401: the token is not taken. Check it, and that it was made for the address of this relay.';
const NOT_MADE = 'Unable to create new ticket';
