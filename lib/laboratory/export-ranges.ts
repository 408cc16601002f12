import 'server-only';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay } from '@/lib/access/actor';
import { findLaboratory } from './find-laboratory';
import { rangesOf } from './range';
import { writeRangesCsv } from './ranges-csv';

/** The ranges of a laboratory as a file that the import reads again, with a name for it. */
export async function exportRanges(actor: Actor, laboratoryId: string): Promise<{ name: string; csv: string }> {
  assertMay(actor, 'read casebook');
  return readAs(actor, async (tx) => {
    const { siteCode, name } = await findLaboratory(tx, laboratoryId);
    return { name: fileName(siteCode, name), csv: writeRangesCsv(await rangesOf(tx, laboratoryId)) };
  });
}

function fileName(site: string, laboratory: string): string {
  const plain = laboratory
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();
  return `reference-ranges-${site}-${plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')}.csv`;
}
