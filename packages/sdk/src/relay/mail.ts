import { createTransport } from 'nodemailer';
import type { DeliveryOutcome } from '../backends/backend.ts';
import { smtpTrouble } from '../backends/core/smtp.ts';
import type { MailDoor } from './notify/doors.ts';

export interface SmtpOptions {
  /** `smtp://user:password@host:587`, or `smtps://` where TLS comes first. */
  url: string;
  /** Who it comes from: `North Arena <help@arena.example>`. */
  from: string;
  /** For each step of the conversation. @default 8_000 */
  timeoutMs?: number;
}

/**
 * Sends mail through the venue's own server, with Nodemailer.
 *
 * @example
 * notify: { url, mail: smtpDoor({ url: process.env.SMTP_URL, from: 'North Arena <help@arena.example>' }) }
 */
export function smtpDoor({ url, from, timeoutMs = 8_000 }: SmtpOptions): MailDoor {
  const { hostname } = new URL(url);
  const transport = createTransport(
    {
      url,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      dnsTimeout: timeoutMs,
    },
    // Whatever a text says, no file and no address of the net becomes part of a mail.
    { from, disableFileAccess: true, disableUrlAccess: true },
  );
  return {
    async send({ id, to, language, subject, text, stop }, { signal }) {
      if (signal.aborted) return { kind: 'retry', reason: 'It was cut off.' };
      try {
        await transport.sendMail({
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${id}@${hostname}>`,
          headers: {
            'List-Unsubscribe': `<${stop}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            'Auto-Submitted': 'auto-generated',
            'X-Auto-Response-Suppress': 'All',
            'Content-Language': language,
          },
        });
        return { kind: 'accepted' };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

/** Of an address that the server does not take, nobody speaks again; what it says of our mail may pass. */
function outcomeOf(error: unknown): DeliveryOutcome {
  const { outcome } = smtpTrouble(error);
  const { code } = error as { code?: string };
  return outcome.kind === 'refused' && code !== 'EENVELOPE'
    ? { kind: 'retry', reason: outcome.reason }
    : outcome;
}
