import type { BackendAdapter } from './backend.ts';
import { escaped } from './core/escape.ts';
import { httpRoom, type HttpOptions } from './core/http.ts';
import type { TicketOptions } from './core/system.ts';
import { ticketBackend } from './core/tickets.ts';
import { misconfigured, refused } from './core/trouble.ts';

export interface SlackOptions extends Omit<HttpOptions, 'url'>, TicketOptions {
  /** The whole address of the incoming webhook; it is the secret. */
  url: string;
}

const LIMITS = { title: 150, text: 2_900 };
/** What Slack says in plain words, and which of it somebody has to mend. */
const SETTINGS = /no_service|channel_is_archived|channel_not_found|action_prohibited|invalid_token|no_team/;

/**
 * Tells a channel of Slack. It cannot be asked what is there, so a silence doubles or, with `onAmbiguous: 'hold'`,
 * waits for a person. Nothing in a report can mention anybody.
 *
 * @example
 * slackBackend({ url: process.env.SLACK_HOOK })
 */
export function slackBackend(options: SlackOptions): BackendAdapter {
  const { call } = httpRoom(options, {
    perSecond: 1,
    plain: true,
    judge: ({ status, text }) => {
      const code = /^[a-z_]{3,40}$/.exec(text.trim())?.[0] ?? '';
      if (status >= 400 && SETTINGS.test(code))
        return misconfigured(`${status} ${code}: make a new webhook for the channel.`);
      return status === 400 ? refused(`400 ${code}`.trim()) : undefined;
    },
  });
  const post = async (text: string, blocks: object[], signal: AbortSignal) => {
    await call({ path: '', json: { text, blocks }, makes: true }, signal);
  };
  const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
  return ticketBackend(options, {
    name: 'slack',
    format: 'slack',
    statusReturn: 'none',
    facts: {
      title: 'Slack',
      once: 'it cannot tell: a silence may double, or is held for a person',
      back: 'never',
      limits: LIMITS,
      perSecond: 1,
      verified: 'recorded exchanges',
    },
    async create({ ref, title, text }, { signal }) {
      const heading = { type: 'header', text: { type: 'plain_text', text: title } };
      await post(escaped(title, 'slack'), [heading, section(text)], signal);
      return { id: ref };
    },
    comment: (_remote, { text }, { signal }) => post('The reporter adds something.', [section(text)], signal),
  });
}
