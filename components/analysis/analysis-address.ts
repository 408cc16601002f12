import type { Chosen } from '@/lib/analysis/result';

/** Where a page of an analysis stands: which one, what was chosen on it, and the moment it is looked at ('' for now). */
export interface AnalysisAddress {
  slug: string;
  chosen: Chosen;
  asOf: string;
}

/** The address of the page, or with `path` of something below it: a file, the children behind a number. */
export function analysisHref(
  { slug, chosen, asOf }: AnalysisAddress,
  path = '',
  more: Readonly<Record<string, string>> = {},
): string {
  const words = new URLSearchParams({ ...chosen, ...(asOf === '' ? {} : { asof: asOf }), ...more }).toString();
  return `/analysis/${slug}${path}${words === '' ? '' : `?${words}`}`;
}

/** The children behind the number of this key. */
export function childrenHref(address: AnalysisAddress, list: string): string {
  return analysisHref(address, '/children', { of: list });
}
