import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MATCH_EVENING, scanFails } from '../testing/fixtures.ts';
import { questionsOf } from './all-questions.ts';
import { DATA_SCHEMA, readEvent, type TouchlineEvent } from './entry.ts';
import { DATA } from './event-data.ts';
import type { Issue } from './issue.ts';

const ID = '0199f0c2-7d1e-7a55-9b1e-0c8f3d2a6b10';

/** A ticket that will not scan, with changes. */
function gateIssue(changes: Partial<Issue> = {}): Issue {
  return {
    ...scanFails('hj7evZGA-7dDZGtD3niqo5dikCTz2IJ3qtm9hx86-w0'),
    fields: { partySize: 2 },
    ...changes,
  };
}

/** The event that reports it. */
function reported(id: string, issue: Issue = gateIssue()): TouchlineEvent {
  return {
    specversion: '1.0',
    id,
    source: 'urn:touchline:device:6fK2',
    type: 'touchline.issue.reported',
    dataschema: DATA_SCHEMA,
    subject: id,
    time: new Date(MATCH_EVENING).toISOString(),
    sequence: '000001',
    lane: 'normal',
    datacontenttype: 'application/json',
    data: issue,
  };
}

/** Where an event is wrong, or nothing. */
function wrongAt(value: unknown): string[] {
  const read = readEvent(value, DATA, questionsOf);
  return 'flaws' in read ? read.flaws.map((flaw) => flaw.pointer) : [];
}

describe('readEvent', () => {
  it('takes a report with everything its category needs', () => {
    assert.deepEqual(wrongAt(reported(ID)), []);
  });

  it('names the place of a missing gate', () => {
    assert.deepEqual(wrongAt(reported(ID, gateIssue({ location: { venue: 'north-arena' } }))), [
      '/data/location/gate',
    ]);
  });

  it('asks nothing of a report that joins a known issue, and still judges what it says', () => {
    const { partySize: _, ...fields } = gateIssue().fields;
    const joins = { joins: ID, location: {}, fields };
    assert.deepEqual(wrongAt(reported(ID, gateIssue(joins))), []);
    const wrong = gateIssue({ ...joins, fields: { partySize: 0 } });
    assert.deepEqual(wrongAt(reported(ID, wrong)), ['/data/fields/partySize']);
  });

  it('takes a report with keys that a later version added, and leaves them out', () => {
    const later = { ...gateIssue(), laterKey: 'x' } as Issue;
    const read = readEvent(reported(ID, later), DATA, questionsOf);
    assert.ok(!('flaws' in read));
    assert.doesNotMatch(JSON.stringify(read), /laterKey/);
  });

  it('names every answer that cannot be right, in the order of the form', () => {
    const issue = gateIssue({ fields: { errorShown: 'smoke', partySize: 0, ticketRef: '!' } });
    assert.deepEqual(wrongAt(reported(ID, issue)), [
      '/data/fields/errorShown',
      '/data/fields/partySize',
      '/data/fields/ticketRef',
    ]);
  });

  it('takes any place as an answer to "here"', () => {
    const issue = gateIssue({
      category: 'safety.crowding',
      fields: { level: '2' },
      location: { block: 'N-112' },
    });
    assert.deepEqual(wrongAt(reported(ID, issue)), []);
    assert.deepEqual(wrongAt(reported(ID, { ...issue, location: { event: 'final' } })), [
      '/data/location/spot',
    ]);
  });

  it('looks for a required telephone number with the reporter', () => {
    const child = { name: 'Kim', age: 6, clothing: 'red coat', lastSeen: 'gate C' };
    const issue = gateIssue({ category: 'lost.child_lost', fields: child });
    assert.deepEqual(wrongAt(reported(ID, issue)), ['/data/reporter/contact']);
    assert.deepEqual(wrongAt(reported(ID, { ...issue, reporter: { contact: '+000 555 0100' } })), []);
  });

  it('refuses an unknown type, schema, category or sequence at its place', () => {
    assert.deepEqual(wrongAt({ ...reported(ID), type: 'touchline.issue.shouted' }), ['/type']);
    assert.deepEqual(wrongAt({ ...reported(ID), dataschema: 'https://touchline.dev/schema/9' }), [
      '/dataschema',
    ]);
    assert.deepEqual(wrongAt({ ...reported(ID), sequence: '1' }), ['/sequence']);
    assert.deepEqual(wrongAt(reported(ID, gateIssue({ category: 'entry.dragon' }))), ['/data/category']);
  });

  it('refuses a report about another subject', () => {
    assert.deepEqual(wrongAt({ ...reported(ID), subject: ID.replace('0199', '0198') }), ['/subject']);
  });

  it('refuses fractions, half characters, NUL, strange keys and deep nesting', () => {
    const withField = (fields: Record<string, unknown>) => ({
      ...reported(ID),
      data: { ...gateIssue(), fields },
    });
    assert.deepEqual(wrongAt(withField({ partySize: 1.5 })), ['/data/fields/partySize']);
    assert.deepEqual(wrongAt(withField({ note: '\ud83c' })), ['/data/fields/note']);
    assert.deepEqual(wrongAt(withField({ note: 'a\0b' })), ['/data/fields/note']);
    assert.deepEqual(wrongAt(withField({ größe: 'm' })), ['/data/fields']);
    const deep = JSON.parse('['.repeat(20) + ']'.repeat(20)) as unknown;
    assert.equal(wrongAt(withField({ note: deep })).length, 1);
  });

  it('keeps ten scripts, emoji and right-to-left marks as they are', () => {
    const description = 'العربية עברית 中文 日本語 한국어 हिन्दी ไทย Ελληνικά Кириллица 👩‍👩‍👧 \u202bx\u202c';
    const read = readEvent(reported(ID, gateIssue({ description })), DATA, questionsOf);
    assert.ok('event' in read && read.event.type === 'touchline.issue.reported');
    assert.equal(read.event.data.description, description);
  });
});
