import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DEMO_ACCOUNTS, ensureAccounts } from '../setup/accounts.ts';
import { setDuty } from '../store/console.ts';
import type { Staff } from '../process/verdict.ts';
import { deskFixture, MATCH_DAY } from '../testing/fixture.ts';
import { createQueues, queuesOf } from './queues.ts';

const desks = new Map([
  ['CS', 'help-1'],
  ['TKT', 'help-1'],
  ['LOST', 'lost-desk'],
]);
const five = [4, 6, 5, 7, 3];
const load = (team: string, more: object = {}) => ({
  team,
  waiting: 6,
  inHand: 2,
  onDuty: 2,
  services: five,
  ...more,
});

describe('the line at a desk', () => {
  it('is the work before the next person, shared by who is on duty, rounded up to five minutes', () => {
    // Six of five minutes and two that are half done: 35 minutes of work for two people.
    assert.deepEqual(queuesOf([load('CS')], desks), [{ desk: 'help-1', waitMs: 20 * 60_000 }]);
  });

  it('is not guessed: fewer than five finished, nobody on duty, or no such desk says nothing', () => {
    const unknown = [
      load('CS', { services: five.slice(1) }),
      load('LOST', { onDuty: 0 }),
      load('CLEAN'),
      load('TKT', { waiting: 0, inHand: 0 }),
    ];
    assert.deepEqual(queuesOf(unknown, desks), []);
  });

  it('is the longer one where two teams share a desk', () => {
    const loads = [load('CS'), load('TKT', { waiting: 20 })];
    assert.deepEqual(queuesOf(loads, desks), [{ desk: 'help-1', waitMs: 55 * 60_000 }]);
  });
});

describe('what kiosks are told of a line', () => {
  let fixture: Awaited<ReturnType<typeof deskFixture>>;

  before(async () => {
    fixture = await deskFixture();
    await ensureAccounts(fixture.auth, DEMO_ACCOUNTS, 'a-stand-in-the-rain');
  });
  after(() => fixture.close());

  it('is what the database says of today', async () => {
    const { db, clock, venue } = fixture;
    clock.now = MATCH_DAY;
    const told = async () => {
      const queues = createQueues(db, venue.venue, () => clock);
      assert.deepEqual(queues(), [], 'nobody waits for the first answer');
      await new Promise((resolve) => setTimeout(resolve, 300));
      return queues();
    };
    const person = await db
      .selectFrom('desk_user')
      .selectAll()
      .where('name', '=', 'Aoife Nolan')
      .executeTakeFirstOrThrow();
    const aoife: Staff = { id: person.id, name: person.name, role: 'customer_service' };
    const asked = () => fixture.arrive({ category: 'info.where', fields: {}, kind: 'question' });
    for (let served = 0; served < 5; served++) {
      const id = await asked();
      await fixture.give(id, aoife, { type: 'take' });
      clock.now += 6 * 60_000;
      const done = await fixture.give(id, aoife, { type: 'resolve', code: 'answered', text: 'By gate B.' });
      assert.equal(done.kind, 'done', JSON.stringify(done));
    }
    await asked();
    await asked();
    assert.deepEqual(await told(), [], 'nobody is on duty');
    await setDuty(db, aoife.id, { since: clock.now, skills: [] });
    // Two of six minutes for one person, rounded up to five.
    assert.deepEqual(await told(), [{ desk: 'help-1', waitMs: 15 * 60_000 }]);
    clock.now += 13 * 60 * 60_000;
    assert.deepEqual(await told(), [], 'what was finished yesterday says nothing of today');
  });
});
