import type { Casebook, CasebookCheck, CasebookEntry, Spot } from '@/lib/crf/casebook-checks';
import { asNumber, asText } from '@/lib/crf/value';
import { shortDate } from '@/lib/dates/words';
import { forms } from '../forms';
import { isHeartReduced, kidneyClass, lastHearingGrade, recentTests } from '../formulas/late-effects';
import { lastTreatmentDay } from '../formulas/outcome';

const THE_END = '9999-12-31';

export const endOfTreatmentChecks: readonly CasebookCheck[] = [
  {
    id: 'EC-137',
    severity: 'hard',
    reads: ['EOT', 'CYC', 'IL2', 'LAK', 'SXP', 'SXM'],
    on: ['EOT.eotdat'],
    says: 'The end of treatment is the day of the last protocol treatment (drug, interleukin-2, reinfusion or first-line operation), and none comes after it. Check this date and theirs.',
    find({ of }) {
      const treatments = { CYC: of('CYC'), IL2: of('IL2'), LAK: of('LAK'), SXP: of('SXP'), SXM: of('SXM') };
      const last = lastTreatmentDay(treatments, THE_END);
      return of('EOT').flatMap(({ id, occurredOn: ended }) => {
        if (ended === null || last === null) return [];
        if (ended !== last)
          return [
            {
              entry: id,
              field: 'eotdat',
              says: `The last protocol treatment in this casebook is of ${shortDate(last)}. Correct this date, or that of the treatment, or enter the treatment that is missing.`,
            },
          ];
        const later = of('LAK').find(({ answers }) => (asText(answers.harvdat) ?? '') > ended)?.answers.harvdat;
        if (typeof later !== 'string') return [];
        return [
          {
            entry: id,
            field: 'eotdat',
            says: `A leukapheresis is dated ${shortDate(later)}, after the end of treatment. Check both dates.`,
          },
        ];
      });
    },
  },
  {
    id: 'EC-140',
    severity: 'hard',
    // By the daily run: a save need not read the whole casebook for it.
    system: true,
    reads: Object.keys(forms),
    on: ['EOT.eossign'],
    says: 'The casebook is signed, but a form of it is not complete or contradicts another. Complete it; the casebook is then signed again.',
    find({ of }) {
      const signed = of('EOT').find(({ answers }) => asText(answers.eossign) !== null);
      const isOpen = () => Object.keys(forms).some((code) => of(code).some(({ status }) => status !== 'complete'));
      return signed && isOpen() ? [{ entry: signed.id, field: 'eossign' }] : [];
    },
  },
  {
    id: 'EOT-EOTSTAT',
    severity: 'soft',
    reads: ['EOT', 'CSR'],
    on: ['EOT.eotstat'],
    says: 'Treatment ended in complete remission, but the remission statement says that it was not reached. Check both.',
    find({ of }) {
      if (of('CSR')[0]?.answers.csr !== 'N') return [];
      return of('EOT')
        .filter(({ answers }) => answers.eotstat === 'CR')
        .map(({ id }) => ({ entry: id, field: 'eotstat' }));
    },
  },
  {
    id: 'EOT-EOSRES',
    severity: 'hard',
    reads: ['EOT', 'DTH', 'FU', 'ICF'],
    on: ['EOT.eosres'],
    says: 'The reason off study needs its form: a death, a contact that calls the child lost, or a withdrawal of consent. Enter it, or correct the reason.',
    find(casebook) {
      return casebook.of('EOT').flatMap(({ id, answers }) => {
        const lacking = lackingReason(String(answers.eosres), casebook);
        return lacking === null
          ? []
          : [{ entry: id, field: 'eosres', says: `${lacking} Enter it, or correct the reason.` }];
      });
    },
  },
  {
    id: 'EC-141',
    severity: 'soft',
    reads: ['LE', 'OF', 'LB'],
    on: ['LE.lehear', 'LE.lecard', 'LE.leren'],
    says: 'Late effects of heart, hearing and kidney do not agree with the last test of the past 12 months. Check the answer and the test.',
    find(casebook) {
      return casebook.of('LE').flatMap((evaluation) => {
        const on = evaluation.occurredOn;
        if (on === null) return [];
        return [hearingSpot, heartSpot, kidneySpot].flatMap((spot) => spot(evaluation, on, casebook));
      });
    },
  },
  {
    id: 'EC-142',
    severity: 'hard',
    reads: ['LE', 'EVT'],
    on: ['LE.lesmn'],
    says: 'A second malignancy is a disease event, and none is entered by this date. Enter the event, or correct the answer.',
    find({ of }) {
      const days = of('EVT')
        .filter(({ answers }) => answers.evttype === 'SECOND_MALIGNANCY')
        .map(({ occurredOn }) => occurredOn ?? '');
      return of('LE')
        .filter(
          ({ answers, occurredOn }) => answers.lesmn === 'Y' && !days.some((day) => day <= (occurredOn ?? THE_END)),
        )
        .map(({ id }) => ({ entry: id, field: 'lesmn' }));
    },
  },
];

