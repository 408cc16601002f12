/**
 * The places in a list of days that stand out of order: the fewest that must be left out for each day to come after the one before it.
 * One wrong date among right ones is one place, wherever it stands.
 */
export function outOfOrder(days: readonly string[]): number[] {
  const inOrder = longestRise(days);
  return days.map((_, place) => place).filter((place) => !inOrder.includes(place));
}

/** The places of the longest list within the list in which every day comes after the one before it; of several the one that ends first. */
function longestRise(days: readonly string[]): readonly number[] {
  const endingAt: number[][] = [];
  for (const [place, day] of days.entries()) {
    const before = endingAt.filter((rise) => (days[rise.at(-1) ?? 0] ?? '') < day);
    endingAt.push([...longest(before), place]);
  }
  return longest(endingAt);
}

function longest(lists: readonly number[][]): number[] {
  return lists.reduce((best, list) => (list.length > best.length ? list : best), []);
}
