import { expect } from '@open-wc/testing';
import { readRetryAfter, retryWait, throttleWait } from './backoff.ts';

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
});

describe('throttleWait', () => {
  it('waits at least as long as asked, within a second and a quarter of an hour', () => {
    expect(throttleWait(1, 30_000, 0.5)).to.equal(30_000);
    expect(throttleWait(1, 3_600_000, 0.5)).to.equal(900_000);
    expect(throttleWait(1, 0, 0)).to.equal(1_000);
    expect(throttleWait(5, 0, 0.5)).to.equal(24_000);
  });
});

describe('readRetryAfter', () => {
  it('reads seconds and dates', () => {
    expect(readRetryAfter('120', NOW)).to.equal(120_000);
    expect(readRetryAfter('Sun, 22 Nov 2026 19:05:00 GMT', NOW)).to.equal(60_000);
  });

  it('reads a date that is past as now, and nonsense as nothing', () => {
    expect(readRetryAfter('Sun, 22 Nov 2020 19:05:00 GMT', NOW)).to.equal(0);
    expect(readRetryAfter('soon', NOW)).to.equal(undefined);
    expect(readRetryAfter(null, NOW)).to.equal(undefined);
  });
});
