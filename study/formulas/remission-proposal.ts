import type { Context } from '@/lib/crf/context';
import type { Answers } from '@/lib/crf/value';
import { firstLineOperations, lungsInvolved, lungsOperated } from './operations';
import { remissionDay } from './remission-day';
import type { LungCleared, OthersCleared, PrimaryRemoved } from './surgical-remission';

/** What the operations and pathology recorded so far suggest for the remission statement; null where they do not tell. */
export interface RemissionProposal {
  csrprim: PrimaryRemoved | null;
  csrlung: LungCleared | null;
  csroth: OthersCleared | null;
  csrdat: string | null;
}

/** Reads surgery, pathology and metastases of the child. The investigator confirms or corrects every answer. */
export function remissionProposal({ others }: Context): RemissionProposal {
  const of = (form: string) => (others[form] ?? []).map(({ answers }) => answers);
  const operations = firstLineOperations(others.SXM).map(({ entry }) => entry.answers);
  const mets = of('METS')[0];
  const csrlung = lungFrom(mets, of('SXM'), operations);
  const csroth = othersFrom(mets);
  return {
    csrprim: primaryFrom(of('SXP'), of('PATH')),
    csrlung,
    csroth,
    csrdat: remissionDay(others, { csrlung, csroth }),
  };
}

function primaryFrom(surgery: Answers[], pathology: Answers[]): PrimaryRemoved | null {
  if (!surgery.some(({ sxpdone }) => sxpdone === 'DONE')) {
    return surgery.some(({ sxpdone }) => sxpdone === 'NOT_DONE_FINAL') ? 'NOT_OPERATED' : null;
  }
  const margin = pathology.findLast(({ pathspec }) => pathspec === 'PRIMARY')?.margr;
  const byMargin: Record<string, PrimaryRemoved> = { R0: 'YES_R0', R1: 'YES_R1', R2: 'NO' };
  return byMargin[String(margin)] ?? null;
}

function lungFrom(mets: Answers | undefined, records: Answers[], operations: Answers[]): LungCleared | null {
  if (mets?.lungmet === 'N') return 'NO_LUNG_METS';
  const statement = records.find(({ lungsxdone }) => typeof lungsxdone === 'string')?.lungsxdone;
  if (statement === 'NOT_NEEDED_CR') return 'CR_ON_CHEMO';
  if (statement === 'NOT_DONE') return 'NOT_CLEARED';
  return statement === 'DONE' ? lungBySurgery(mets, operations) : null;
}

/** Cleared when every operation of the lung was complete and every involved side was operated on. */
function lungBySurgery(mets: Answers | undefined, operations: Answers[]): LungCleared | null {
  const ofLung = operations.filter(({ sxmsite }) => sxmsite === 'LUNG');
  if (ofLung.some(({ sxmcompl }) => sxmcompl === 'N')) return 'NOT_CLEARED';
  const operated = new Set(ofLung.flatMap(({ sxmlat }) => lungsOperated(sxmlat)));
  const involved = lungsInvolved(mets?.lunglat);
  return involved.length > 0 && involved.every((lung) => operated.has(lung)) ? 'SURGERY_COMPLETE' : null;
}

function othersFrom(mets: Answers | undefined): OthersCleared | null {
  if (!mets) return null;
  const others = [mets.pleural, mets.bonemet, mets.nodemet, mets.othmet];
  return others.every((answer) => answer === 'N') ? 'NA' : null;
}
