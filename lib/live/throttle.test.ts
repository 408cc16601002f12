import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Throttle } from './throttle';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a throttle', () => {
  it('acts at once, then no more often than once a second, and never loses the last wish', async () => {
    let saved = 0;
    const seen: number[] = [];
    const throttle = new Throttle(async () => void seen.push(saved), 1000);
    for (saved = 1; saved <= 25; saved++) {
      throttle.want();
      await vi.advanceTimersByTimeAsync(100);
    }
    saved = 26;
    throttle.want();
    await vi.advanceTimersByTimeAsync(5000);
    expect(seen).toEqual([1, 10, 20, 26]);
  });

  it('is not wanted, and does nothing', async () => {
    const act = vi.fn(async () => undefined);
    const throttle = new Throttle(act, 1000);
    throttle.want();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(act).toHaveBeenCalledTimes(1);
  });

  it('never acts twice at a time, however long it takes, and once more for what was wanted meanwhile', async () => {
    const ends: (() => void)[] = [];
    const act = vi.fn(() => new Promise<void>((end) => ends.push(end)));
    const throttle = new Throttle(act, 1000);
    throttle.want();
    throttle.want();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(act).toHaveBeenCalledTimes(1);
    ends[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(act).toHaveBeenCalledTimes(2);
  });

  it('does nothing any more once it is stopped', async () => {
    const act = vi.fn(async () => undefined);
    const throttle = new Throttle(act, 1000);
    throttle.want();
    throttle.want();
    throttle.stop();
    await vi.advanceTimersByTimeAsync(5000);
    throttle.want();
    expect(act).toHaveBeenCalledTimes(1);
  });
});
