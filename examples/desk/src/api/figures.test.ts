/** Which time figures are about, and what they say of its hours and groups. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { deskWith, type VectorDesk } from '../testing/vector-desk.ts';
import type { FiguresAnswer } from './types.ts';

let desk: VectorDesk;
before(async () => {
  desk = await deskWith({});
});
after(() => desk.close());

async function ask(query: string, now: string): Promise<Response> {
  desk.clock.now = Date.parse(now);
  return (await desk.as('maya'))(`/desk/api/figures?${query}`);
}

async function figures(query: string, now: string): Promise<FiguresAnswer> {
  const answer = await ask(query, now);
  assert.equal(answer.status, 200, await answer.clone().text());
  return (await answer.json()) as FiguresAnswer;
}

describe('the figures of a time', () => {
  it('are asked for during an event without its instants, and there are none before the first', async () => {
    assert.equal((await ask('during=event', '2026-01-01T12:00:00Z')).status, 404);
    const on = await figures('during=event', '2026-11-22T20:30:00Z');
    assert.ok(on.from < '2026-11-22T20:00:00Z' && on.to > '2026-11-22T21:00:00Z', `${on.from} ${on.to}`);
    // The day after, it is still the last one.
    const { from, to } = await figures('during=event', '2026-11-23T05:00:00Z');
    assert.deepEqual([from, to], [on.from, on.to]);
  });

  it('count every hour of it, the empty ones too, and no group below five', async () => {
    const gates = [
      ['gate-C', 5],
      ['gate-D', 4],
    ] as const;
    for (const [gate, count] of gates) {
      for (let place = 0; place < count; place++) {
        await desk.report(`2026-11-22T${gate === 'gate-C' ? 18 : 20}:10:00Z`, {
          location: { venue: 'north-arena', gate },
        });
      }
    }
    const asked = 'from=2026-11-22T18:00:00Z&to=2026-11-22T21:00:00Z&by=zone';
    const { hours, groups, figures: all } = await figures(asked, '2026-11-22T22:00:00Z');
    assert.deepEqual(
      hours?.map(({ n }) => n),
      [5, 0, 4],
    );
    assert.equal(hours?.[0]?.at, '2026-11-22T18:00:00.000Z');
    assert.deepEqual(
      groups.map(({ key, n }) => [key, n]),
      [['gate-C', 5]],
    );
    assert.equal(all.counts.received, 9);
  });

  it('have no hours for a time that is longer than eight days', async () => {
    const { hours } = await figures(
      'from=2026-11-01T00:00:00Z&to=2026-11-22T00:00:00Z',
      '2026-11-22T22:00:00Z',
    );
    assert.equal(hours, undefined);
  });
});
