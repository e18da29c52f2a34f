import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wasHeldUp, wasTold } from './verdict.ts';

const at = (minute: number) => new Date(Date.parse('2026-11-22T19:00:00Z') + minute * 60_000).toISOString();
const history = (...events: [number, string][]) => ({
  receivedAt: at(0),
  events: events.map(([minute, type]) => ({ at: at(minute), type })),
});
const due = (metric: string, minute: number) => ({ metric, dueAt: at(minute) });

test('a promise that breaks without a word before is a silent one', () => {
  assert.ok(!wasTold(history([6, 'replied']), due('firstResponse', 5)));
  assert.ok(!wasTold(history([6, 'delayed'], [9, 'resolved']), due('resolution', 5)));
  assert.ok(wasTold(history([4, 'delayed'], [9, 'resolved']), due('resolution', 5)));
});

test('a first word that was in time until the promise became shorter is no silence', () => {
  assert.ok(wasTold(history([6, 'replied'], [9, 'raised']), due('firstResponse', 5)));
  assert.ok(!wasTold(history([9, 'raised'], [12, 'replied']), due('firstResponse', 5)));
  assert.ok(!wasTold(history([6, 'replied'], [9, 'raised']), due('resolution', 8)));
});

test('a word is in time before the promise of that time, whatever became of it later', () => {
  const late = { ...history([25, 'delayed'], [60, 'raised']), receivedAt: at(6) };
  assert.ok(wasTold(late, due('firstResponse', 5)));
  assert.ok(!wasTold({ ...late, events: late.events.slice(1) }, due('firstResponse', 5)));
});

test('who comes in moments before the promise is told within the minute', () => {
  const held = (minute: number) => ({ ...history([minute, 'delayed']), receivedAt: at(9.9) });
  assert.ok(wasTold(held(10.2), due('firstResponse', 10)));
  assert.ok(!wasTold(held(11.5), due('firstResponse', 10)));
});

test('what came to the desk in time for its notice was not held up, also where the promise waited for the opening', () => {
  const came = (minute: number) => ({ ...history([minute, 'registered']), capturedAt: at(0) });
  const promise = { dueAt: at(60), targetMs: 30 * 60_000 };
  assert.ok(!wasHeldUp(came(56.9), promise));
  assert.ok(wasHeldUp(came(57), promise));
});
