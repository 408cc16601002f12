/**
 * Says what is being done, again every quarter of a minute while it lasts, and how long it took if that was long.
 * @template T
 * @param {(line: string) => void} say
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function during(say, what, work) {
  const began = Date.now();
  const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`;
  say(what);
  const timer = setInterval(() => say(`${what}: still at it (${seconds()})`), 15_000);
  try {
    const result = await work();
    if (Date.now() - began > 2_000) say(`${what}: done (${seconds()})`);
    return result;
  } finally {
    clearInterval(timer);
  }
}
