interface Grouped {
  time: ArrayLike<number>;
  /** A whole number from 0 to `groups - 1` for each row. */
  group: ArrayLike<number>;
  groups: number;
  stratum?: ArrayLike<number>;
}

/** How many rows each group has. Throws on columns that are not equally long, and on groups out of range. */
export function groupSizes({ time, group, groups, stratum }: Grouped): number[] {
  if (group.length !== time.length || (stratum && stratum.length !== time.length)) {
    throw new RangeError('Times, groups and strata must be equally many.');
  }
  const sizes = new Array<number>(groups).fill(0);
  for (let i = 0; i < group.length; i++) {
    const one = group[i] ?? Number.NaN;
    const size = sizes[one];
    if (size === undefined) throw new RangeError(`A group is a whole number from 0 to ${groups - 1}, not ${one}.`);
    sizes[one] = size + 1;
  }
  return sizes;
}
