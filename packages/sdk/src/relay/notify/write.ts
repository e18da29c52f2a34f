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
export function askMail(about: Letter): Mail {
  const words = wordsIn(about.one.language);
  return mail(about, words.askSubject, words.ask, `${words.askLink}\n${about.link}`, words.askIgnore);
}

/**
 * A person has answered. Neither what they wrote nor the secret that opens it is in it: mailboxes are shared, scanned
 * and forwarded, and the device that reported knows the way.
 */
export function newsMail({ trackUrl, ...about }: Letter & { trackUrl: string }): Mail {
  const words = wordsIn(about.one.language);
  return mail(
    about,
    words.newsTitle,
    words.news,
    `${words.newsLink}\n${trackUrl}`,
    words.newsElsewhere,
    `${words.newsStop}\n${about.link}`,
  );
}

/** Only subject and first paragraph name venue and reference; the others go out as they are. */
function mail(
  { issue, one, venue, id, link }: Letter,
  subject: string,
  first: string,
  ...rest: string[]
): Mail {
  const holes = { venue, reference: issue.facts.reference };
  return {
    id,
    to: one.target,
    language: one.language,
    subject: filled(subject, holes),
    text: `${[filled(first, holes), ...rest].join('\n\n')}\n`,
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
