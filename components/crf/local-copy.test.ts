import { beforeEach, describe, expect, it } from 'vitest';
import { copyKey, dropCopy, keepCopy, type LocalCopy, pruneCopies, readCopy } from './local-copy';

const entry = { participant: 'MI01-004', event: 'MTX1', form: 'CYC', repeat: 1 };
const key = copyKey('anna', entry);
const content = { texts: { wtused: '31,5' }, missing: {}, groups: {} };
const copy: LocalCopy = { version: 2, before: content, typed: content, at: '2026-11-23T10:42:00.000Z', changes: 1 };

/** localStorage as the standard describes it. */
class Memory {
  private kept = new Map<string, string>();
  get length() {
    return this.kept.size;
  }
  key = (index: number) => [...this.kept.keys()][index] ?? null;
  getItem = (name: string) => this.kept.get(name) ?? null;
  setItem = (name: string, value: string) => void this.kept.set(name, value);
  removeItem = (name: string) => void this.kept.delete(name);
}

let store: Memory;
beforeEach(() => {
  store = new Memory();
});

describe('the copy on this computer', () => {
  it('gives back what was typed, to the same person only', () => {
    expect(keepCopy(store, key, copy)).toBe(true);
    expect(readCopy(store, key)).toEqual(copy);
    expect(readCopy(store, copyKey('bruno', entry))).toBeNull();
    dropCopy(store, key);
    expect(readCopy(store, key)).toBeNull();
  });

  it.each(['', 'null', '{', '7', '{"version":1}', '{"version":1,"at":"2026-01-01","typed":{"texts":{}}}'])(
    'takes "%s" for no copy',
    (text) => {
      store.setItem(key, text);
      expect(readCopy(store, key)).toBeNull();
    },
  );

  it('says when the browser refuses to keep it', () => {
    const full = {
      ...store,
      setItem: () => {
        throw new DOMException('QuotaExceededError');
      },
    };
    expect(keepCopy({ ...full, length: 0, key: store.key }, key, copy)).toBe(false);
  });

  it('forgets what is older than seven days and cannot be read, and leaves what is not its own', () => {
    const old = copyKey('anna', { ...entry, repeat: 2 });
    keepCopy(store, key, copy);
    keepCopy(store, old, { ...copy, at: '2026-11-15T10:00:00.000Z' });
    store.setItem('casebook:typed:broken', '{');
    store.setItem('theme', 'dark');
    pruneCopies(store, new Date('2026-11-23T12:00:00.000Z'));
    expect([key, old, 'casebook:typed:broken', 'theme'].map((name) => store.getItem(name) !== null)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});
