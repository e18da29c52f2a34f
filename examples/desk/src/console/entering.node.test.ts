import assert from 'node:assert/strict';
import test from 'node:test';
import { CATEGORIES, flawsOf, type Question, questionsOf } from '@touchline/sdk/model';
import type { ReportRequest } from '../api/types.ts';
import { answered, asksOf, flawIn, locationOf, type PlaceKey, placeKeyOf } from './entering.ts';

const TOPICS = CATEGORIES.flatMap(({ subcategories }) => subcategories.map(({ id }) => id));
const PLACES: Record<PlaceKey, string> = {
  gate: 'gate-D',
  block: 'N-101',
  stand: 'food-N-3',
  zone: 'plaza-W',
};

function blank(category: string): ReportRequest {
  return {
    id: '0199f0c2-7d1e-7a55-9b1e-0c8f3d2a6b10',
    category,
    channel: 'phone',
    capturedAt: '2026-11-22T19:00:00.000Z',
    location: {},
    fields: {},
    reporter: { contact: '+15550100' },
  };
}

/** As it stands in the field of the form. */
function said({ type, options, min = 1, pattern }: Question): string {
  if (options[0] !== undefined) return options[0];
  if (type === 'integer') return `${Math.max(1, min)}`;
  if (type === 'money') return '24.50';
  if (type === 'dateTime') return '2026-11-22T18:30';
  if (type === 'yesNo') return 'yes';
  return ['NA-204418', 'fan@example.org', '4242', '7K3F-9QXM'].find((one) => pattern?.test(one)) ?? '12';
}

test('a report of every kind can be entered, whatever place of the map was chosen', () => {
  for (const category of TOPICS) {
    for (const [key, place] of Object.entries(PLACES)) {
      const report = { ...blank(category), location: locationOf(category, key as PlaceKey, place) };
      for (const question of asksOf(category, key as PlaceKey)) answered(report, question, said(question));
      assert.equal(flawIn(report), undefined, `${category} at ${place}`);
      assert.deepEqual(flawsOf({ ...report, attachments: [] }, questionsOf), [], `${category} at ${place}`);
    }
  }
});

test('what is missing or cannot be right is named, also where it is the place or how to reach somebody', () => {
  const flaw = (report: ReportRequest) => {
    const found = flawIn(report);
    return found && [found.question.path, found.isMissing];
  };
  assert.deepEqual(flaw(blank('facility.toilet')), ['fields.kind', true]);
  assert.deepEqual(flaw({ ...blank('facility.toilet'), fields: { kind: 'queue' } }), ['location.zone', true]);
  const privacy = { ...blank('digital.privacy'), fields: { request: 'delete' } };
  assert.deepEqual(flaw({ ...privacy, reporter: {} }), ['reporter.contact', true]);
  assert.deepEqual(flaw({ ...privacy, reporter: { contact: 'the man in red' } }), [
    'reporter.contact',
    false,
  ]);
});

test('a place of the map is told as what it is', () => {
  assert.deepEqual(['gate', 'block', 'foodStand', 'plaza', undefined].map(placeKeyOf), [
    'gate',
    'block',
    'stand',
    'zone',
    'zone',
  ]);
  assert.deepEqual(locationOf('facility.toilet', 'gate', 'gate-D'), { gate: 'gate-D', zone: 'gate-D' });
  assert.deepEqual(locationOf('entry.scan_fail', 'gate', 'gate-D'), { gate: 'gate-D' });
});
