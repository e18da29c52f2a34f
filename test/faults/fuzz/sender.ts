import { digestOf, eventText, trackingHashOf, uuidv7 } from '@touchline/sdk/model';
import { MATCH_EVENING, scanFails, SEALED_VECTOR } from '@touchline/sdk/testing';
import type { Chance } from '../chance.ts';

/** Stands in every word that must not be seen again: in no answer that is not the sender's, and in no log. */
export const CANARY = 'ZEBRA';

export interface Sent {
  id: string;
  secret: string;
  digest: string;
  event: Record<string, unknown>;
}

export interface Sender {
  report(): Promise<Sent>;
  /** Something about an issue, true or invented. */
  followUp(issue: Sent): Record<string, unknown>;
  sealed(): Record<string, unknown>;
}

const FOLLOW_UPS: readonly (readonly [string, object])[] = [
  ['touchline.issue.message', { text: `${CANARY} again` }],
  ['touchline.issue.confirmed', {}],
  ['touchline.issue.reopened', { reason: `${CANARY} is back` }],
  ['touchline.issue.withdrawn', {}],
  ['touchline.feedback.given', { csat: 4, comment: CANARY }],
  ['touchline.survey.answered', { nps: 9, answers: { why: CANARY } }],
  ['touchline.help.session', { articles: ['wifi'], solved: true }],
  ['touchline.kiosk.heartbeat', { kiosk: 'K-7', waiting: 0 }],
];

/** Writes events as a device does; chance decides every bit of them, so that a seed brings them back. */
export function senderFrom(chance: Chance): Sender {
  const source = `urn:touchline:device:${CANARY}-${chance.whole(0, 1e9)}`;
  let time = MATCH_EVENING;
  const envelope = (id: string, subject: string) => ({
    specversion: '1.0',
    id,
    source,
    dataschema: 'https://touchline.dev/schema/1',
    subject,
    time: new Date((time += 1_000)).toISOString(),
    sequence: `${chance.whole(1, 999_999)}`.padStart(6, '0'),
    lane: chance.pick(['normal', 'urgent']),
    datacontenttype: 'application/json',
  });
  const nextId = () => uuidv7(time, chance.bytes(16));
  return {
    async report() {
      const id = nextId();
      const secret = `${CANARY}-secret-${chance.whole(0, 1e9)}-${chance.whole(0, 1e9)}`;
      const words = {
        description: `${CANARY} at the gate`,
        reporter: { language: 'en', name: CANARY, contact: `${CANARY}@example.org` },
      };
      const urgent = { category: 'safety.danger', fields: { kind: 'fire' } };
      const data = {
        ...scanFails(await trackingHashOf(secret)),
        ...words,
        ...(chance.happens(0.1) && urgent),
      };
      const event = { ...envelope(id, id), type: 'touchline.issue.reported', data };
      return { id, secret, digest: await digestOf(eventText(event)), event };
    },
    followUp(issue) {
      const [type, data] = chance.pick(FOLLOW_UPS);
      const id = nextId();
      const secret = chance.happens(0.8) ? issue.secret : `${CANARY}-guess`;
      return { ...envelope(id, issue.id), type, data, trackingsecret: secret };
    },
    sealed: () => JSON.parse(SEALED_VECTOR.text) as Record<string, unknown>,
  };
}
