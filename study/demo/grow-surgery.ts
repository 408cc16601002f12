import type { Answers } from '@/lib/crf/value';
import { addDays } from '@/lib/dates/calendar';
import type { CohortChild } from './cohort';
import { type GrownEntry, grown } from './grown-entry';
import { involvedLungs, type Lung, nodulesOf } from './lesions';
import { primaryKindOf, primaryOf } from './primary-site';
import { isOneStage, type TreatmentEvent } from './treatment-plan';
import { oneOf, varied } from './variation';

/** Surgery of the primary tumour and its pathology, or the statement that it was never done. */
export function growPrimarySurgery(child: CohortChild, restartedOn: string | null): GrownEntry[] {
  const on = child.primarySurgeryOn;
  if (on === null) return [grown('SX_PRIM', 'SXP', { sxpdone: 'NOT_DONE_FINAL', sxpnres: whyNotOperated(child) })];
  const operation: Answers = {
    sxpdone: 'DONE',
    sxpdat: on,
    ...kindOf(child),
    sxplat: primaryOf(child).side,
    sxpsite: child.site,
    sxpdur: varied(child.serial, 'minutes', 14, 38) * 10,
    sxpblood: varied(child.serial, 'blood loss', 15, 90) * 10,
    sxpcomp: [complicationOf(child)],
    sxpreop: complicationOf(child) === 'INFECTION' ? 'Y' : 'N',
    sxpchemo: restartedOn,
    mstsscore: varied(child.serial, 'function', 18, 28),
  };
  return [grown('SX_PRIM', 'SXP', operation), grown('SX_PRIM', 'PATH', specimenOf(child, on))];
}

export type Complication = 'NONE' | 'WOUND' | 'NERVE' | 'INFECTION' | 'DVT';

/** What went wrong within 30 days of surgery of the primary. */
export function complicationOf({ serial }: CohortChild): Complication {
  if (serial === 22) return 'INFECTION';
  if (serial === 13) return 'DVT';
  return oneOf<Complication>(serial, 'complication', ['NONE', 'NONE', 'NONE', 'NONE', 'WOUND', 'NERVE']);
}

/** The same of surgery of the lung on a day. */
export function lungComplicationOf({ serial }: CohortChild, on: string): 'NONE' | 'AIR_LEAK' {
  return oneOf(serial, `after ${on}`, ['NONE', 'NONE', 'NONE', 'AIR_LEAK']);
}

function whyNotOperated(child: CohortChild): string {
  if (child.event === 'TOXDEATH') return 'DEATH';
  return primaryOf(child).bone === 'PELVIS' ? 'UNRESECTABLE' : 'PROGRESSION';
}

function kindOf(child: CohortChild): Answers {
  const kind = primaryKindOf(child);
  if (kind !== 'LIMB_SALVAGE') return { sxptype: kind };
  const prosthesis = child.ageAtDiagnosis < 12 ? 'GROWING_PROSTHESIS' : 'ENDOPROSTHESIS';
  return {
    sxptype: kind,
    sxpres: oneOf(child.serial, 'resection', ['INTRA_ARTICULAR', 'INTRA_ARTICULAR', 'EXTRA_ARTICULAR']),
    sxprec: prosthesis,
  };
}

function specimenOf(child: CohortChild, on: string): Answers {
  const wide = oneOf(child.serial, 'margin', ['WIDE', 'WIDE', 'WIDE', 'MARGINAL']);
  return {
    pathspec: 'PRIMARY',
    pathdat: on,
    pathrep: addDays(on, varied(child.serial, 'report', 12, 27)),
    necne: 'N',
    necpct: child.necrosis,
    necmeth: child.site === 'MI03' ? 'SAMPLING' : 'FULL_SLICE_MAPPING',
    ...centralReviewOf(child),
    margpri: wide,
    margr: wide === 'MARGINAL' && child.serial % 2 === 0 ? 'R1' : 'R0',
    margmm: varied(child.serial, 'margin mm', 1, 25, 1),
    ypt: varied(child.serial, 'specimen', 5, 14, 1),
    lvi: oneOf(child.serial, 'vascular invasion', ['N', 'N', 'U', 'Y']),
  };
}

