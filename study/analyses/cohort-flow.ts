import type { FlowAnalysis } from './analysis';
import type { Child } from './child';

const notOperated: Readonly<Record<string, string>> = {
  UNRESECTABLE: 'not resectable',
  PROGRESSION: 'progression',
  DEATH: 'death before the operation',
  REFUSAL: 'refused',
  RADIOTHERAPY_INSTEAD: 'radiotherapy instead',
  OTHER: 'other reason',
};

/** From enrolment to complete surgical remission. The stages are facts of a child's history, not a sequence that all must pass. */
export const cohortFlow: FlowAnalysis = {
  kind: 'flow',
  slug: 'cohort-flow',
  title: 'Cohort flow',
  question: 'How many children reached surgery and complete surgical remission?',
  needs:
    'Each stage fills from its form: surgery of the primary tumour, surgery of metastases, surgical remission statement.',
  population: 'enrolled',
  sources: [
    { form: 'SXP', field: 'sxpdat' },
    { form: 'SXM', field: 'sxmdat' },
    { form: 'CSR', field: 'csrdat' },
  ],
  stages: [
    { label: 'Enrolled', includes: () => true },
    {
      label: 'Primary tumour operated',
      includes: (child) => child.primarySurgeryOn !== null,
      left: {
        label: 'Primary tumour not operated',
        reason: (child) => reasonInWords(child.primarySurgeryNotDone),
      },
    },
    {
      label: 'Lung metastases operated',
      includes: (child) => child.primarySurgeryOn !== null && child.lungSurgeryOn !== null,
      left: { label: 'Lung metastases not operated', reason: whyNoLungSurgery },
    },
    {
      label: 'Complete surgical remission',
      includes: (child) => child.completeRemission === true,
      detail: remissionDetail,
      left: {
        label: 'Not in complete remission after lung surgery',
        reason: (child) => (child.completeRemission === null ? 'no statement yet' : 'tumour left'),
      },
    },
  ],
  method: [
    'Operations count when they were done, whatever their result; operations of a relapse and revisions do not count.',
    'Complete surgical remission: all tumour found at diagnosis removed macroscopically, or lung metastases in complete remission on chemotherapy and therefore not operated.',
  ],
};

function whyNoLungSurgery(child: Child): string {
  if (isClearedByChemotherapy(child)) return 'not needed: lung metastases in complete remission on chemotherapy';
  if (child.lungMetastases === 'N') return 'not needed: no lung metastases';
  return reasonInWords(child.lungSurgeryNotDone);
}

function remissionDetail(children: readonly Child[]): string {
  const operated = children.filter((child) => child.lungSurgeryOn !== null).length;
  const cleared = children.filter((child) => child.lungSurgeryOn === null && isClearedByChemotherapy(child)).length;
  const rest = children.length - operated - cleared;
  return [
    operated > 0 && `${operated} after lung surgery`,
    cleared > 0 && `${cleared} with lung metastases in complete remission on chemotherapy`,
    rest > 0 && `${rest} without lung metastases`,
  ]
    .filter(Boolean)
    .join(', ');
}

function isClearedByChemotherapy(child: Child): boolean {
  return child.lungSurgeryOverall === 'NOT_NEEDED_CR' || child.lungCleared === 'CR_ON_CHEMO';
}

function reasonInWords(code: string | null): string {
  return code === null ? 'reason not recorded' : (notOperated[code] ?? code.toLowerCase());
}
