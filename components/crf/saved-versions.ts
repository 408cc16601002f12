import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';

/** The versions that were saved in this tab, by entry. */
const saved = new Map<string, number>();

export function rememberSaved(entry: string, version: number): void {
  saved.set(entry, version);
}

/**
 * Whether the page is still the one from before the last save: going back, the router shows it as it remembers it. It is
 * then asked for anew, for to edit it would be to conflict with oneself.
 */
export function useIsOutOfDate(entry: string, version: number): boolean {
  const router = useRouter();
  const [isOld, setOld] = useState(() => version < (saved.get(entry) ?? 0));
  useEffect(() => {
    if (!isOld) return;
    if (version < (saved.get(entry) ?? 0)) router.refresh();
    else setOld(false);
  }, [isOld, entry, version, router]);
  return isOld;
}