/** Every third specimen went to the central review, which found the same class of response. */
function centralReviewOf({ serial, necrosis }: CohortChild): Answers {
  const isReviewed = necrosis !== null && necrosis !== 90 && serial % 3 === 1;
  if (!isReviewed) return { centpath: 'NOT_DONE' };
  return { centpath: 'DONE', centnec: necrosis >= 90 ? Math.min(necrosis + 1, 100) : necrosis - 2 };
}

/** Surgery of lung metastases with its pathology, or the statement that there was none. */
export function growLungSurgery(child: CohortChild, events: TreatmentEvent[]): GrownEntry[] {
  if (child.lungClearedByChemotherapy) return [grown('SX_LUNG1', 'SXM', { lungsxdone: 'NOT_NEEDED_CR' })];
  if (child.lungSurgeryOn === null) {
    const reason =
      child.event === 'TOXDEATH' ? 'DEATH' : oneOf(child.serial, 'no lung surgery', ['UNRESECTABLE', 'PROGRESSION']);
    return [grown('SX_LUNG1', 'SXM', { lungsxdone: 'NOT_DONE', lungsxnres: reason })];
  }
  const lungs = involvedLungs(child);
  return events.flatMap(({ code, on }, index) => {
    const operated = index === 0 && isOneStage(child) ? lungs : lungs.slice(index, index + 1);
    const statement: Answers = index === 0 ? { lungsxdone: 'DONE' } : {};
    return [
      grown(code, 'SXM', { ...statement, ...operationOf(child, operated, on) }),
      ...operated.map((lung, place) => grown(code, 'PATH', nodulesSeen(child, lung, on), { repeat: place + 1 })),
    ];
  });
}

function operationOf(child: CohortChild, lungs: Lung[], on: string): Answers {
  const nodules = lungs.reduce((sum, lung) => sum + nodulesOf(child, lung), 0);
  const isComplete = child.completeRemission;
  const removed = isComplete ? nodules + varied(child.serial, `more nodules ${on}`, 0, 2) : Math.ceil(nodules / 2);
  const positive = isComplete ? nodules : removed;
  return {
    sxmdat: on,
    sxmsite: 'LUNG',
    sxmlat: lungs.length === 2 ? 'BILATERAL_ONE_STAGE' : (lungs[0] ?? null),
    sxmsame: 'N',
    sxmapp: lungs.length === 2 ? 'STERNOTOMY' : 'THORACOTOMY',
    sxmpalp: 'Y',
    sxmctn: nodules,
    sxmremn: removed,
    sxmposn: positive,
    sxmviabn: isOnlyNecrotic(child) ? 0 : Math.min(positive, varied(child.serial, `viable ${on}`, 1, positive)),
    sxmmaxd: varied(child.serial, `largest ${on}`, 9, 26),
    sxmres: removed > 4 ? ['WEDGE', 'SEGMENT'] : ['WEDGE'],
    sxmmarg: isComplete ? 'R0' : 'R2',
    sxmcompl: isComplete ? 'Y' : 'N',
    sxmcomp: [lungComplicationOf(child, on)],
    sxmreason: 'INITIAL',
  };
}

/** Where chemotherapy had left nearly nothing of the primary, it left nothing alive in the lungs. */
const isOnlyNecrotic = ({ necrosis, eventOn }: CohortChild) => (necrosis ?? 0) >= 98 && eventOn === null;

function nodulesSeen(child: CohortChild, lung: Lung, on: string): Answers {
  return {
    pathspec: lung === 'LEFT' ? 'LUNG_L' : 'LUNG_R',
    pathdat: on,
    pathrep: addDays(on, varied(child.serial, `report ${lung}`, 9, 24)),
    necne: 'N',
    centpath: 'NOT_DONE',
    viabmet: isOnlyNecrotic(child) ? 'ONLY_NECROTIC' : 'SOME',
    margr: child.completeRemission ? 'R0' : 'R2',
  };
}

/** The repeat thoracotomy of the child who relapsed in the lung and reached a second remission. */
export function growRelapseSurgery(child: CohortChild, on: string): GrownEntry[] {
  const [lung = 'LEFT'] = involvedLungs(child);
  const operation = {
    ...operationOf({ ...child, lungNodules: 1, bothLungs: false, completeRemission: true }, [lung], on),
    sxmreason: 'RELAPSE_1',
  };
  return [grown('ANY', 'SXM', operation), grown('ANY', 'PATH', nodulesSeen(child, lung, on))];
}
