import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wasTold } from './verdict.ts';

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
