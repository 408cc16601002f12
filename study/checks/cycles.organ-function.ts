import type { Casebook, CasebookCheck, Spot } from '@/lib/crf/casebook-checks';
import { asNumber, asText } from '@/lib/crf/value';
import { addDays } from '@/lib/dates/calendar';
import { shortDate } from '@/lib/dates/words';
import { plannedDrugs } from '../calendar';
import { cumulativeDoseM2 } from '../formulas/administrations';
import { type GivenDrug, givenDrugs } from '../formulas/given-drugs';
import { isHeartReduced, lastHearingGrade } from '../formulas/late-effects';
import { heartTests, isHeartTestRecent, testsUntil } from '../formulas/organ-tests';
import { settings } from '../settings';

const { heartTestDays, heartTestDoseM2, lvefMin, shorteningMin } = settings;
const { gfrStart, gfrTestDays, dexrazoxaneFrom, dexrazoxaneTold } = settings;
/** Grade of SIOP-Boston ototoxicity from which cisplatin is expected to be changed. */
const severeHearingLoss = 2;
const needKidneys = ['METHOTREXATE', 'CISPLATIN', 'IFOSFAMIDE'];
/** The drugs stand in rows of the cycle. */
const ofRow = (field: string) => [`CYC.exposures.${field}`];

