import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { core } from '../../packages/widget/src/strings/en/core.ts';
import { kiosk } from '../../packages/widget/src/strings/en/kiosk.ts';
import { later } from '../../packages/widget/src/strings/en/later.ts';
import { survey } from '../../packages/widget/src/strings/survey/en.ts';

const WIDGET = new URL('../../packages/widget/src/', import.meta.url);
const sources = globSync('**/*.ts', { cwd: WIDGET.pathname })
  .filter((file) => !/^strings\/|^testing\/|\.test\.ts$/.test(file))
  .map((file) => readFileSync(new URL(file, WIDGET), 'utf8'))
  .join('\n');

/** Keys that are put together: what stands before the hole, and all that may fill it. */
const PUT_TOGETHER: Record<string, string> = {
  'action.': 'yes no',
  'delay.': 'staff tech comms process request partner rule event',
  'issue.': 'withdraw erase',
  'photo.': 'preparing unreadable',
  'rating.': '1 2 3 4 5',
  'stage.': 'buy before entry watch food exit after',
  'status.':
    'received acknowledged in_progress waiting_reporter scheduled resolved closed cancelled reopened merged rejected',
  'survey.': 'reliability responsiveness professionalism empathy convenience',
  'where.': 'gate zone block row seat',
};

const plain = (keys: object) => [
  ...new Set(Object.keys(keys).map((key) => key.replace(/\.(?:one|other)$/, ''))),
];

it('every text of the widget is said somewhere', () => {
  const made = Object.entries(PUT_TOGETHER)
    .filter(([start]) => sources.includes(`\`${start}\${`))
    .flatMap(([start, ends]) => ends.split(' ').map((end) => start + end));
  const keys = [core, later, kiosk, survey].flatMap(plain);
  const unsaid = keys.filter((key) => !sources.includes(`'${key}'`) && !made.includes(key));
  assert.deepEqual(unsaid, [], 'Say them where they belong, or delete them from every language.');
});
