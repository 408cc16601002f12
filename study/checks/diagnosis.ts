import type { Casebook, CasebookCheck } from '@/lib/crf/casebook-checks';
import { asText } from '@/lib/crf/value';
import { daysBetween } from '@/lib/dates/calendar';
import { shortDate } from '@/lib/dates/words';
import { firstChemotherapy } from '../formulas/first-treatment';
import { settings } from '../settings';
import { eligibilityChecks } from './diagnosis.eligibility';

const { duplicateDays, treatWithinDays, stagingWithinDays } = settings;

const diagnosisChecks: CasebookCheck[] = [
  {
    id: 'EC-011',
    severity: 'hard',
    reads: ['DM', 'DX'],
    on: ['DM.brthyy'],
    says: 'Year and month of birth are later than the diagnostic biopsy. Check both, and the date of biopsy on the diagnosis form.',
    find({ of, landmarks: { bornIn, diagnosedOn } }) {
      const [birth] = of('DM');
      if (!birth || !bornIn || !diagnosedOn || bornIn <= diagnosedOn.slice(0, 7)) return [];
      return [{ entry: birth.id, field: 'brthyy' }];
    },
  },
  {
    id: 'EC-012',
    severity: 'soft',
    reads: ['DM', 'DX'],
    on: ['DM.brthmo'],
    says: `Another child of this site was born in the same month, has the same sex and had its biopsy within ${duplicateDays} days: it may be the same child, enrolled twice. Compare both charts.`,
    find({ lookalikes }) {
      const alike = lookalikes.filter((other) => other.in === 'child');
      return [...new Set(alike.map(({ entry }) => entry))].map((entry) => {
        const numbers = alike.filter((other) => other.entry === entry).map(({ number }) => number);
        const says = `Another child of this site (${numbers.join(', ')}) was born in the same month, has the same sex and had its biopsy within ${duplicateDays} days: it may be the same child, enrolled twice. Compare both charts.`;
        return { entry, field: 'brthmo', says };
      });
    },
  },
  {
    id: 'EC-013',
    severity: 'hard',
    reads: ['DX', 'CYC'],
    on: ['DX.dxdat'],
    says: 'The diagnostic biopsy comes after the first chemotherapy: in this study chemotherapy follows the biopsy. Check both dates.',
    find(casebook) {
      const both = biopsyAndChemotherapy(casebook);
      if (!both || both.biopsy <= both.first) return [];
      const says = `The diagnostic biopsy comes after the first chemotherapy, of ${shortDate(both.first)}: in this study chemotherapy follows the biopsy. Check both dates.`;
      return [{ entry: both.entry, field: 'dxdat', says }];
    },
  },
  {
    id: 'EC-014',
    severity: 'soft',
    reads: ['DX', 'CYC'],
    on: ['DX.dxdat'],
    says: `More than ${treatWithinDays} days lie between the biopsy and the first chemotherapy. Check both dates, or explain.`,
    find(casebook) {
      const both = biopsyAndChemotherapy(casebook);
      const days = both ? daysBetween(both.biopsy, both.first) : 0;
      if (!both || days <= treatWithinDays) return [];
      const says = `The first chemotherapy, of ${shortDate(both.first)}, comes ${days} days after the biopsy; at most ${treatWithinDays} are usual. Check both dates, or explain.`;
      return [{ entry: both.entry, field: 'dxdat', says }];
    },
  },
  {
    id: 'DX-DXDAT',
    severity: 'hard',
    reads: ['DX', 'SCR'],
    on: ['DX.dxdat'],
    says: 'The diagnostic biopsy comes after the date of enrolment. Check both dates.',
    find({ of }) {
      const [diagnosis] = of('DX');
      const [biopsy, enrolled] = [asText(diagnosis?.answers.dxdat), asText(of('SCR')[0]?.answers.enrldat)];
      if (!diagnosis || biopsy === null || enrolled === null || biopsy <= enrolled) return [];
      const says = `The diagnostic biopsy comes after the date of enrolment, ${shortDate(enrolled)}. Check both dates.`;
      return [{ entry: diagnosis.id, field: 'dxdat', says }];
    },
  },
  {
    id: 'EC-021',
    severity: 'hard',
    reads: ['DX', 'METS'],
    on: ['DX.cm_ajcc'],
    says: 'The cM and the sites of the metastases do not agree: M1a is for the lung alone (with or without the pleura), M1b for bone, lymph node or other sites. Correct cM, or the metastases form.',
    find({ of }) {
      const [diagnosis] = of('DX');
      const says = diagnosis ? contradictionOf(asText(diagnosis.answers.cm_ajcc), of('METS')[0]?.answers ?? {}) : null;
      return diagnosis && says !== null ? [{ entry: diagnosis.id, field: 'cm_ajcc', says }] : [];
    },
  },
  {
    id: 'EC-025',
    severity: 'soft',
    reads: ['METS', 'CYC'],
    on: ['METS.chestctd'],
    says: `The chest CT of the staging was more than ${stagingWithinDays} days old at the first chemotherapy. Check both dates, or explain.`,
    find(casebook) {
      const [staging] = casebook.of('METS');
      const [scanned, first] = [asText(staging?.answers.chestctd), firstChemotherapy(casebook)];
      if (!staging || scanned === null || first === null || daysBetween(scanned, first) <= stagingWithinDays) return [];
      const says = `The chest CT was ${daysBetween(scanned, first)} days old at the first chemotherapy, of ${shortDate(first)}; at most ${stagingWithinDays} are usual. Check both dates, or explain.`;
      return [{ entry: staging.id, field: 'chestctd', says }];
    },
  },
  {
    id: 'METS-METDAT',
    severity: 'soft',
    reads: ['METS', 'CYC'],
    on: ['METS.metdat'],
    says: 'Staging was complete only after the first chemotherapy had begun. Check both dates, or explain.',
    find(casebook) {
      const [staging] = casebook.of('METS');
      const first = firstChemotherapy(casebook);
      if (!staging?.occurredOn || first === null || staging.occurredOn <= first) return [];
      const says = `Staging was complete only after the first chemotherapy, of ${shortDate(first)}. Check both dates, or explain.`;
      return [{ entry: staging.id, field: 'metdat', says }];
    },
  },
];

