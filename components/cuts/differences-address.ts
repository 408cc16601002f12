import type { DifferencesQuery } from '@/lib/cuts/read-span';

/** The address of the differences between two moments; what is not asked for is left out. */
export function differencesAddress(query: Partial<DifferencesQuery>, path = '/data-cuts/differences'): string {
  const asked = Object.entries(query).filter(([, value]) => value !== '');
  return asked.length === 0 ? path : `${path}?${new URLSearchParams(Object.fromEntries(asked))}`;
}
