/** A browser and its system in words, from what it says of itself: "Firefox on Linux". Good enough to know one's own again. */
export function browserName(userAgent: string | null): string {
  if (!userAgent) return 'An unknown browser';
  return `${first(browsers, userAgent) ?? 'A browser'} on ${first(systems, userAgent) ?? 'an unknown system'}`;
}

const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/OPR\//, 'Opera'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

function first(known: [RegExp, string][], userAgent: string): string | undefined {
  return known.find(([pattern]) => pattern.test(userAgent))?.[1];
}
