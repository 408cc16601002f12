import type { TypedContent } from '@/lib/crf/content';

/** What a person typed and has not yet saved, as this computer keeps it. */
export interface LocalCopy {
  /** Version of the entry the typing began on, and what stood in it. */
  version: number;
  before: TypedContent;
  typed: TypedContent;
  /** When the last change was typed, ISO 8601. */
  at: string;
  /** How many values differ from what stood there, and answers are not saved. */
  changes: number;
  /** Answers to queries, by the query's id. */
  answers?: Record<string, string>;
  /** A save whose answer never came; sent again with the same id it cannot make a second entry. */
  attempt?: { of: string; requestId: string };
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'casebook:typed:';
const KEPT_FOR_MS = 7 * 86_400_000;

/** The name under which a person's typing in an entry is kept. */
export function copyKey(personId: string, entry: { participant: string; event: string; form: string; repeat: number }) {
  return `${PREFIX}${personId}:${entry.participant}/${entry.event}/${entry.form}/${entry.repeat}`;
}

/** Keeps a copy; false when this browser refuses (no room, or storage switched off). */
export function keepCopy(store: Store, key: string, copy: LocalCopy): boolean {
  try {
    store.setItem(key, JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

/** The copy kept under this name, or null when there is none that can be read. */
export function readCopy(store: Store, key: string): LocalCopy | null {
  try {
    const kept: unknown = JSON.parse(store.getItem(key) ?? 'null');
    return isCopy(kept) ? kept : null;
  } catch {
    return null;
  }
}

export function dropCopy(store: Store, key: string): void {
  try {
    store.removeItem(key);
  } catch {
    // Without storage there is nothing to drop.
  }
}

/** Drops copies older than seven days: the person went on without them, and a shared computer should forget. */
export function pruneCopies(store: Store, now: Date): void {
  for (const key of copyKeys(store)) {
    const copy = readCopy(store, key);
    if (!copy || now.getTime() - Date.parse(copy.at) > KEPT_FOR_MS) dropCopy(store, key);
  }
}

function copyKeys(store: Store): string[] {
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
  return keys.filter((key) => key.startsWith(PREFIX));
}

function isCopy(kept: unknown): kept is LocalCopy {
  if (typeof kept !== 'object' || kept === null) return false;
  const copy: Partial<LocalCopy> = kept;
  return (
    typeof copy.version === 'number' &&
    !Number.isNaN(Date.parse(copy.at ?? '')) &&
    isTyped(copy.typed) &&
    isTyped(copy.before)
  );
}

function isTyped(typed: Partial<TypedContent> | undefined): boolean {
  return [typed?.texts, typed?.missing, typed?.groups].every((part) => typeof part === 'object' && part !== null);
}
