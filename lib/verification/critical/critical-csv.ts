import 'server-only';
import { stringify } from 'csv-stringify/sync';
import type { Actor } from '@/lib/access/actor';
import { recordExport } from '@/lib/exports/record-export';
import { type CriticalAnswer, listCritical } from './list-critical';

const columns = {
  ...{ siteCode: 'Site', participant: 'Participant', where: 'Form', label: 'Field', because: 'Verification' },
  asked: 'Asked by the plan',
};

/** All critical answers without verification as CSV, page by page of the list, while it is being sent. Put on record. Throws NotAllowed. */
export async function criticalCsv(actor: Actor, site: string): Promise<ReadableStream<Uint8Array>> {
  let { answers, next } = await listCritical(actor, { site, after: '' });
  await recordExport(actor, { kind: 'critical answers without verification', filter: site ? `site=${site}` : '' });
  const encoder = new TextEncoder();
  let isFirst = true;
  let isDone = false;
  return new ReadableStream({
    async pull(controller) {
      if (isDone) return controller.close();
      controller.enqueue(encoder.encode(csvOf(answers, isFirst)));
      isFirst = false;
      if (next === null) isDone = true;
      else ({ answers, next } = await listCritical(actor, { site, after: next }));
    },
  });
}

function csvOf(answers: CriticalAnswer[], isFirst: boolean): string {
  const rows = answers.map((one) => ({ ...one, asked: one.isAsked ? 'yes' : 'no' }));
  return stringify(rows, { header: isFirst, bom: isFirst, columns, escape_formulas: true });
}
