import type { BackendAdapter } from './backend.ts';
import { cutTo, escaped } from './core/escape.ts';
import { httpRoom, type HttpOptions } from './core/http.ts';
import { textAt } from './core/json.ts';
import type { TicketOptions } from './core/system.ts';
import { ticketBackend } from './core/tickets.ts';

export interface DiscordOptions extends HttpOptions, TicketOptions {
  /** The whole address of the webhook; it is the secret. */
  url: string;
}

const LIMITS = { title: 250, text: 4_000 };
/** As it is escaped. */
const MOST_TITLE = 256;
const COLOURS = { P1: 0xd03030, P2: 0xd07a1a, P3: 0x2f6fd0, P4: 0x7a7a7a };
/** Nobody is called by anything that stands in a report. */
const NOBODY = { parse: [] };

/**
 * Tells a channel of Discord. It cannot be asked what is there, so a silence doubles or, with `onAmbiguous: 'hold'`,
 * waits for a person. Nothing in a report can mention anybody.
 *
 * @example
 * discordBackend({ url: process.env.DISCORD_HOOK })
 */
export function discordBackend(options: DiscordOptions): BackendAdapter {
  const { call } = httpRoom(options, {
    perSecond: 1,
    explain: (json) => `code ${textAt(json, 'code') ?? ''}`,
  });
  const post = async (embed: object, signal: AbortSignal) => {
    const json = { embeds: [embed], allowed_mentions: NOBODY };
    return (await call({ path: '', query: { wait: 'true' }, json, makes: true }, signal)).json;
  };
  return ticketBackend(options, {
    name: 'discord',
    format: 'markdown',
    statusReturn: 'none',
    facts: {
      title: 'Discord',
      once: 'it cannot tell: a silence may double, or is held for a person',
      back: 'never',
      photos: { how: 'a file in a message', maxBytes: 10_485_760 },
      limits: LIMITS,
      perSecond: 1,
      verified: 'recorded exchanges',
    },
    async create({ title, text, priority }, { signal }) {
      const colour = priority && { color: COLOURS[priority] };
      const head = cutTo(title, (some) => escaped(some, 'markdown').length <= MOST_TITLE);
      const embed = { title: escaped(head, 'markdown'), description: text, ...colour };
      return { id: textAt(await post(embed, signal), 'id') ?? '' };
    },
    async comment(_remote, { text }, { signal }) {
      await post({ description: text }, signal);
    },
    async attach(_remote, { issueId, name, mediaType, bytes }, { signal }) {
      const about = { content: `A photo of touchline ${issueId}`, allowed_mentions: NOBODY };
      const parts = [
        { name: 'payload_json', value: JSON.stringify(about) },
        { name: 'files[0]', value: { filename: name, mediaType, bytes } },
      ];
      await call({ path: '', query: { wait: 'true' }, parts, makes: true }, signal);
    },
  });
}