/** The form that the reason off study needs and that is not there, in a sentence; null when it is there or none is needed. */
function lackingReason(reason: string, { of }: Casebook): string | null {
  switch (reason) {
    case 'DEATH':
      return of('DTH').length > 0 ? null : 'The child left the study by death, but the form of death is not entered.';
    case 'LOST':
      return of('FU').some(({ answers }) => answers.survstat === 'LOST')
        ? null
        : 'The child left the study as lost, but no follow-up contact calls it lost.';
    case 'WITHDRAWAL':
      return of('ICF').some(({ answers }) => answers.icftype === 'WITHDRAWAL')
        ? null
        : 'Consent was withdrawn, but no consent form says so.';
    default:
      return null;
  }
}

function hearingSpot({ id, answers }: CasebookEntry, on: string, { of }: Casebook): Spot[] {
  const audiometries = of('OF').filter((test) => test.answers.oftest === 'AUDIOMETRY');
  const recent = recentTests(audiometries, 'ofdat', on);
  const grade = lastHearingGrade(recent);
  if (answers.lehear === null || grade === null || answers.lehear === String(grade)) return [];
  const says = `The audiometry ${ofDay(recent[0], 'ofdat')} gives grade ${grade}. Check the answer and the test.`;
  return [{ entry: id, field: 'lehear', says }];
}

function heartSpot({ id, answers }: CasebookEntry, on: string, { of }: Casebook): Spot[] {
  const ofHeart = of('OF').filter((test) => ['ECHO', 'MUGA'].includes(String(test.answers.oftest)));
  const [last] = recentTests(ofHeart, 'ofdat', on);
  const isReduced = last ? isHeartReduced(last.answers) : null;
  if (isReduced === null || !heartDisagrees(answers.lecard, isReduced)) return [];
  const shows = isReduced ? 'a reduced function of the heart' : 'a normal function of the heart';
  return [
    {
      entry: id,
      field: 'lecard',
      says: `The test ${ofDay(last, 'ofdat')} shows ${shows}. Check the answer and the test.`,
    },
  ];
}

/** Heart failure is a clinical diagnosis: no test contradicts it. */
function heartDisagrees(state: unknown, isReduced: boolean): boolean {
  if (state === 'ND') return true;
  return isReduced ? state === 'NORMAL' : state === 'ASYMPT_DYSFUNCTION';
}

function kidneySpot({ id, answers }: CasebookEntry, on: string, { of }: Casebook): Spot[] {
  const withFiltration = of('LB').filter((sample) => asNumber(sample.answers.egfr) !== null);
  const [last] = recentTests(withFiltration, 'lbdat', on);
  const filtration = asNumber(last?.answers.egfr);
  if (answers.leren === null || filtration === null || answers.leren === kidneyClass(filtration)) return [];
  const says = `The eGFR ${ofDay(last, 'lbdat')} is ${filtration} mL/min/1.73 m². Check the class and the sample.`;
  return [{ entry: id, field: 'leren', says }];
}

function ofDay(test: { answers: CasebookEntry['answers'] } | undefined, datedBy: string): string {
  const day = asText(test?.answers[datedBy]);
  return day === null ? '' : `of ${shortDate(day)}`;
}
