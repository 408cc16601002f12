import 'server-only';
import { createHash } from 'node:crypto';
import type { WrittenFile } from './written-file';

/** The hashes of the data files in the order of their names, as `sha256sum -c` reads them. */
export function sumsOf(files: readonly Pick<WrittenFile, 'name' | 'sha256'>[]): string {
  const lines = files.map(({ name, sha256 }) => `${sha256}  ${name}\n`);
  return lines.sort((one, other) => (one.slice(66) < other.slice(66) ? -1 : 1)).join('');
}

/** The content hash: SHA-256 of that list, in hexadecimal. Whoever has the files finds it with `sha256sum SHA256SUMS`. */
export function contentHashOf(files: readonly Pick<WrittenFile, 'name' | 'sha256'>[]): string {
  return createHash('sha256').update(sumsOf(files)).digest('hex');
}
