import { digestOf, eventText } from '../model/digest.ts';
import { problem, type Problem } from '../model/problems.ts';
import { subcategoryOf } from '../model/taxonomy.ts';
import type { EventResult } from '../model/wire.ts';
import { keyedHash, networkOf } from './address.ts';
import { PROOF, refuseVenue } from './guard.ts';
import { createLimiter } from './limiter.ts';
import type { Client, Settings } from './options.ts';
import type { ProofBound } from './proof.ts';
import { Secret } from './secret-text.ts';

/** What waits for a proof comes back soon: solving takes less than a second. */
const PROOF_RETRY_MS = 2_000;
const PROOF_CHARS = 4_096;
const LOST_LOG_MS = 60_000;

/** Which events of a batch may come in now; `hold` says why the others may not. */
export type Admission = { problem: Problem } | { admitted: readonly unknown[]; hold?: Problem };

/**
 * Counts who comes, for all relays on the store together: by network and venue, and by device. Networks are
 * generous, since a whole stand shares an address; while one sends more than a stand, each batch needs a proof of
 * work, where the venue has one. What is urgent has a lane of its own, which is narrow but never asks.
 */
export function admission(settings: Settings) {
  const { store, rateLimits, now, log, proof } = settings;
  let lostAt = -Infinity;
  const limiter = createLimiter(store.guards, now, () => {
    if (now() - lostAt < LOST_LOG_MS) return;
    lostAt = now();
    log({ level: 'warn', what: 'guards_alone' });
  });
  let secret: Promise<string> | undefined;
  const sharedSecret = (): Promise<string> => {
    secret ??= store.guards.secret();
    secret.catch(() => (secret = undefined));
    return secret;
  };
  const hashed = keyedHash(sharedSecret);

  async function batch(request: Request, client: Client, events: readonly unknown[]): Promise<Admission> {
    const venues = [...new Set(events.flatMap((event) => venueOf(event) ?? []))];
    const refused = refuseVenue(request, venues, settings);
    if (refused) return { problem: refused };
    const [venue = ''] = venues;
    const network = await hashed(`network ${networkOf(client.address)} ${venue}`);
    const hold =
      (await needProof(request, network, venue, events)) ??
      tooMany(await limiter.take(`address ${network}`, rateLimits.address, events.length)) ??
      (await tooManyOfDevice(events));
    if (!hold) return { admitted: events };
    const urgent = events.filter(isUrgentReport);
    const wait =
      urgent.length > 0 ? await limiter.take(`urgent ${network}`, rateLimits.urgent, urgent.length) : 1;
    return wait > 0 ? { problem: hold } : { admitted: urgent, hold };
  }

  async function needProof(
    request: Request,
    network: string,
    venue: string,
    events: readonly unknown[],
  ): Promise<Problem | undefined> {
    if (!proof || events.length === 0) return undefined;
    const bound: ProofBound = { venue, report: textAt(events[0], 'id').slice(0, 64), events: events.length };
    const given = request.headers.get(PROOF);
    if (given !== null && given.length <= PROOF_CHARS) {
      const solved = await proof.verify(given, bound, {
        secret: new Secret(await sharedSecret()),
        now: now(),
      });
      const counts =
        solved && (await store.transaction((tx) => tx.once(`proof ${solved.id}`, solved.expiresAt)));
      if (counts) return undefined;
    }
    const wait = await limiter.take(`unproven ${network}`, rateLimits.unproven, events.length);
    if (wait === 0) return undefined;
    const challenge = await proof.challenge(bound, { secret: new Secret(await sharedSecret()), now: now() });
    return problem('proof-needed', { retryAfterMs: PROOF_RETRY_MS, challenge });
  }

  /** By the device that a batch says it comes from. */
  async function tooManyOfDevice([first]: readonly unknown[]): Promise<Problem | undefined> {
    const source = textAt(first, 'source').slice(0, 120);
    if (source === '') return undefined;
    return tooMany(await limiter.take(`device ${await hashed(`device ${source}`)}`, rateLimits.device));
  }

  return {
    batch,
    /** For everything but a batch: why it may not come in now. */
    async request(client: Client): Promise<Problem | undefined> {
      const network = await hashed(`network ${networkOf(client.address)}`);
      return tooMany(await limiter.take(`address ${network}`, rateLimits.address));
    },
  };
}

/** Every event of a batch its result, in the order they came; those that were held back are to come again. */
export async function withHeld(
  events: readonly unknown[],
  { admitted, hold }: { admitted: readonly unknown[]; hold?: Problem },
  results: readonly EventResult[],
): Promise<EventResult[]> {
  if (!hold) return [...results];
  const { challenge: _challenge, retryAfterMs = PROOF_RETRY_MS, ...why } = hold;
  const all: EventResult[] = [];
  for (const event of events) {
    const result = results[admitted.indexOf(event)];
    if (result) all.push(result);
    else {
      const digest = await digestOf(eventText(recordOf(event)));
      const id = textAt(event, 'id').slice(0, 64);
      all.push({ id, digest, outcome: 'deferred', retryAfterMs, problem: { ...why, retryAfterMs } });
    }
  }
  return all;
}

function tooMany(wait: number): Problem | undefined {
  return wait > 0 ? problem('rate-limited', { retryAfterMs: wait }) : undefined;
}

/** Of a report that can be read without a key; it is not judged yet, so nothing of it is sure. */
function venueOf(event: unknown): string | undefined {
  const { data } = recordOf(event);
  return textAt(recordOf(data)['location'], 'venue').slice(0, 120) || undefined;
}

function isUrgentReport(event: unknown): boolean {
  const { type, data } = recordOf(event);
  return type === 'touchline.issue.reported' && subcategoryOf(textAt(data, 'category'))?.urgency === 'U1';
}

function textAt(value: unknown, key: string): string {
  const text = recordOf(value)[key];
  return typeof text === 'string' ? text : '';
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
