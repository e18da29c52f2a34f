import assert from 'node:assert/strict';
import { test } from 'node:test';
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
