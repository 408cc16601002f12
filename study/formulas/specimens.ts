import type { OtherEntry } from '@/lib/crf/context';
import { asText, type Value } from '@/lib/crf/value';
import { type Lung, lungsOperated, type Operation } from './operations';

const lungOf: Readonly<Record<string, Lung>> = { LUNG_L: 'LEFT', LUNG_R: 'RIGHT' };

/** Whether an operation (SXP, SXM) can have given a specimen of this kind (PATH.PATHSPEC), by its site and side. */
export function canGive({ form, answers }: OtherEntry, specimen: Value | undefined): boolean {
  if (form === 'SXP') return specimen === 'PRIMARY';
  const lung = lungOf[String(specimen)];
  if (lung) return (answers.sxmsite === 'LUNG' || answers.sxmsite === 'PLEURA') && isOnSide(answers.sxmlat, lung);
  if (specimen === 'BONE_MET') return answers.sxmsite === 'BONE';
  return specimen === 'OTHER' && answers.sxmsite !== 'LUNG' && answers.sxmsite !== 'BONE';
}

/** Whether an operation of the specimen's site and date is among these. */
export function isFromOneOf(operations: readonly Operation[], { answers }: OtherEntry): boolean {
  return operations.some(({ entry, on }) => on === answers.pathdat && canGive(entry, answers.pathspec));
}

/**
 * The operations of which no specimen is recorded. One of the right kind whose date fits no operation counts as theirs: its date is
 * what is wrong then. A revision gives no specimen.
 */
export function withoutSpecimen(operations: readonly Operation[], specimens: readonly OtherEntry[]): Operation[] {
  return operations.filter(({ entry, on }) => {
    const ofKind = specimens.filter(({ answers }) => canGive(entry, answers.pathspec));
    const isTheirs = (specimen: OtherEntry) =>
      asText(specimen.answers.pathdat) === on || !isFromOneOf(operations, specimen);
    return entry.answers.sxptype !== 'REVISION' && !ofKind.some(isTheirs);
  });
}

/** Through a sternotomy in the midline either lung can be reached. */
function isOnSide(side: Value | undefined, lung: Lung): boolean {
  return side === 'MIDLINE' || lungsOperated(side).includes(lung);
}