/** The checks on doses against the tests of heart, hearing and kidney. */
export const organFunctionChecks: readonly CasebookCheck[] = [
  {
    id: 'EC-038',
    severity: 'soft',
    reads: ['OF', 'CYC'],
    on: ofRow('exstdat'),
    says: `No echocardiogram or MUGA was done in the ${heartTestDays} days before this dose of doxorubicin, nor since the last ${heartTestDoseM2} mg/m² of it. Enter the test, or explain.`,
    find(casebook) {
      const given = givenDrugs(casebook.of('CYC'));
      return ofDrug('DOXORUBICIN', given).flatMap((dose) => {
        const last = testsUntil(casebook.of('OF'), heartTests, dose.startedOn)[0]?.occurredOn ?? null;
        return isHeartTestRecent(last, dose, given) ? [] : [onRow(dose, 'exstdat', heartTestSays(last))];
      });
    },
  },
  {
    id: 'EC-039',
    severity: 'soft',
    reads: ['OF', 'CYC'],
    on: ofRow('exadjres'),
    says: `Doxorubicin was given although the last heart test was below the limit (ejection fraction ${lvefMin}%, shortening fraction ${shorteningMin}%). Give "Heart function" as the reason of a modified dose, or a comment on the drug.`,
    find(casebook) {
      return ofDrug('DOXORUBICIN', givenDrugs(casebook.of('CYC'))).flatMap((dose) => {
        const tests = testsUntil(casebook.of('OF'), heartTests, dose.startedOn);
        const last = tests.find(({ answers }) => isHeartReduced(answers) !== null);
        const isExplained = dose.row.exadjres === 'CARDIAC' || asText(dose.row.excomm) !== null;
        if (!last || !isHeartReduced(last.answers) || isExplained) return [];
        const says = `Doxorubicin was given although the heart test of ${shortDate(last.occurredOn)} was below the limit (ejection fraction ${lvefMin}%, shortening fraction ${shorteningMin}%). Give "Heart function" as the reason of a modified dose, or a comment on the drug.`;
        return [onRow(dose, 'exadjres', says)];
      });
    },
  },
  {
    id: 'EC-040',
    severity: 'soft',
    reads: ['OF', 'CYC'],
    on: ofRow('exstdat'),
    says: 'No audiometry was done between the previous cisplatin and this one. Enter the test, or explain.',
    find(casebook) {
      const cisplatin = ofDrug('CISPLATIN', givenDrugs(casebook.of('CYC')));
      return cisplatin.flatMap((dose, place) => {
        const previous = cisplatin.slice(0, place).findLast(({ entry }) => entry !== dose.entry);
        const last = testsUntil(casebook.of('OF'), ['AUDIOMETRY'], dose.startedOn)[0]?.occurredOn ?? '';
        if (!previous || last > previous.startedOn) return [];
        const says = `No audiometry was done between the previous cisplatin, of ${shortDate(previous.startedOn)}, and this one. Enter the test, or explain.`;
        return [onRow(dose, 'exstdat', says)];
      });
    },
  },
  {
    id: 'EC-041',
    severity: 'soft',
    reads: ['OF', 'CYC'],
    on: ofRow('exadjres'),
    says: `Cisplatin was given after an audiometry of SIOP-Boston grade ${severeHearingLoss} or more, and the dose was not modified for ototoxicity. Check the dose and its reason, or explain.`,
    find(casebook) {
      return ofDrug('CISPLATIN', givenDrugs(casebook.of('CYC'))).flatMap((dose) => {
        const tests = testsUntil(casebook.of('OF'), ['AUDIOMETRY'], dose.startedOn);
        const graded = tests.filter(({ answers }) => asText(answers.siopoto) !== null);
        const grade = lastHearingGrade(graded) ?? 0;
        if (grade < severeHearingLoss || dose.row.exadjres === 'OTOTOXICITY') return [];
        const says = `Cisplatin was given after the audiometry of ${shortDate(graded[0]?.occurredOn ?? dose.startedOn)} with SIOP-Boston grade ${grade}, and the dose was not modified for ototoxicity. Check the dose and its reason, or explain.`;
        return [onRow(dose, 'exadjres', says)];
      });
    },
  },
  {
    id: 'EC-043',
    severity: 'soft',
    reads: ['OF', 'CYC'],
    on: ['CYC.gfrd1'],
    says: `Methotrexate, cisplatin or ifosfamide was started with a measured GFR below ${gfrStart} mL/min/1.73 m² in the ${gfrTestDays} days before. Check the test; if it is right, explain the decision.`,
    find({ of }) {
      return of('CYC').flatMap(({ id, answers, occurredOn: dayOne }): Spot[] => {
        const isAtRisk = plannedDrugs(asText(answers.cyccode)).some(({ drug }) => needKidneys.includes(drug));
        const estimated = asNumber(answers.gfrd1);
        // An estimate below the limit is doubted on the form itself.
        if (!isAtRisk || dayOne === null || (estimated !== null && estimated < gfrStart)) return [];
        const [last] = testsUntil(of('OF'), ['GFR_MEASURED'], dayOne);
        const measured = asNumber(last?.answers.gfrmeas);
        const isRecent = last && last.occurredOn >= addDays(dayOne, -gfrTestDays);
        if (!isRecent || measured === null || measured >= gfrStart) return [];
        const says = `The GFR measured on ${shortDate(last.occurredOn)} was ${measured} mL/min/1.73 m², below ${gfrStart}. Check the test; if it is right, explain why the cycle was started.`;
        return [{ entry: id, field: 'gfrd1', says }];
      });
    },
  },
  {
    id: 'EC-063',
    severity: 'soft',
    reads: ['CYC', 'CM', 'OF'],
    on: ofRow('excumm2'),
    says: `For information: with this dose doxorubicin reaches ${dexrazoxaneFrom} mg/m², and no dexrazoxane is entered. Nothing need be done; if it was given, enter it.`,
    find(casebook) {
      const given = givenDrugs(casebook.of('CYC'));
      if (!dexrazoxaneTold || hasDexrazoxane(casebook, given)) return [];
      const reaching = ofDrug('DOXORUBICIN', given).find(({ startedOn }) => {
        return Math.round(cumulativeDoseM2(given, 'DOXORUBICIN', startedOn)) >= dexrazoxaneFrom;
      });
      return reaching ? [onRow(reaching, 'excumm2')] : [];
    },
  },
];

const ofDrug = (drug: string, given: readonly GivenDrug[]) => given.filter((one) => one.drug === drug);

function onRow({ entry, index }: GivenDrug, field: string, says?: string): Spot {
  return { entry, group: 'exposures', index, field, ...(says !== undefined && { says }) };
}

function heartTestSays(last: string | null): string {
  const known = last === null ? 'None is entered before it.' : `The last one is of ${shortDate(last)}.`;
  return `No echocardiogram or MUGA was done in the ${heartTestDays} days before this dose of doxorubicin, nor since the last ${heartTestDoseM2} mg/m² of it. ${known} Enter the test, or explain.`;
}

/** On a cycle, as a cardioprotective medication, or by what a heart test tells. */
function hasDexrazoxane({ of }: Casebook, given: readonly GivenDrug[]): boolean {
  const isNamed = (name: string | null) => name !== null && /dexrazox/i.test(name);
  return (
    given.some(({ drug }) => drug === 'DEXRAZOXANE') ||
    of('OF').some(({ answers }) => answers.cvdxz === 'Y') ||
    of('CM').some(({ answers }) => isNamed(asText(answers.cmtrt)))
  );
}
