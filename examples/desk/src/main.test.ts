import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { type BatchAnswer, DATA_SCHEMA, trackingHashOf, uuidv7 } from '@touchline/sdk/model';
import type { IssueList } from './api/types.ts';
import { gateIssue } from './testing/fixture.ts';

const MAIN = new URL('main.ts', import.meta.url).pathname;
const PASSWORD = 'a-stand-in-the-rain';
const running = new Set<ChildProcess>();

/** One process of the desk and what it wrote. */
class Process {
  readonly child: ChildProcess;
  printed = '';
  readonly ended: Promise<number | null>;

  constructor(data: string, env: Record<string, string> = {}) {
    this.child = spawn(process.execPath, ['--conditions=touchline-source', MAIN], {
      env: { ...process.env, PORT: '0', TOUCHLINE_DATA: data, TOUCHLINE_DEMO_PASSWORD: PASSWORD, ...env },
    });
    running.add(this.child);
    this.child.stdout?.on('data', (chunk) => (this.printed += String(chunk)));
    this.child.stderr?.on('data', (chunk) => (this.printed += String(chunk)));
    this.ended = new Promise((resolve) => {
      this.child.once('exit', (code) => {
        running.delete(this.child);
        resolve(code);
      });
    });
  }

  /** Its address, once it serves. */
  async ready(): Promise<string> {
    for (let tries = 0; tries < 600; tries++) {
      const url = /desk +(http\S+)\/desk/.exec(this.printed)?.[1];
      if (url) return url;
      if (this.child.exitCode !== null) break;
      await wait(100);
    }
    throw new Error(`It did not start:\n${this.printed}`);
  }
}

async function report(url: string): Promise<{ id: string; accepted: boolean }> {
  const id = uuidv7(Date.now(), randomBytes(16));
  const event = {
    specversion: '1.0',
    id,
    source: 'urn:touchline:device:main-test',
    type: 'touchline.issue.reported',
    dataschema: DATA_SCHEMA,
    subject: id,
    time: new Date().toISOString(),
    sequence: '000001',
    lane: 'normal',
    datacontenttype: 'application/json',
    data: gateIssue({ trackingHash: await trackingHashOf(randomBytes(20).toString('base64url')) }),
  };
  const accepted = await fetch(`${url}/touchline/v1/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/cloudevents-batch+json' },
    body: JSON.stringify([event]),
  }).then(
    async (answer) => ((await answer.json()) as BatchAnswer).results[0]?.outcome === 'accepted',
    () => false,
  );
  return { id, accepted };
}

/** @returns Reads which issues stand at the desk. */
async function atDesk(url: string): Promise<() => Promise<string[]>> {
  const signedIn = await fetch(`${url}/desk/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email: 'maya@north-arena.example', password: PASSWORD }),
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';', 1)[0])
    .join('; ');
  return async () => {
    const list = await fetch(`${url}/desk/api/issues?view=all`, { headers: { cookie } });
    return ((await list.json()) as IssueList).issues.map(({ id }) => id);
  };
}

describe('the process', () => {
  const data = mkdtempSync(join(tmpdir(), 'touchline-main-'));
  after(async () => {
    for (const child of running) child.kill('SIGKILL');
    await wait(100);
    rmSync(data, { recursive: true, force: true });
  });

  it('loses nothing it accepted when it is killed, lets no second one in, and stops cleanly', async () => {
    const first = new Process(data);
    const url = await first.ready();
    assert.equal((await fetch(`${url}/healthz`)).status, 200);
    assert.match(first.printed, new RegExp(`gallery +${url}/gallery$`, 'm'));
    const ways = await fetch(`${url}/desk/api/sign-in`);
    assert.deepEqual(await ways.json(), { demo: true });
    assert.match(first.printed, /^sign-in supervisor \S+@\S+ a-stand-in-the-rain$/m);

    const second = new Process(data);
    assert.equal(await second.ended, 1);
    assert.match(second.printed, new RegExp(`pid ${first.child.pid}, at ${url}`));

    const reports = Array.from({ length: 25 }, () => report(url));
    // Some are accepted, and hardly any of them has reached the desk.
    await Promise.all(reports.slice(0, 10));
    first.child.kill('SIGKILL');
    await first.ended;
    const accepted = (await Promise.all(reports)).filter((one) => one.accepted).map(({ id }) => id);
    assert.ok(accepted.length > 0);

    const third = new Process(data);
    const again = await third.ready();
    const read = await atDesk(again);
    let found: string[] = [];
    for (let tries = 0; tries < 150; tries++) {
      found = await read();
      if (accepted.every((id) => found.includes(id))) break;
      await wait(200);
    }
    assert.deepEqual(
      accepted.map((id) => found.filter((one) => one === id).length),
      accepted.map(() => 1),
    );

    third.child.kill('SIGTERM');
    assert.equal(await third.ended, 0);
    assert.doesNotMatch(third.printed, /cleanly/);
  });

  it('says in words what is wrong with its settings, and with a real venue that nobody in danger could call', async () => {
    const wrong = new Process(data, { PORT: 'forty' });
    assert.equal(await wrong.ended, 1);
    assert.match(wrong.printed, /PORT is "forty"/);
    const real = new Process(data, { TOUCHLINE_DEMO: '0' });
    assert.equal(await real.ended, 1);
    assert.match(real.printed, /Write "controlRoomPhone"/);
  });
});
