import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type IssueState, issueStates, type StaffRole } from '@touchline/sdk/model';
import { decide } from './decide.ts';
import { hear, type ReporterWish } from './from-reporter.ts';
import type { Change, DeskIssue } from './issue.ts';
import { arrived, grown, MINUTE, START, worldAt } from './testing/issue.ts';
import { commandTo, PERMITTED, permittedTo } from './testing/permitted.ts';
import { byTime } from './timers.ts';
import type { Staff } from './verdict.ts';

const NOW = START + 45 * MINUTE;
const PARENT = '0199f0c2-7d1e-7a55-9b1e-0c8f3d2a6b99';
const SHORT: Record<StaffRole, string> = {
  customer_service: 'CS',
  on_site: 'OS',
  technical_support: 'TS',
  supervisor: 'SU',
  control_room: 'CR',
};
const roles = Object.keys(SHORT) as StaffRole[];
const me = (role: StaffRole): Staff => ({ id: 'me', name: 'Me', role });

/** An issue in a state, with everything in order, so that only the state and the person decide. */
function inState(state: IssueState, { mine = false, nobodys = false } = {}): DeskIssue {
  const solved = {
    resolution: {
      code: 'admitted',
      at: NOW - 15 * MINUTE,
      by: { id: 'x', name: 'X' },
      messageId: 'm',
    },
    closesAt: NOW + 15 * MINUTE,
  };
  return {
    ...arrived({ priority: 'P3' }),
    state,
    done: {
      ack: START,
      personAck: START,
      firstResponse: START,
      ...(state === 'resolved' && { resolution: NOW - 15 * MINUTE }),
    },
    ...(nobodys ? {} : { assignee: mine ? { id: 'me', name: 'Me' } : { id: 'other', name: 'Other' } }),
    ...((state === 'resolved' || state === 'closed') && solved),
    ...(state === 'waiting_reporter' && {
      pauses: [{ cause: 'waiting_reporter' as const, from: START }],
      reminded: START + 20 * MINUTE,
    }),
    ...(state === 'waiting_third_party' && { partner: { name: 'Printer', promiseAt: NOW + MINUTE } }),
    ...(state === 'scheduled' && { scheduledFor: NOW + MINUTE }),
    ...(state === 'merged' && { mergedInto: PARENT }),
    ...(state === 'rejected' && { rejected: 'spam' }),
  };
}

/** Every state that the issue is in, one after the other, while these changes are made. */
function statesOn(issue: DeskIssue, changes: readonly Change[]): IssueState[] {
  let so = issue;
  return changes.map((change) => (so = grown(so, [change], me('supervisor'), NOW)).state);
}

/** A reopening leads back into the same hands, or to be dealt out again where there are none. */
function issueFor(from: IssueState, to: IssueState, mine: boolean): DeskIssue {
  return inState(from, { mine, nobodys: to === 'triaged' && (from === 'resolved' || from === 'closed') });
}

describe('every pair of states', () => {
  for (const from of issueStates) {
    it(`from ${from} is open to the people who are meant and to nobody else`, () => {
      for (const to of issueStates) {
        const command = commandTo(from, to, NOW);
        // Whoever takes over from a colleague starts where the issue stands; that is a hand-over, and no move.
        if (!command || (from === to && to === 'in_progress')) continue;
        const permitted = permittedTo(from, to);
        for (const role of roles) {
          for (const mine of [false, true]) {
            const issue = issueFor(from, to, mine);
            const may =
              permitted.includes(SHORT[role]) || (issue.assignee?.id === 'me' && permitted.includes('A'));
            const verdict = decide(issue, command, me(role), worldAt(NOW));
            const what = `${from} → ${to} by ${role}${mine ? ', whose it is' : ''}`;
            if (!may) {
              assert.ok(!verdict.ok, `${what} has to be refused`);
              assert.ok(
                verdict.reason.length > 15 && verdict.reason.endsWith('.'),
                `${what}: ${verdict.reason}`,
              );
              const codes = permitted.length === 0 ? ['impossible', 'forbidden'] : ['forbidden'];
              if (!(to === 'triaged' && command.type === 'reopen')) {
                assert.ok(codes.includes(verdict.code), `${what}: ${verdict.code}`);
              }
              continue;
            }
            assert.ok(verdict.ok, `${what}: ${JSON.stringify(verdict)}`);
            assert.ok(statesOn(issue, verdict.changes).includes(to), what);
          }
        }
      }
    });
  }

  it('leads back to new for nobody, whatever they want', () => {
    assert.deepEqual(
      Object.keys(PERMITTED).filter((pair) => pair.endsWith(' new')),
      [],
    );
    for (const from of issueStates) {
      for (const to of issueStates) {
        const command = commandTo(from, to, NOW);
        if (!command) continue;
        for (const role of roles) {
          const issue = issueFor(from, to, true);
          const verdict = decide(issue, command, me(role), worldAt(NOW));
          if (verdict.ok) assert.ok(!statesOn(issue, verdict.changes).includes('new'));
        }
      }
    }
  });

  it('is open to the word of a reporter where it should be; elsewhere the word is kept and moves nothing', () => {
    const wishes: ReporterWish[] = [
      { type: 'message', id: 'm', at: NOW, text: 'C4' },
      { type: 'confirm' },
      { type: 'reopen', at: NOW, reason: 'Still outside.' },
      { type: 'withdraw', at: NOW, reason: 'I am in.' },
    ];
    for (const from of issueStates) {
      for (const nobodys of [false, true]) {
        const issue = inState(from, { nobodys });
        const reached = wishes.flatMap((wish) => {
          const verdict = hear(issue, wish, worldAt(NOW));
          assert.ok(verdict.ok);
          // Dealt out again at once, where nobody has it.
          return statesOn(issue, verdict.changes)
            .filter((state) => state !== from)
            .slice(0, 1);
        });
        const expected = issueStates.filter((to) => {
          const reopens = from === 'resolved' || from === 'closed';
          if (reopens && to === (nobodys ? 'in_progress' : 'triaged')) return false;
          return permittedTo(from, to).includes('SP');
        });
        assert.deepEqual([...new Set(reached)].toSorted(), expected.toSorted(), `from ${from}`);
      }
    }
  });

  it('is open to time alone where it should be, and nowhere else', () => {
    for (const from of issueStates) {
      const issue = inState(from);
      const verdict = byTime(issue, worldAt(NOW + 20 * MINUTE));
      assert.ok(verdict.ok);
      const [reached] = statesOn(issue, verdict.changes).filter((state) => state !== from);
      const expected = issueStates.filter((to) => permittedTo(from, to).includes('SY'));
      assert.deepEqual(reached === undefined ? [] : [reached], expected, `from ${from}`);
    }
  });
});

describe('a critical issue', () => {
  it('is closed by a supervisor or the control room, and by nobody else', () => {
    for (const role of roles) {
      const verdict = decide(
        { ...inState('resolved'), priority: 'P1' },
        { type: 'close' },
        me(role),
        worldAt(NOW),
      );
      assert.equal(verdict.ok, role === 'supervisor' || role === 'control_room', role);
    }
    const silent = byTime({ ...inState('resolved'), priority: 'P1' }, worldAt(NOW + 20 * MINUTE));
    assert.ok(silent.ok && silent.changes.every(({ type }) => type !== 'closed'));
  });
});
