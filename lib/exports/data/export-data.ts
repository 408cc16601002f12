import 'server-only';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '@/db/client';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay, may, siteScope } from '@/lib/access/actor';
import { NotFound, Refused } from '@/lib/access/errors';
import { study } from '@/study/study';
import { recordExport } from '../record-export';
import { contentHashOf, sumsOf } from './content-hash';
import { dataFiles } from './data-files';
import { dictionaryFile, dictionaryHash, dictionaryName } from './dictionary-file';
import { childrenOf, type Exported } from './exported';
import { manifestOf } from './manifest';
import { reviewFiles } from './review-files';
import { type StudyLock, studyLock } from './study-lock';
import { type WrittenFile, writeFile } from './written-file';
import { ZipFile } from './zip-file';

/** What is taken, as it stands in the address: empty values say the default. */
export const exportQuery = z.object({
  /** Code of a site; without one, all sites of which the person may take the data. */
  site: z.string().max(10).optional().catch(undefined),
  training: z.literal('yes').optional().catch(undefined),
  review: z.literal('yes').optional().catch(undefined),
});
export type ExportQuery = z.infer<typeof exportQuery>;

/** A ZIP file on its way. */
export interface DataExport {
  name: string;
  contentHash: string;
  lockId: string | null;
  zip: ReadableStream<Uint8Array>;
}

/**
 * The data of the sites of which this person may take them, as a ZIP file of CSV files with their dictionary and a manifest; with the
 * review where it is asked for. It is read in one snapshot, one batch of children at a time, and recorded before it is handed out. While the study is locked, an export without the review is an export of the
 * lock: the same bytes each time. Throws NotAllowed, NotFound, and Refused where the data are not those that were locked.
 */
export async function exportData(actor: Actor, query: ExportQuery): Promise<DataExport> {
  assertMay(actor, 'export data');
  const zip = await ZipFile.begin();
  try {
    const made = await readAs(actor, (tx) => fill(zip, tx, actor, query));
    const { lock, contentHash } = made;
    await recordExport(actor, { kind: 'data', filter: filterOf(query), lockId: lock?.id ?? null, contentHash });
    return { name: nameOf(query, made), contentHash, lockId: lock?.id ?? null, zip: await zip.end() };
  } catch (error) {
    await zip.discard();
    throw error;
  }
}

interface Made {
  /** The lock of which this is the export, or which stands while the review is taken. */
  lock: StudyLock | null;
  at: string;
  contentHash: string;
}

async function fill(zip: ZipFile, tx: Transaction, actor: Actor, query: ExportQuery): Promise<Made> {
  const [lock, sites, at] = [await studyLock(tx), await sitesFor(tx, actor, query), await momentOf(tx)];
  const exported = await childrenOf(
    tx,
    sites.map(({ id }) => id),
  );
  const data = await addAll(zip, tx, exported, dataFiles);
  refuseWhatWasNotLocked(lock, data, {
    isWhole: siteScope(actor, 'export data').all && !query.site && !query.training,
  });
  const contentHash = contentHashOf(data);
  const review = query.review ? await addAll(zip, tx, exported, reviewFiles) : [];
  await addText(zip, dictionaryName, dictionaryFile());
  await addText(zip, 'SHA256SUMS', sumsOf(data));
  const parts = { sites: sites.map(({ code }) => code), training: query.training === 'yes', lock, contentHash };
  const isOfLock = lock !== null && !query.review;
  await addText(zip, 'manifest.json', manifestOf({ ...parts, at: isOfLock ? null : at, files: [...data, ...review] }));
  return { lock, at, contentHash };
}

async function addAll(
  zip: ZipFile,
  tx: Transaction,
  exported: Exported,
  files: typeof dataFiles,
): Promise<WrittenFile[]> {
  const written: WrittenFile[] = [];
  for (const file of files) written.push(await zip.add(file.name, (sink) => writeFile(tx, file, exported, sink)));
  return written;
}

const addText = (zip: ZipFile, name: string, text: string) => zip.add(name, async (sink) => sink(Buffer.from(text)));

/** The sites whose data the person takes home: those of the query among those that the role allows. */
async function sitesFor(tx: Transaction, actor: Actor, query: ExportQuery): Promise<{ id: string; code: string }[]> {
  const { rows } = await tx.execute<{ id: string; code: string; isTraining: boolean }>(
    sql`select id, code, is_training as "isTraining" from site order by code`,
  );
  const own = rows.filter(({ id }) => may(actor, 'export data', id));
  const withTraining = query.training === 'yes' || own.every(({ isTraining }) => isTraining);
  if (query.site === undefined) return own.filter(({ isTraining }) => withTraining || !isTraining);
  const asked = own.filter(({ code }) => code === query.site);
  if (asked.length === 0) throw new NotFound('There is no such site among those whose data you may take.');
  return asked;
}

async function momentOf(tx: Transaction): Promise<string> {
  const { rows } = await tx.execute<{ at: string }>(sql`select audit_time(now()) as at`);
  return rows[0]?.at ?? '';
}

/** The whole of a locked study must hash as it did when it was locked: who wrote past the lock is not handed on as if nobody had. */
function refuseWhatWasNotLocked(
  lock: StudyLock | null,
  data: readonly WrittenFile[],
  { isWhole }: { isWhole: boolean },
) {
  if (!lock?.contentHash || !isWhole || lock.contentHash === contentHashOf(data)) return;
  const { [dictionaryName]: forms, ...before } = lock.contentFiles ?? {};
  const differing = data.filter(({ name, sha256 }) => before[name] !== sha256).map(({ name }) => name);
  const gone = Object.keys(before).filter((name) => !data.some((file) => file.name === name));
  const why =
    forms === dictionaryHash()
      ? 'Tell the study office; `npm run audit:verify` and `npm run audit:rebuild` show what was changed outside of Casebook.'
      : 'The forms have changed since the lock: its export is made by the version of Casebook that locked.';
  throw new Refused(
    `The data are not those that were locked, and are not handed out as such. Different: ${[...differing, ...gone].join(', ')}. ${why}`,
  );
}

const filterOf = (query: ExportQuery) =>
  Object.entries(query)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`]))
    .join(' ');

function nameOf({ site, review }: ExportQuery, { lock, at, contentHash }: Made): string {
  const of = site ? `-${site}` : '';
  const what = lock && !review ? `lock-${lock.id}-${contentHash.slice(0, 16)}` : `data-${at.slice(0, 10)}`;
  return `${study.oid}${of}-${what}.zip`.toLowerCase();
}
