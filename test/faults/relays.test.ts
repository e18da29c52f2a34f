import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chanceOf } from './chance.ts';
import { walkSteps } from './relay-steps.ts';
import { harmRelays } from './two-relays.ts';
import { isKept } from './verdict.ts';

test('with two relays on one database, one of them killed, every accepted report is forwarded exactly once', async () => {
  const verdict = await harmRelays(chanceOf(1), { troubles: 2, clients: 3, unkind: 20 });
  assert.ok(isKept(verdict), JSON.stringify(verdict, undefined, 1));
});

test('a relay that is killed around reservation, effect and delivery has one effect', async () => {
  const verdict = await walkSteps({ from: 0, kills: 6, only: /insertEvents|insertIssues|deliver$/ });
  assert.ok(isKept(verdict), JSON.stringify(verdict, undefined, 1));
  assert.equal(verdict.tried, 6);
});
