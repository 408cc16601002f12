import { describe, expect, it } from 'vitest';
import { heightGainedSince } from './height-gain';

const limit = { centimetres: 10, months: 12 };
const first = { on: '2009-01-12', value: 130.1 };
const second = { on: '2009-06-12', value: 133 };

describe('a height that was gained too fast', () => {
  it.each([
    [140.1, null],
    [140.2, first],
    [143.1, first],
  ])('of %d cm is more than 10 cm above %j', (value, since) => {
    expect(heightGainedSince({ on: '2010-01-12', value }, [second, first], [], limit)).toEqual(since);
  });

  it('is compared with the months before alone', () => {
    expect(heightGainedSince({ on: '2010-01-13', value: 142 }, [first, second], [], limit)).toBeNull();
    expect(heightGainedSince({ on: '2009-01-11', value: 150 }, [first], [], limit)).toBeNull();
  });

  it('is not told after an operation that changes the length of the leg', () => {
    const present = { on: '2010-01-12', value: 143.5 };
    expect(heightGainedSince(present, [first], ['2009-05-04'], limit)).toBeNull();
    expect(heightGainedSince(present, [first, second], ['2009-05-04'], limit)).toEqual(second);
  });
});
