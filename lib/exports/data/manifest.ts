import 'server-only';
import { protocolVersions, study } from '@/study/study';
import { dictionaryHash } from './dictionary-file';
import type { StudyLock } from './study-lock';
import type { WrittenFile } from './written-file';

/** What an export is made of, beside its files. */
export interface ManifestParts {
  sites: readonly string[];
  training: boolean;
  /** When it was read; left out of the export of a lock, which is the same whenever it is taken. */
  at: string | null;
  lock: StudyLock | null;
  contentHash: string;
  files: readonly WrittenFile[];
}

/** What stands in `manifest.json`: which data these are, as of when, and how to check that nothing was changed. */
export function manifestOf({ sites, training, at, lock, contentHash, files }: ManifestParts): string {
  const manifest = {
    study: { oid: study.oid, name: study.shortName, title: study.title },
    versions: { protocol: protocolVersions.at(-1)?.version ?? null, formsSha256: dictionaryHash() },
    ...(at !== null && { readAt: at }),
    lock: lock && { id: lock.id, setAt: lock.setAt, by: lock.by, reason: lock.reason, contentHash: lock.contentHash },
    scope: { sites, trainingSites: training ? 'included' : 'left out' },
    contentHash,
    check:
      'In the folder of the files: `sha256sum -c SHA256SUMS` compares every data file; `sha256sum SHA256SUMS` gives the content hash.',
    files: files.map(({ name, rows, sha256 }) => ({ name, rows, sha256 })),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
