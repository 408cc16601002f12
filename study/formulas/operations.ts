import type { OtherEntry } from '@/lib/crf/context';
import { asText, type Value } from '@/lib/crf/value';

/** An operation that took place. */
export interface Operation {
  entry: OtherEntry;
  on: string;
}

export type Lung = 'LEFT' | 'RIGHT';
const bothLungs: readonly Lung[] = ['LEFT', 'RIGHT'];

/** Operations of the primary tumour (SXP) that were done, by date. */
export function operationsOfPrimary(entries: readonly OtherEntry[] = []): Operation[] {
  return dated(
    entries.filter(({ answers }) => answers.sxpdone === 'DONE'),
    'sxpdat',
  );
}

/** Those that removed the primary tumour: a revision of an earlier operation does not. */
export function removalsOfPrimary(entries: readonly OtherEntry[] = []): Operation[] {
  return operationsOfPrimary(entries).filter(({ entry }) => entry.answers.sxptype !== 'REVISION');
}

/** Operations of metastases (SXM), by date. */
export function operationsOfMetastases(entries: readonly OtherEntry[] = []): Operation[] {
  return dated(entries, 'sxmdat');
}

/** Operations of metastases within the protocol treatment: those of a relapse are not part of it. */
export function firstLineOperations(entries: readonly OtherEntry[] = []): Operation[] {
  return operationsOfMetastases(entries).filter(({ entry }) => !isOfRelapse(entry));
}

export function isOfRelapse({ answers }: Pick<OtherEntry, 'answers'>): boolean {
  return answers.sxmreason === 'RELAPSE_1' || answers.sxmreason === 'RELAPSE_2PLUS';
}

/** The lungs that an operation (SXM.SXMLAT) was on; none for one in the midline. */
export function lungsOperated(side: Value | undefined): readonly Lung[] {
  if (side === 'BILATERAL_ONE_STAGE') return bothLungs;
  return bothLungs.filter((lung) => lung === side);
}

/** The lungs with metastases at diagnosis (METS.LUNGLAT). */
export function lungsInvolved(involvement: Value | undefined): readonly Lung[] {
  switch (involvement) {
    case 'BILATERAL':
      return bothLungs;
    case 'UNILATERAL_L':
      return ['LEFT'];
    case 'UNILATERAL_R':
      return ['RIGHT'];
    default:
      return [];
  }
}

function dated(entries: readonly OtherEntry[], field: string): Operation[] {
  return entries
    .flatMap((entry) => {
      const on = asText(entry.answers[field]);
      return on === null ? [] : [{ entry, on }];
    })
    .sort((one, other) => one.on.localeCompare(other.on));
}
