import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createJob, messageJob } from '../../testing/backend-jobs.ts';
import { isOurs, PHOTO, writeNote, writeReport, type Style } from './written.ts';

const STYLE: Style = { format: 'plain', limits: { title: 200, text: 4_000 }, language: 'en' };

test('what was written here is known again, and an answer above it is not taken for ours', async () => {
  const create = await createJob('Reference: AAAA\ntouchline:00000000-0000-0000-0000-000000000000');
  const { text } = await writeReport(create.issue, STYLE);
  const { id: issueId } = create.issue;
  const about = { issueId, eventId: issueId, at: 0 };
  const notes = [
    messageJob(issueId, 1, 'Hello?'),
    { type: 'confirmed', ...about } as const,
    { type: 'reopened', ...about } as const,
    { type: 'withdrawn', ...about } as const,
    { type: 'feedback', ...about, csat: 4 } as const,
    { type: 'feedback', ...about, comment: 'Quick.' } as const,
  ].map((job) => {
    assert.ok(job.type !== 'create' && job.type !== 'erase');
    return writeNote(job, STYLE).text;
  });
  assert.equal(isOurs(PHOTO), true);
  for (const one of [text, ...notes]) {
    for (const ours of [one, `\n${one.replaceAll('\n', '\r\n')} \n`]) assert.equal(isOurs(ours), true, one);
    assert.equal(isOurs(`We are on our way.\n\n${one}`), false, one);
    assert.equal(isOurs(one.split('\n').slice(0, 3).join('\n')), false, one);
  }
});
