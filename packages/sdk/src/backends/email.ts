import { createTransport } from 'nodemailer';
import type { BackendAdapter } from './backend.ts';
import { assertGiven } from './core/given.ts';
import { at, instantAt, textAt } from './core/json.ts';
import { mailsFrom } from './core/mails.ts';
import { smtpTrouble } from './core/smtp.ts';
import { keyOf as secretOf, standardCall } from './core/standard.ts';
import type { Ask, TicketOptions } from './core/system.ts';
import { ticketBackend } from './core/tickets.ts';
import { Trouble } from './core/trouble.ts';

export interface EmailOptions extends TicketOptions {
  /** `smtp://user:password@host:587`, or `smtps://` where TLS comes first. */
  url: string;
  /** Who it comes from; its domain names the messages: `North Arena <reports@arena.example>`. */
  from: string;
  /** The mailbox of the help desk. Nobody else is ever written to. */
  to: string;
  /** `whsec_…`: signs what your mail server posts about answers to `POST /v1/hooks/email`. */
  hookSecrets?: readonly string[];
  /** For each step of the conversation. @default 8_000 */
  timeoutMs?: number;
}

/**
 * Any help desk that takes mail. A report is one message with an id of its own, and everything later answers it, so
 * that they stand in one thread; a second try has the same id. Answers come back when the mail server posts
 * `{ "data": { "inReplyTo", "messageId", "text", "status?" } }`, signed as Standard Webhooks.
 *
 * @example
 * emailBackend({ url: process.env.SMTP_URL, from: 'North Arena <reports@arena.example>', to: 'help@arena.example' })
 */
export function emailBackend(options: EmailOptions): BackendAdapter {
  assertGiven(options);
  const { url, from, to, hookSecrets = [], timeoutMs = 8_000 } = options;
  for (const secret of hookSecrets) secretOf(secret);
  const mails = mailsFrom(from);
  const steps = { connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs };
  const transport = createTransport(
    { url, ...steps, dnsTimeout: timeoutMs },
    // Whatever a text says, no file and no address of the net becomes part of a mail.
    { from, disableFileAccess: true, disableUrlAccess: true },
  );

  async function send(mail: Parameters<typeof transport.sendMail>[0], { signal }: Ask): Promise<void> {
    const { promise: cut, reject } = Promise.withResolvers<never>();
    const stop = () => reject(new Trouble({ kind: 'retry', reason: 'It took too long.' }, true));
    signal.addEventListener('abort', stop, { once: true });
    try {
      await Promise.race([transport.sendMail({ to: { name: '', address: to }, ...mail }), cut]);
    } catch (error) {
      throw error instanceof Trouble ? error : smtpTrouble(error);
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  return ticketBackend(options, {
    name: 'email',
    format: 'plain',
    statusReturn: hookSecrets.length > 0 ? 'webhook' : 'none',
    statuses: { open: 'in_progress', pending: 'waiting_reporter', resolved: 'resolved', closed: 'closed' },
    facts: {
      title: 'E-mail (SMTP)',
      once: 'the same Message-ID on every try; help desks that keep it show one',
      back: 'answers that the mail server posts, signed',
      photos: { how: 'attached to an answer in the thread', maxBytes: 7_340_032 },
      limits: { title: 200, text: 100_000 },
      perSecond: 10,
      verified: 'a real SMTP server in this process',
    },
    async create(report, ask) {
      await send(mails.report(report), ask);
      return { id: report.ref };
    },
    comment: ({ id }, note, ask) => send(mails.note(id, note), ask),
    attach: ({ id }, photo, ask) => send(mails.photo(id, photo), ask),
    ...(hookSecrets.length > 0 && {
      async heard(call) {
        const id = await standardCall(hookSecrets, call);
        if (id === undefined) return undefined;
        const data = at(JSON.parse(new TextDecoder().decode(call.body)) as unknown, 'data');
        const ref = /<([\da-f-]{36})(?:\.[^@>]*)?@/.exec(textAt(data, 'inReplyTo') ?? '')?.[1];
        if (ref === undefined) return { id, now: [] };
        const time = instantAt(data, 'date') ?? call.now;
        const text = unquoted(textAt(data, 'text') ?? '');
        const status = textAt(data, 'status');
        const replies = text ? [{ id: textAt(data, 'messageId') ?? id, at: time, text }] : [];
        return { id, now: [{ ref, at: time, replies, ...(status && { status }) }] };
      },
    }),
    async probe() {
      const found = await transport.verify().then(() => undefined, smtpTrouble);
      return [{ ok: !found, says: found ? found.outcome.reason : 'The mail server takes our credentials.' }];
    },
  });
}

/** An answer without what it quotes. */
function unquoted(text: string): string {
  return (text.split(/\n(?=>|-- ?\n|_{8,}|-{5}Original)/)[0] ?? '').replace(/\n[^\n]*:\s*$/, '').trim();
}
