import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catchBug, runBatch } from './batch.ts';
import { runHistory } from './history.ts';
import { peerBugs } from './peers.ts';
import { shrink } from './shrink.ts';

describe('the core in a simulated world', () => {
  it('keeps every promise through 800 histories', async () => {
    const { histories, saved, effects, lost, doubled, wrong } = await runBatch(1, 800);
    assert.deepEqual(
      { histories, lost, doubled, wrong },
      { histories: 800, lost: [], doubled: [], wrong: [] },
    );
    assert.ok(saved > 2_000 && effects > 1_500, `${saved} saved, ${effects} effects`);
  });

  it('goes the same way again with the same seed', async () => {
    for (const seed of [3, 44, 555]) assert.deepEqual(await runHistory(seed), await runHistory(seed));
  });

  it('re-creates at least 25 bugs of others', () => {
    assert.ok(peerBugs.length >= 25);
    assert.equal(new Set(peerBugs.map(({ bug }) => bug)).size, peerBugs.length);
  });

  for (const peerBug of peerBugs) {
    it(`catches a client that ${peerBug.bug}: ${peerBug.peer}`, async () => {
      assert.ok(
        await catchBug(peerBug, 1_500),
        'It went through 1,500 histories without breaking a promise.',
      );
    });
  }

  it('makes the history of a broken promise short', async () => {
    const patch = peerBugs[0]?.patch ?? {};
    const caught = await catchBug({ patch }, 400);
    const outcome = await runHistory(caught?.after ?? 0, { patch });
    const shorter = await shrink(outcome, patch);
    assert.ok(shorter.commands.length < 6, `${shorter.commands.length} commands are left`);
    assert.equal(shorter.broken?.invariant, outcome.broken?.invariant);
  });
});
