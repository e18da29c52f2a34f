import { expect } from '@open-wc/testing';
import {
  bodyGap,
  hintWait,
  readHerdWindow,
  readRetryAfter,
  retryWait,
  throttleWait,
  WAIT,
} from './backoff.ts';

const NOW = Date.UTC(2026, 10, 22, 19, 4);

describe('retryWait', () => {
  it('doubles with full jitter, then spreads evenly over 45 to 75 seconds', () => {
    expect([1, 2, 3, 4, 5].map((failures) => retryWait(failures, true, 1))).to.deep.equal([
      2_000, 4_000, 8_000, 16_000, 32_000,
    ]);
    expect(retryWait(3, true, 0)).to.equal(0);
    expect([0, 0.5, 1].map((random) => retryWait(6, true, random))).to.deep.equal([45_000, 60_000, 75_000]);
    expect(retryWait(1_000, true, 1)).to.equal(75_000);
  });

  it('lets a hidden page wait 5 to 15 minutes', () => {
    expect([0, 1].map((random) => retryWait(1, false, random))).to.deep.equal([300_000, 900_000]);
  });

  it('spreads as widely as the venue wants, and never less than half a minute', () => {
    expect([0, 1].map((random) => retryWait(6, true, random, 300_000))).to.deep.equal([45_000, 345_000]);
    expect(retryWait(6, true, 1, 1_000)).to.equal(75_000);
    expect([hintWait(1), hintWait(1, 300_000)]).to.deep.equal([5_000, 50_000]);
  });

  it('never waits longer than 75 seconds on a visible page, whatever the draw', () => {
    for (let failures = 1; failures < 60; failures++) {
      for (const random of [0, 0.3, 0.999_999])
        expect(retryWait(failures, true, random)).to.be.at.most(75_000);
    }
  });
});

describe('throttleWait', () => {
  it('waits at least as long as asked, within a second and a quarter of an hour', () => {
    expect(throttleWait(1, 30_000, 0.5)).to.equal(30_000);
    expect(throttleWait(1, 3_600_000, 0.5)).to.equal(900_000);
    expect(throttleWait(1, 1e12, 0.5)).to.equal(900_000);
    expect(throttleWait(1, 0, 0)).to.equal(1_000);
    expect(throttleWait(5, 0, 0.5)).to.equal(24_000);
  });
});

describe('bodyGap', () => {
  it('allows ten bodies in the first hour of a venue that says yes and takes nothing, then four an hour', () => {
    const sentAt = [0, 1, 3, 7];
    for (let vain = sentAt.length; sentAt.length < 20; vain++)
      sentAt.push((sentAt.at(-1) ?? 0) + bodyGap(vain) / 1_000);
    const inHour = (from: number) => sentAt.filter((at) => at >= from && at < from + 3_600).length;
    expect([inHour(0), inHour(3_600)]).to.deep.equal([10, 4]);
    expect(bodyGap(0)).to.equal(0);
    expect(bodyGap(1_000)).to.equal(WAIT.bodyGap[1]);
  });
});

describe('readRetryAfter', () => {
  it('reads seconds and dates', () => {
    expect(readRetryAfter('120', NOW)).to.equal(120_000);
    expect(readRetryAfter('Sun, 22 Nov 2026 19:05:00 GMT', NOW)).to.equal(60_000);
  });

  it('reads a date that is past and nonsense as now, and no header as nothing', () => {
    expect(readRetryAfter('Sun, 22 Nov 2020 19:05:00 GMT', NOW)).to.equal(0);
    expect(['soon', '-5', '1e3'].map((said) => readRetryAfter(said, NOW))).to.deep.equal([0, 0, 0]);
    expect(readRetryAfter(null, NOW)).to.equal(undefined);
  });
});

describe('readHerdWindow', () => {
  it('reads seconds within half a minute and a quarter of an hour, and nothing else', () => {
    expect(['300', '1', '86400'].map(readHerdWindow)).to.deep.equal([300_000, 30_000, 900_000]);
    expect([null, '', '-5', '1e9', 'wide'].map(readHerdWindow)).to.deep.equal(Array(5).fill(undefined));
  });
});
