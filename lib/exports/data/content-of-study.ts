import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { contentHashOf } from './content-hash';
import { dataFiles } from './data-files';
import { dictionaryHash, dictionaryName } from './dictionary-file';
import { childrenOf } from './exported';
import { type WrittenFile, writeFile } from './written-file';

/** What the data of the study are at a moment: the content hash, the hash of each file it is over, and that of the dictionary beside them. */
export interface StudyContent {
  hash: string;
  files: Record<string, string>;
}

/** The content of the study as it stands in this transaction. The invented children of training sites are no part of it. */
export async function contentOfStudy(tx: Transaction): Promise<StudyContent> {
  const { rows } = await tx.execute<{ id: string }>(sql`select id from site where not is_training`);
  const exported = await childrenOf(
    tx,
    rows.map(({ id }) => id),
  );
  const written: WrittenFile[] = [];
  for (const file of dataFiles) written.push(await writeFile(tx, file, exported, () => undefined));
  return {
    hash: contentHashOf(written),
    files: {
      ...Object.fromEntries(written.map(({ name, sha256 }) => [name, sha256])),
      [dictionaryName]: dictionaryHash(),
    },
  };
}
