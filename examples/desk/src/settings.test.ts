import assert from 'node:assert/strict';
import { test } from 'node:test';
import { restOn, spanOn, timeOn } from './setup/fast-clock.ts';
import { readSettings } from './settings.ts';

const MAIL = { SMTP_URL: 'smtp://127.0.0.1:2525', MAIL_FROM: 'North Arena <help@arena.example>' };
const PUSH = { VAPID_PUBLIC_KEY: 'B', VAPID_PRIVATE_KEY: 'p', VAPID_SUBJECT: 'mailto:help@arena.example' };

test('without a mail server and keys nothing is offered', () => {
  const { mail, push, url } = readSettings({});
  assert.deepEqual([mail, push, url], [undefined, undefined, undefined]);
});

test('mail and notifications are read from the environment', () => {
  const { mail, push, url } = readSettings({ ...MAIL, ...PUSH, TOUCHLINE_URL: 'https://arena.example' });
  assert.deepEqual(mail, { url: MAIL.SMTP_URL, from: MAIL.MAIL_FROM });
  assert.deepEqual(push, { publicKey: 'B', privateKey: 'p', subject: PUSH.VAPID_SUBJECT });
  assert.equal(url, 'https://arena.example');
});

test('half a setting is named', () => {
  assert.throws(() => readSettings({ SMTP_URL: MAIL.SMTP_URL }), /missing: MAIL_FROM/);
  assert.throws(() => readSettings({ ...PUSH, VAPID_SUBJECT: '' }), /missing: VAPID_SUBJECT/);
  assert.throws(() => readSettings({ ...MAIL, SMTP_URL: 'http://mail' }), /smtp:\/\//);
  assert.throws(() => readSettings({ TOUCHLINE_URL: 'https://arena.example/shop' }), /without a path/);
});

test('a fast clock shows the same in every process, and only in a demo', () => {
  const TOUCHLINE_CLOCK = '60 2026-11-22T16:00:00Z 2026-11-22T17:20:00Z';
  const { clock } = readSettings({ TOUCHLINE_CLOCK });
  const before = Date.now();
  const shown = timeOn(clock)();
  const expected = (real: number) =>
    Date.parse('2026-11-22T16:00:00Z') + (real - Date.parse('2026-11-22T17:20:00Z')) * 60;
  assert.ok(shown >= expected(before) && shown <= expected(Date.now()));
  assert.equal(restOn(clock, 60_000), 1_000);
  // What the relay asks of itself is counted by the same clock, and must not become sixty times as strict.
  assert.equal(spanOn(clock, 500), 30_000);
  assert.equal(spanOn(undefined, 500), 500);
  assert.equal(timeOn(undefined), Date.now);
  assert.throws(() => readSettings({ TOUCHLINE_CLOCK, TOUCHLINE_DEMO: '0' }), /for demos/);
  assert.throws(() => readSettings({ TOUCHLINE_CLOCK: 'fast' }), /takes how fast/);
});
