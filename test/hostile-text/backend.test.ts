import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryBackend } from '@touchline/sdk/backends/memory';
import { createRelay, memoryStore } from '@touchline/sdk/relay';
import { relayClient, reporter, until } from '@touchline/sdk/testing';
import { CORPUS } from './corpus.ts';

/** The relay takes no NUL, which no database keeps, and nothing that is too long for a text. */
const SOME = CORPUS.filter((words) => words.length <= 1_000 && !words.includes('\0'));

describe('hostile text on its way to a backend', () => {
  it('arrives in the field it was written in, and changes no other', async () => {
    const backend = memoryBackend();
    const relay = createRelay({ log: () => undefined, store: memoryStore(), backends: [backend] });
    const client = relayClient(relay.fetch);
    const person = reporter('hostile', Date.now());
    for (let start = 0; start < SOME.length; start += 20) {
      const reports = await Promise.all(
        SOME.slice(start, start + 20).map((words) => person.report({ description: words.toWellFormed() })),
      );
      const results = await client.send(reports.map(({ event }) => event));
      for (const result of results) assert.equal(result.outcome, 'accepted', JSON.stringify(result));
    }
    await until('all of them to be there', () => backend.issues.size === SOME.length, 30_000);
    const issues = [...backend.issues.values()].map(({ issue }) => issue);
    const rest = issues.map((issue) => JSON.stringify({ ...issue, description: '', trackingHash: '' }));
    assert.deepEqual(new Set(rest).size, 1);
    const arrived = new Set(issues.map(({ description }) => description));
    assert.deepEqual(
      SOME.filter((words) => !arrived.has(words.toWellFormed())),
      [],
    );
    await relay.close();
  });
});
