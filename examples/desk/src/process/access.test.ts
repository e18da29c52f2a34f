import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CATEGORIES, isSensitive } from '@touchline/sdk/model';
import { couldSee, mayReach, maySee, type Viewer, type ViewerRole } from './access.ts';

const viewer = (role: ViewerRole, team = 'CS', id = 'me'): Viewer => ({ id, role, team });
const medical = { category: 'medical.unwell', team: 'MED' };
const gate = { category: 'entry.scan_fail', team: 'GATE' };
const inMyHands = { assignee: { id: 'me', name: 'Me' } };

describe('a sensitive issue', () => {
  it('is for its team, for whoever has it in hand, and for those who answer for all', () => {
    assert.equal(maySee(viewer('responder', 'MED'), medical), true);
    assert.equal(maySee(viewer('responder', 'GATE'), { ...medical, ...inMyHands }), true);
    for (const role of ['supervisor', 'control_room', 'admin'] as const) {
      assert.equal(maySee(viewer(role), medical), true, role);
    }
  });

  it('is not there for anybody else', () => {
    for (const team of ['CS', 'GATE', 'SEC']) assert.equal(maySee(viewer('responder', team), medical), false);
    assert.equal(maySee(viewer('analyst', 'MED'), medical), false);
    assert.equal(maySee(viewer('machine', 'MED'), medical), false);
  });

  it('could be seen earlier by those with whom it lay, and by nobody else', () => {
    const me = { id: 'me', name: 'Me', role: 'on_site' } as const;
    const other = { ...me, id: 'other' };
    const lay = [{ actor: other, change: { type: 'assigned', team: 'GATE' } }] as const;
    const taken = [{ actor: me, change: { type: 'taken' } }] as const;
    assert.equal(couldSee(viewer('responder', 'GATE'), medical, lay), true);
    assert.equal(couldSee(viewer('responder', 'CS'), medical, taken), true);
    assert.equal(couldSee(viewer('responder', 'CS'), medical, lay), false);
    assert.equal(couldSee(viewer('responder', 'CS', 'third'), medical, taken), false);
    assert.equal(couldSee(viewer('machine', 'GATE'), medical, lay), false);
  });

  it('is every report of medical help, of harassment, of safeguarding, and of a lost child', () => {
    const sensitive = CATEGORIES.flatMap(({ subcategories }) => subcategories)
      .map(({ id }) => id)
      .filter(isSensitive);
    assert.ok(sensitive.filter((id) => id.startsWith('medical.')).length > 2);
    for (const id of ['safety.harassment', 'safety.safeguarding', 'lost.child_lost']) {
      assert.ok(sensitive.includes(id), id);
    }
    for (const category of sensitive) {
      assert.equal(maySee(viewer('responder', 'CLEAN'), { category, team: 'MED' }), false, category);
    }
  });
});

describe('any other issue', () => {
  it('is for everybody at the desk but the analyst', () => {
    for (const role of ['responder', 'supervisor', 'control_room', 'admin', 'machine'] as const) {
      assert.equal(maySee(viewer(role), gate), true, role);
    }
    assert.equal(maySee(viewer('analyst', 'GATE'), gate), false);
  });
});

describe('the contact of a reporter', () => {
  it('is for those who work on the issue, and for those who answer for all', () => {
    assert.equal(mayReach(viewer('responder', 'GATE'), gate), true);
    assert.equal(mayReach(viewer('responder', 'CS'), { ...gate, ...inMyHands }), true);
    assert.equal(mayReach(viewer('supervisor'), gate), true);
  });

  it('is for nobody else', () => {
    assert.equal(mayReach(viewer('responder', 'CS'), gate), false);
    assert.equal(mayReach(viewer('machine', 'GATE'), gate), false);
    assert.equal(mayReach(viewer('analyst', 'GATE'), gate), false);
  });
});
