import type { Photo } from '../backend.ts';
import { base64 } from './body.ts';
import { oneLine } from './escape.ts';
import { PHOTO, type Note, type Written } from './written.ts';

const PRIORITY = { P1: 'high', P2: 'high', P3: 'normal', P4: 'low' } as const;

/**
 * A report as mails: one with an id of its own, and everything later answers it, so that they stand in one thread. A
 * second try has the same id.
 *
 * @param from  Its domain names the mails.
 */
export function mailsFrom(from: string) {
  const domain = /@([\w.-]+)>?\s*$/.exec(from)?.[1];
  if (domain === undefined) throw new RangeError('"from" is an address such as reports@arena.example.');
  const idOf = (name: string) => `<${name}@${domain}>`;
  const headers = (ref: string) => ({
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    'X-Touchline-Ref': ref,
  });
  const answer = (ref: string, name: string) => ({
    messageId: idOf(`${ref}.${name}`),
    subject: `Re: ${ref}`,
    inReplyTo: idOf(ref),
    references: idOf(ref),
    headers: headers(ref),
  });
  return {
    report: ({ ref, title, text, priority }: Written) => ({
      messageId: idOf(ref),
      subject: oneLine(title),
      text,
      headers: headers(ref),
      ...(priority && { priority: PRIORITY[priority] }),
    }),
    note: (ref: string, { key, text }: Note) => ({ ...answer(ref, key.replace('touchline ', '')), text }),
    photo: (ref: string, { name, mediaType, bytes }: Photo) => ({
      ...answer(ref, name.split('.')[0] ?? name),
      text: PHOTO,
      attachments: [{ filename: name, contentType: mediaType, content: base64(bytes), encoding: 'base64' }],
    }),
  };
}
