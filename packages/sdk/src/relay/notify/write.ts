import type { IssueRecord } from '../store.ts';
import type { Mail, PushNote } from './doors.ts';
import type { Subscription } from './subscription.ts';
import { filled, wordsIn } from './words.ts';

interface About {
  issue: IssueRecord;
  one: Subscription;
  /** As the venue calls itself. */
  venue: string;
}

interface Letter extends About {
  id: string;
  /** Confirms, and stops. */
  link: string;
}

/** Asks the owner of an address whether they want to be written to. */
export function askMail({ issue, one, venue, id, link }: Letter): Mail {
  const words = wordsIn(one.language);
  const holes = { venue, reference: issue.facts.reference };
  return {
    id,
    to: one.target,
    language: one.language,
    subject: filled(words.askSubject, holes),
    text: letter(filled(words.ask, holes), `${words.askLink}\n${link}`, words.askIgnore),
    stop: link,
  };
}

/**
 * A person has answered. Neither what they wrote nor the secret that opens it is in it: mailboxes are shared, scanned
 * and forwarded, and the device that reported knows the way.
 */
export function newsMail({ issue, one, venue, id, link, trackUrl }: Letter & { trackUrl: string }): Mail {
  const words = wordsIn(one.language);
  const holes = { venue, reference: issue.facts.reference };
  return {
    id,
    to: one.target,
    language: one.language,
    subject: filled(words.newsTitle, holes),
    text: letter(
      filled(words.news, holes),
      `${words.newsLink}\n${trackUrl}`,
      words.newsElsewhere,
      `${words.newsStop}\n${link}`,
    ),
    stop: link,
  };
}

export function newsNote({ issue, one, venue }: About): PushNote {
  const words = wordsIn(one.language);
  return {
    touchline: 1,
    tag: `touchline ${issue.id}`,
    title: filled(words.newsTitle, { reference: issue.facts.reference }),
    body: venue,
    language: one.language,
    direction: one.language === 'ar' ? 'rtl' : 'ltr',
  };
}

function letter(...paragraphs: string[]): string {
  return `${paragraphs.join('\n\n')}\n`;
}