/** The checks on birth, diagnosis, staging and eligibility. */
export const diagnosisAndEligibilityChecks: readonly CasebookCheck[] = [...diagnosisChecks, ...eligibilityChecks];

function biopsyAndChemotherapy(casebook: Casebook): { entry: string; biopsy: string; first: string } | null {
  const [diagnosis] = casebook.of('DX');
  const [biopsy, first] = [asText(diagnosis?.answers.dxdat), firstChemotherapy(casebook)];
  return diagnosis && biopsy !== null && first !== null ? { entry: diagnosis.id, biopsy, first } : null;
}

const sitesBeyondLung = { bonemet: 'bone', nodemet: 'lymph node', othmet: 'other' } as const;

/** What cM says against the sites, in a sentence. Whether the pleura counts with the lung is a rule of the site: it contradicts neither. */
function contradictionOf(cm: string | null, sites: Readonly<Record<string, unknown>>): string | null {
  const beyond = Object.entries(sitesBeyondLung);
  const found = beyond.filter(([site]) => sites[site] === 'Y').map(([, words]) => words);
  if (cm === 'M1a' && found.length > 0)
    return `M1a is for the lung alone, but the metastases form has others (${found.join(', ')}): that is M1b. Correct cM, or the metastases form.`;
  const isLungAlone = sites.lungmet === 'Y' && sites.pleural === 'N' && beyond.every(([site]) => sites[site] === 'N');
  if (cm === 'M1b' && isLungAlone)
    return 'M1b is for metastases beyond the lung, but the metastases form has those of the lung alone: that is M1a. Correct cM, or the metastases form.';
  return null;
}
