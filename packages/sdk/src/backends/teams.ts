import type { BackendAdapter } from './backend.ts';
import { httpRoom, type HttpOptions } from './core/http.ts';
import { textAt } from './core/json.ts';
import type { TicketOptions } from './core/system.ts';
import { ticketBackend } from './core/tickets.ts';

export interface TeamsOptions extends Omit<HttpOptions, 'url'>, TicketOptions {
  /** The whole address that the workflow shows; it is the secret. */
  url: string;
}

/** A message may have 28 KB, of which others measured 21. A sign of a text has up to three bytes in it. */
const LIMITS = { title: 150, text: 6_000 };
const COLOURS = { P1: 'attention', P2: 'warning', P3: 'accent', P4: 'default' };

/**
 * Tells a channel of Microsoft Teams through a workflow ("When a Teams webhook request is received"). It cannot be
 * asked what is there, so a silence doubles or, with `onAmbiguous: 'hold'`, waits for a person. A yes of the workflow
 * is no proof that the card was posted: watch its runs. The workflow belongs to a person, and ends with the account.
 *
 * @example
 * teamsBackend({ url: process.env.TEAMS_HOOK })
 */
export function teamsBackend(options: TeamsOptions): BackendAdapter {
  const { call } = httpRoom(options, {
    perSecond: 2,
    plain: true,
    explain: (json) => textAt(json, 'error', 'code'),
  });
  const post = async (body: object[], signal: AbortSignal) => {
    const content = {
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      type: 'AdaptiveCard',
      version: '1.4',
      body,
      msteams: { width: 'full' },
    };
    const card = { contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content };
    const json = { type: 'message', attachments: [card] };
    await call({ path: '', json, makes: true }, signal);
  };
  return ticketBackend(options, {
    name: 'teams',
    format: 'plain',
    statusReturn: 'none',
    facts: {
      title: 'Microsoft Teams',
      once: 'it cannot tell: a silence may double, or is held for a person',
      back: 'never',
      limits: LIMITS,
      perSecond: 2,
      verified: 'recorded exchanges',
    },
    async create({ ref, title, text, priority }, { signal }) {
      const colour = { color: COLOURS[priority ?? 'P4'] };
      await post([block(title, { size: 'large', weight: 'bolder', ...colour }), block(text)], signal);
      return { id: ref };
    },
    comment: (_remote, { text }, { signal }) => post([block(text)], signal),
  });
}

/** A block that knows no Markdown: what stands in it is shown as it was written. */
function block(text: string, style: object = {}): object {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: harmless(text), ...style }] };
}

/** Nothing that Teams could take for a mention, and no sign that takes six bytes in JSON. */
function harmless(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\t\r\n]/gu, '')
    .replaceAll(/<(?=\/?at\b)/gi, '<\u200b');
}
