import type { Casebook, CasebookCheck, CasebookEntry, Spot } from '@/lib/crf/casebook-checks';
import { type Answers, asNumber, asText } from '@/lib/crf/value';
import { daysBetween } from '@/lib/dates/calendar';
import { shortDate } from '@/lib/dates/words';
import { ageInYearsOn } from '../formulas/age';
import { firstConsent } from '../formulas/first-consent';
import { isHeartReduced } from '../formulas/late-effects';
import { heartTests, testsUntil } from '../formulas/organ-tests';
import { settings } from '../settings';

const { ageLimit, enrolWithinDays, gfrStart, lvefMin, shorteningMin } = settings;

/** The checks of screening and eligibility against the other forms of the screening. */
export const eligibilityChecks: readonly CasebookCheck[] = [
  {
    id: 'EC-003',
    severity: 'hard',
    reads: ['SCR', 'DM', 'DX'],
    on: ['SCR.inc01'],
    says: `Inclusion 1 does not agree with the age at diagnosis: only children below ${ageLimit} years, counted from the 15th of the month of birth, are met by it. Correct inclusion 1, the month of birth or the date of biopsy.`,
    find(casebook) {
      const age = ageAtDiagnosis(casebook);
      if (age === null) return [];
      return screeningWith(casebook, 'inc01', age < ageLimit ? 'N' : 'Y')
        .filter(() => age >= ageLimit || !isBorderline(casebook))
        .map(({ id }) => ({
          entry: id,
          field: 'inc01',
          says: `The child was ${age} years old at diagnosis, counted from the 15th of the month of birth; inclusion 1 says otherwise. Correct inclusion 1, the month of birth or the date of biopsy.`,
        }));
    },
  },
  {
    id: 'EC-003-MONTH',
    severity: 'soft',
    reads: ['SCR', 'DM', 'DX'],
    on: ['SCR.inc01'],
    says: `The biopsy was taken in the very month of the ${ageLimit}th birthday, and the day of birth is not collected. Confirm from the chart that the child was still below ${ageLimit}.`,
    find(casebook) {
      const age = ageAtDiagnosis(casebook);
      if (age === null || age >= ageLimit || !isBorderline(casebook)) return [];
      return screeningWith(casebook, 'inc01', 'Y').map(({ id }) => ({ entry: id, field: 'inc01' }));
    },
  },
  {
    id: 'EC-006',
    severity: 'soft',
    reads: ['SCR', 'DX'],
    on: ['SCR.enrldat'],
    says: `The child was enrolled more than ${enrolWithinDays} days after the biopsy. Check both dates, or explain.`,
    find({ of, landmarks: { diagnosedOn } }) {
      return of('SCR').flatMap(({ id, answers }): Spot[] => {
        const enrolled = asText(answers.enrldat);
        const days = enrolled === null || !diagnosedOn ? 0 : daysBetween(diagnosedOn, enrolled);
        if (days <= enrolWithinDays) return [];
        const says = `The child was enrolled ${days} days after the biopsy; at most ${enrolWithinDays} are usual. Check both dates, or explain.`;
        return [{ entry: id, field: 'enrldat', says }];
      });
    },
  },
  {
    id: 'SCR-ICFDAT',
    severity: 'hard',
    reads: ['SCR', 'ICF'],
    on: ['SCR.enrldat'],
    says: 'The date of enrolment comes before the consent was signed. Correct one of the dates.',
    find(casebook) {
      const signed = asText(firstConsent(casebook)?.answers.icfdat);
      return casebook.of('SCR').flatMap(({ id, answers }): Spot[] => {
        const enrolled = asText(answers.enrldat);
        if (enrolled === null || signed === null || enrolled >= signed) return [];
        const says = `The date of enrolment comes before the consent was signed, on ${shortDate(signed)}. Correct one of the dates.`;
        return [{ entry: id, field: 'enrldat', says }];
      });
    },
  },
  {
    id: 'SCR-INC03',
    severity: 'hard',
    reads: ['SCR', 'METS'],
    on: ['SCR.inc03'],
    says: 'Inclusion 3 says that there was no metastasis at diagnosis, but the metastases form has one. Correct inclusion 3, or the metastases form.',
    find(casebook) {
      const staging = casebook.of('METS')[0]?.answers ?? {};
      const sites = ['lungmet', 'pleural', 'bonemet', 'nodemet', 'othmet'];
      if (!sites.some((site) => staging[site] === 'Y')) return [];
      return screeningWith(casebook, 'inc03', 'N').map(({ id }) => ({ entry: id, field: 'inc03' }));
    },
  },
  {
    id: 'SCR-INC04',
    severity: 'hard',
    reads: ['SCR', 'ICF'],
    on: ['SCR.inc04'],
    says: 'Inclusion 4 and the consent form do not agree on whether a parent or guardian signed. Correct one of them.',
    find(casebook) {
      const signed = asText(firstConsent(casebook)?.answers.icfpar1);
      if (signed === null) return [];
      return screeningWith(casebook, 'inc04', signed === 'Y' ? 'N' : 'Y').map(({ id }) => ({
        entry: id,
        field: 'inc04',
      }));
    },
  },
  {
    id: 'SCR-INC05',
    severity: 'soft',
    reads: ['SCR', 'OF', 'LB'],
    on: ['SCR.inc05'],
    says: `Inclusion 5 says that the organs work well enough, but the GFR of the screening, measured or estimated, is below ${gfrStart} mL/min/1.73 m². Check both, or explain.`,
    find(casebook) {
      const filtration = filtrationAtScreening(casebook);
      if (filtration === null || filtration >= gfrStart) return [];
      const says = `Inclusion 5 says that the organs work well enough, but the GFR of the screening is ${filtration} mL/min/1.73 m², below ${gfrStart}. Check both, or explain.`;
      return screeningWith(casebook, 'inc05', 'Y').map(({ id }) => ({ entry: id, field: 'inc05', says }));
    },
  },
  {
    id: 'SCR-EXC03',
    severity: 'soft',
    reads: ['SCR', 'OF'],
    on: ['SCR.exc03'],
    says: `Exclusion 3 says that nothing speaks against anthracyclines, but the heart test of the screening is below the limit (ejection fraction ${lvefMin}%, shortening fraction ${shorteningMin}%). Check both, or explain.`,
    find(casebook) {
      const [last] = testsUntil(atScreening(casebook, 'OF'), heartTests, '9999-12-31');
      if (!last || !isHeartReduced(last.answers)) return [];
      return screeningWith(casebook, 'exc03', 'N').map(({ id }) => ({ entry: id, field: 'exc03' }));
    },
  },
];

