import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellAll } from './news.ts';

test('whoever cannot be told keeps nobody else waiting, is told with the next look, and nobody hears it twice', async () => {
  const waiting = new Set(['ada', 'ben', 'cy']);
  const heard: string[] = [];
  const errors: unknown[] = [];
  let isBroken = true;
  let changed: () => void = () => undefined;
  const news = tellAll<string>(
    {
      waiting: async (atMost) => [...waiting].slice(0, atMost),
      async tell(one) {
        if (isBroken && one === 'ada') throw new Error('This row cannot be read.');
        heard.push(one);
        waiting.delete(one);
      },
      onChange(listener) {
        changed = listener;
        return () => (changed = () => undefined);
      },
    },
    { lookMs: 60_000, onError: (error) => errors.push(error) },
  );
  await news.look();
  assert.deepEqual(heard, ['ben', 'cy']);
  assert.equal(errors.length, 1);
  isBroken = false;
  changed();
  await news.look();
  assert.deepEqual(heard, ['ben', 'cy', 'ada']);
  await news.stop();
});

test('as many as there are hear it with one look', async () => {
  let left = 450;
  const news = tellAll<number>(
    {
      waiting: async (atMost) => Array.from({ length: Math.min(left, atMost) }, (_, place) => place),
      tell: async () => void (left -= 1),
      onChange: () => () => undefined,
    },
    { lookMs: 60_000 },
  );
  await news.look();
  assert.equal(left, 0);
  await news.stop();
});
