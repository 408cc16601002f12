import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { type Actor, assertMay, siteScope } from '@/lib/access/actor';
import { NotAllowed, NotFound } from '@/lib/access/errors';
import { ZipFile } from '@/lib/exports/data/zip-file';
import { recordExport } from '@/lib/exports/record-export';
import { study } from '@/study/study';
import { bundleOf, type FigureFile } from './bundle';
import type { Taken } from './settings-files';

/** A bundle on its way. */
export interface TakenHome {
  name: string;
  zip: ReadableStream<Uint8Array>;
}

/**
 * Everything a statistician needs of a page, as a ZIP file: the data of each child after CDISC ADaM, the numbers, the figures, and a script
 * in R that makes the numbers again. Recorded before it is handed out. Throws NotAllowed, and NotFound for a page with nothing on it.
 */
export async function takeHome(actor: Actor, taken: Taken, figures: readonly FigureFile[]): Promise<TakenHome> {
  assertMayTake(actor);
  const { result, set } = taken;
  if (result.answer === null) throw new NotFound('There is nothing on this page to take home yet.');
  const zip = await ZipFile.begin();
  try {
    await fill(zip, taken, figures);
    await recordExport(actor, { kind: 'analysis', filter: wordsOf(taken) });
    const name = `${study.oid}-${result.analysis.slug}-${set.asOf.toISOString().slice(0, 10)}.zip`.toLowerCase();
    return { name, zip: await zip.end() };
  } catch (error) {
    await zip.discard();
    throw error;
  }
}

/** Rows of children leave: whoever takes them may read the analysis and take the data of every site in it. */
function assertMayTake(actor: Actor): void {
  assertMay(actor, 'read analysis');
  assertMay(actor, 'export data');
  if (!siteScope(actor, 'export data').all)
    throw new NotAllowed('The analysis has children of sites whose data you may not take.');
}

async function fill(zip: ZipFile, taken: Taken, figures: readonly FigureFile[]): Promise<void> {
  for (const { name, pieces } of await bundleOf(taken, figures)) {
    await zip.add(name, async (sink) => {
      for await (const piece of pieces()) {
        await sink(typeof piece === 'string' ? Buffer.from(piece) : piece);
        await setImmediate();
      }
    });
  }
}

/** What was taken, as the record of exports tells it. */
function wordsOf({ result: { analysis, chosen }, set, cut }: Taken): string {
  const choices = Object.entries(chosen).map(([name, value]) => `${name}=${value}`);
  const of = `asof=${cut ?? set.asOf.toISOString()}`;
  return [`${analysis.title}, taken home with data.zip`, ...choices, of].join(' ');
}
