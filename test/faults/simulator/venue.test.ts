/** The simulated relay and the real one are asked the same and must answer the same, or histories prove nothing. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { memoryBackend } from '@touchline/sdk/backends/memory';
import { problemName } from '../../../packages/sdk/src/model/problems.ts';
import { BATCH_TYPE } from '../../../packages/sdk/src/model/wire.ts';
import { createRelay, memoryStore } from '@touchline/sdk/relay';
import { reporter, type Reported } from '@touchline/sdk/testing';
import { plainJpeg } from '../../../packages/sdk/src/testing/fixtures.ts';
import { chanceOf, type Chance } from '../chance.ts';
import type { EventText } from './events.ts';
import { Venue } from './venue.ts';

const SEQUENCES = 60;
const PHOTO = plainJpeg(400);
const SHA256 = createHash('sha256').update(PHOTO).digest('base64url');
const UNLIMITED = { burst: 1e6, perSecond: 1e6 };

/** One request, as each of the two gets it. */
interface Question {
  method: string;
  path: string;
  headers: Record<string, string>;
  real?: string | Uint8Array<ArrayBuffer>;
  simulated?: string | Uint8Array<ArrayBuffer>;
}

describe('the simulated relay', () => {
  it(`answers ${SEQUENCES} sequences of requests as the real one does`, async () => {
    let accepted = 0;
    for (let seed = 1; seed <= SEQUENCES; seed++) {
      const chance = chanceOf(seed);
      const relay = createRelay({
        log: () => undefined,
        store: memoryStore(),
        backends: [memoryBackend()],
        rateLimits: { address: UNLIMITED, device: UNLIMITED },
      });
      const venue = new Venue();
      const questions = await drawQuestions(chance);
      for (const [place, { method, path, headers, real, simulated }] of questions.entries()) {
        const body = real === undefined ? {} : { body: real };
        const response = await relay.fetch(
          new Request(`http://relay.test/touchline${path}`, { method, headers, ...body }),
        );
        const json: unknown = /json/.test(response.headers.get('content-type') ?? '')
          ? await response.json()
          : undefined;
        const should = gist(response.status, json, (name) => response.headers.get(name));
        const told = venue.answer({
          method,
          path,
          headers,
          body: typeof simulated === 'string' ? new TextEncoder().encode(simulated) : simulated,
        });
        const is = gist(told?.status ?? 0, told?.json, (name) => told?.headers?.[name] ?? null);
        assert.deepEqual(is, should, `sequence ${seed}, request ${place}: ${method} ${path}`);
        accepted += JSON.stringify(is).split('accepted').length - 1;
      }
      await relay.close();
    }
    assert.ok(accepted > SEQUENCES * 2, `only ${accepted} were accepted`);
  });
});

/** What a device would act on. */
function gist(status: number, json: unknown, header: (name: string) => string | null): unknown {
  const { results, erased } = (json ?? {}) as {
    results?: { outcome: string; replayed?: boolean; problem?: unknown }[];
    erased?: unknown;
  };
  return {
    status,
    problem: problemName(json),
    erased: erased !== undefined,
    offset: header('upload-offset'),
    complete: header('upload-complete'),
    results: results?.map(({ outcome, replayed, problem }) => [outcome, replayed, problemName(problem)]),
  };
}

async function drawQuestions(chance: Chance): Promise<Question[]> {
  const phone = reporter(`venue-${chance.whole(0, 1e9)}`);
  const attachments = [
    { id: 'photo', sha256: SHA256, mediaType: 'image/jpeg' as const, bytes: PHOTO.length },
  ];
  const issues: Reported[] = [];
  for (let left = 3; left > 0; left--) issues.push(await phone.report({ attachments }));
  const said: (() => Question)[] = [];
  return Array.from({ length: 16 }, () => {
    const issue = chance.pick(issues);
    const secret = chance.happens(0.2) ? 'somebody-else-who-guesses-it' : issue.secret;
    const bearer = { authorization: `Bearer ${secret}` };
    const photo = `/v1/issues/${issue.id}/attachments/${SHA256}`;
    switch (
      chance.weighed({
        report: 5,
        other: 1,
        poison: 1,
        message: 3,
        again: 2,
        erase: 2,
        view: 2,
        head: 1,
        put: 3,
      })
    ) {
      case 'report':
        return posted(issue.event, textOf(issue, {}));
      case 'other':
        return posted(
          { ...issue.event, data: { ...issue.event.data, description: 'Something else.' } },
          textOf(issue, { canary: 'other' }),
        );
      case 'poison':
        return posted(
          { ...issue.event, data: { ...issue.event.data, category: 'no.such' } },
          textOf(issue, { poison: true }),
        );
      case 'message': {
        const event = phone.followUp(issue, 'touchline.issue.message', { text: 'Still there.' });
        const { id, sequence } = event;
        const ours = { ...textOf(issue, {}), id, sequence, parts: [], trackingsecret: secret };
        said.push(() => posted({ ...event, trackingsecret: secret }, ours));
        return posted({ ...event, trackingsecret: secret }, ours);
      }
      case 'again':
        return said.length ? chance.pick(said)() : { method: 'GET', path: '/v1/ready', headers: {} };
      case 'erase':
        return { method: 'DELETE', path: `/v1/issues/${issue.id}`, headers: bearer };
      case 'view':
        return { method: 'GET', path: `/v1/issues/${issue.id}`, headers: bearer };
      case 'head':
        return { method: 'HEAD', path: photo, headers: bearer };
      default: {
        const [from, to] = chance.pick([
          [0, 200],
          [200, 400],
          [0, 400],
        ] as const);
        const headers = { ...bearer, 'upload-offset': `${from}`, 'content-type': 'image/jpeg' };
        return {
          method: 'PUT',
          path: photo,
          headers,
          real: PHOTO.slice(from, to),
          simulated: new Uint8Array(to - from),
        };
      }
    }
  });
}

function posted(real: object, simulated: object): Question {
  return {
    method: 'POST',
    path: '/v1/events',
    headers: { 'content-type': BATCH_TYPE },
    real: JSON.stringify([real]),
    simulated: JSON.stringify([simulated]),
  };
}

function textOf({ id, secret }: Reported, changes: Partial<EventText>): EventText {
  const parts = [{ sha256: SHA256, bytes: PHOTO.length, shows: 0 }];
  return { canary: 'words', id, parts, poison: false, secret, sequence: '000001', subject: id, ...changes };
}
