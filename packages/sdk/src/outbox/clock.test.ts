import { expect } from '@open-wc/testing';
import { deviceClock, observe, type Clock } from './clock.ts';

const START = Date.UTC(2026, 10, 22, 19, 4);
const DAY = 24 * 3_600_000;

describe('the time that was seen to pass', () => {
  const at = (wall: number, mono: number, boot: string, told?: number): Clock => ({
    now: () => wall,
    mono: () => mono,
    boot,
    told: () => told,
  });

  it('is what the steady clock says within one life, whatever the wall clock does', () => {
    const first = observe(undefined, at(START, 100, 'a'));
    const second = observe(first, at(START - 90 * DAY, 5_100, 'a'));
    expect(second.ms).to.equal(5_000);
    expect(observe(second, at(START + 90 * DAY, 6_100, 'a')).ms).to.equal(6_000);
  });

  it('is what the wall clock says between two lives, for a day and a half at most, and never backwards', () => {
    const first = observe(undefined, at(START, 100, 'a'));
    expect(observe(first, at(START + 60_000, 0, 'b')).ms).to.equal(60_000);
    expect(observe(first, at(START + 90 * DAY, 0, 'b')).ms).to.equal(1.5 * DAY);
    expect(observe(first, at(START - 60_000, 0, 'b')).ms).to.equal(0);
  });

  it('is longer once a server has said so in both lives, and no shorter when it says less', () => {
    const first = observe(undefined, at(START, 100, 'a', START));
    const second = observe(first, at(START + 90 * DAY, 0, 'b'));
    expect(observe(second, at(START + 90 * DAY, 10, 'b', START + 90 * DAY)).ms).to.equal(90 * DAY);
    expect(observe(second, at(START + 90 * DAY, 10, 'b', START + 60_000)).ms).to.equal(1.5 * DAY + 10);
  });

  it('goes on from what a server said by the steady clock', async () => {
    const clock = deviceClock();
    expect(clock.told?.()).to.equal(undefined);
    clock.seenServerTime(START);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(clock.told?.()).to.be.within(START + 10, START + 5_000);
  });
});
