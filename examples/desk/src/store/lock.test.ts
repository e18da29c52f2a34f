import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { lockFolder } from './lock.ts';

describe('a folder of data', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'touchline-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is held by one at a time, and the other hears who has it', async () => {
    const first = await lockFolder(folder, { pid: 4711, url: 'http://127.0.0.1:4400' });
    assert.ok(first.kind === 'held');
    assert.deepEqual(await lockFolder(folder, { pid: 1, url: 'x' }), {
      kind: 'taken',
      by: { pid: 4711, url: 'http://127.0.0.1:4400' },
    });
    await first.release();
    const next = await lockFolder(folder, { pid: 2, url: 'y' });
    assert.ok(next.kind === 'held');
    await next.release();
  });

  it('goes to exactly one of many who come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, pid) => lockFolder(folder, { pid, url: 'x' })),
    );
    const held = answers.filter((answer) => answer.kind === 'held');
    assert.equal(held.length, 1);
    await held[0]?.release();
  });

  it('is free again the moment its process is killed', async () => {
    const code = `
      import { lockFolder } from ${JSON.stringify(new URL('lock.ts', import.meta.url).href)};
      const lock = await lockFolder(${JSON.stringify(folder)}, { pid: process.pid, url: 'x' });
      console.log(lock.kind);
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = await new Promise<string[]>((resolve) =>
      child.stdout.once('data', (chunk) => resolve([String(chunk).trim()])),
    );
    assert.equal(said, 'held');
    const taken = await lockFolder(folder, { pid: 1, url: 'y' });
    assert.deepEqual(taken, { kind: 'taken', by: { pid: child.pid, url: 'x' } });
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    const next = await lockFolder(folder, { pid: 2, url: 'z' });
    assert.ok(next.kind === 'held');
    await next.release();
  });
});
