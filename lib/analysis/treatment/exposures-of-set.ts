import 'server-only';
import type { ExposureRecord } from '@/study/analyses/records/treatment';
import type { AnalysisSet } from '../analysis-set';

/** The drugs of the children of the set until its data cut-off, child by child; children without any are not in it. */
export function exposuresOf({ children, records, definitions }: AnalysisSet): Map<string, ExposureRecord[]> {
  const members = new Set(children.map(({ number }) => number));
  const cutOff = definitions.dataCutOff ?? '9999';
  const found = new Map<string, ExposureRecord[]>();
  for (const record of records.exposures) {
    const on = record.startedOn ?? record.plannedOn ?? '';
    if (!members.has(record.child) || on > cutOff) continue;
    const ofChild = found.get(record.child);
    if (ofChild) ofChild.push(record);
    else found.set(record.child, [record]);
  }
  return found;
}