/** Completed years at the biopsy by the mid-month rule; null while one of the dates is unknown. */
function ageAtDiagnosis({ landmarks: { bornIn, diagnosedOn } }: Casebook): number | null {
  return bornIn ? ageInYearsOn(Number(bornIn.slice(0, 4)), Number(bornIn.slice(5)), diagnosedOn ?? null) : null;
}

/** Whether the biopsy was taken in the month in which the child reached the age limit: on which day, nobody knows here. */
function isBorderline({ landmarks: { bornIn, diagnosedOn } }: Casebook): boolean {
  if (!bornIn || !diagnosedOn) return false;
  return `${Number(bornIn.slice(0, 4)) + ageLimit}${bornIn.slice(4)}` === diagnosedOn.slice(0, 7);
}

/** The screening form, when a criterion is answered so. */
function screeningWith({ of }: Casebook, criterion: string, answer: string): CasebookEntry[] {
  return of('SCR').filter(({ answers }) => answers[criterion] === answer);
}

const atScreening = ({ of }: Casebook, form: string) => of(form).filter(({ event }) => event === 'SCR');

/** The last GFR of the screening: the measured one where there is one, else the estimate of the laboratory form. */
function filtrationAtScreening(casebook: Casebook): number | null {
  const last = (form: string, field: string) => {
    const values = atScreening(casebook, form).map(({ answers }: { answers: Answers }) => asNumber(answers[field]));
    return values.findLast((value) => value !== null) ?? null;
  };
  return last('OF', 'gfrmeas') ?? last('LB', 'egfr');
}
