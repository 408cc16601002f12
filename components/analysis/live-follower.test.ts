import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FollowerParts, LiveFollower, type LiveState, type Looked } from './live-follower';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** What the browser's EventSource does, told by hand. */
class Source extends EventTarget {
  CONNECTING = 0;
  OPEN = 1;
  CLOSED = 2;
  readyState = 0;
  close() {
    this.readyState = this.CLOSED;
  }
  opens() {
    this.readyState = this.OPEN;
    this.dispatchEvent(new Event('open'));
  }
  says() {
    this.dispatchEvent(new Event('changed'));
  }
  breaks() {
    this.readyState = this.CONNECTING;
    this.dispatchEvent(new Event('error'));
  }
  isRefused() {
    this.readyState = this.CLOSED;
    this.dispatchEvent(new Event('error'));
  }
}

function page(answers: { look?: () => Promise<Looked>; status?: () => Promise<number> } = {}) {
  const sources: Source[] = [];
  const states: LiveState[] = [];
  const look = vi.fn(answers.look ?? (async (): Promise<Looked> => 'looked'));
  const askStatus = vi.fn(answers.status ?? (async () => 200));
  const parts = {
    open: () => {
      const source = new Source();
      sources.push(source);
      return source as unknown as EventSource; // as much of one as is used
    },
    askStatus,
    look,
    onState: (state) => states.push(state),
  } satisfies FollowerParts;
  const follower = new LiveFollower(parts);
  const last = () => sources.at(-1) ?? new Source();
  return { follower, sources, states, look, askStatus, last };
}

const rest = () => vi.advanceTimersByTimeAsync(0);

describe('a page that follows', () => {
  it('is live when it listens, and looks after each change', async () => {
    const { follower, states, look, last } = page();
    follower.start();
    last().opens();
    expect(states).toEqual(['live']);
    expect(look).not.toHaveBeenCalled();
    last().says();
    await rest();
    last().says();
    await rest();
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('never looks twice at once, and once more for all that changed meanwhile', async () => {
    const ends: (() => void)[] = [];
    const { follower, look, last } = page({ look: () => new Promise((end) => ends.push(() => end('looked'))) });
    follower.start();
    last().opens();
    for (let n = 0; n < 5; n++) last().says();
    await rest();
    expect(look).toHaveBeenCalledTimes(1);
    ends[0]?.();
    await rest();
    expect(look).toHaveBeenCalledTimes(2);
    ends[1]?.();
    await rest();
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('looks once when it listens again', async () => {
    const { follower, states, sources, look, last } = page();
    follower.start();
    last().opens();
    last().breaks();
    last().breaks();
    expect(states.at(-1)).toBe('reconnecting');
    last().opens();
    await rest();
    expect(look).toHaveBeenCalledTimes(1);
    expect(states.at(-1)).toBe('live');
    expect(sources).toHaveLength(1);
  });

  it('asks for nothing while it is paused, and looks when it goes on', async () => {
    const { follower, states, sources, look, last } = page();
    follower.start();
    last().opens();
    follower.pause();
    expect(last().readyState).toBe(last().CLOSED);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(sources).toHaveLength(1);
    follower.start();
    expect(states.at(-1)).toBe('reconnecting');
    last().opens();
    await rest();
    expect([sources.length, look.mock.calls.length, states.at(-1)]).toEqual([2, 1, 'live']);
  });

  it('tries again, less and less often, when the server answers neither yes nor no', async () => {
    const { follower, sources, askStatus, last } = page({ status: () => Promise.reject(new Error('no network')) });
    follower.start();
    for (const wait of [2000, 4000, 8000, 16_000, 30_000, 30_000]) {
      last().isRefused();
      await vi.advanceTimersByTimeAsync(wait - 1);
      const before = sources.length;
      await vi.advanceTimersByTimeAsync(1);
      expect(sources).toHaveLength(before + 1);
    }
    expect(askStatus).toHaveBeenCalledTimes(6);
  });

  it.each([
    [401, 'signed out'],
    [403, 'not allowed'],
  ] as const)('asks once why it was refused; after %s it asks no more', async (status, ending) => {
    const { follower, states, sources, askStatus, last } = page({ status: async () => status });
    follower.start();
    last().isRefused();
    await vi.advanceTimersByTimeAsync(600_000);
    follower.pause();
    follower.start();
    expect([sources.length, askStatus.mock.calls.length, states.at(-1)]).toEqual([1, 1, ending]);
  });

  it.each(['signed out', 'not allowed', 'outdated'] as const)('ends when looking finds it %s', async (ending) => {
    const { follower, states, look, last } = page({ look: async () => ending });
    follower.start();
    last().opens();
    last().says();
    await vi.advanceTimersByTimeAsync(600_000);
    expect([look.mock.calls.length, last().readyState, states.at(-1)]).toEqual([1, last().CLOSED, ending]);
  });

  it('looks again after a look that failed', async () => {
    const came: Looked[] = ['failed', 'looked'];
    const { follower, states, look, last } = page({ look: async () => came.shift() ?? 'looked' });
    follower.start();
    last().opens();
    last().says();
    await rest();
    expect(states.at(-1)).toBe('reconnecting');
    await vi.advanceTimersByTimeAsync(2000);
    expect(look).toHaveBeenCalledTimes(2);
    expect(states.at(-1)).toBe('live');
  });
});
