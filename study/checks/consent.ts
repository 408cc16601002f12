import type { Casebook, CasebookCheck, CasebookEntry, Spot } from '@/lib/crf/casebook-checks';
import { asText } from '@/lib/crf/value';
import { shortDate } from '@/lib/dates/words';
import { type ComingOfAge, comingOfAge } from '../formulas/coming-of-age';
import { firstConsent } from '../formulas/first-consent';
import { firstProtocolTreatment } from '../formulas/first-treatment';
import { aliveForms, lastKnownAlive } from '../formulas/known-alive';
import { operationsOfMetastases, operationsOfPrimary } from '../formulas/operations';
import { isStillFollowed, studyEndForms } from '../formulas/still-followed';
import { settings } from '../settings';

const { adultAge, reconsentDays } = settings;

export const consentChecks: CasebookCheck[] = [
  {
    id: 'EC-002',
    severity: 'hard',
    reads: ['ICF', 'CYC', 'IL2', 'LAK'],
    on: ['ICF.icfdat'],
    says: 'The consent was signed after the first protocol treatment (a drug, interleukin-2 or leukapheresis). Check the date of consent and the date of that treatment.',
    find(casebook) {
      const first = firstProtocolTreatment(casebook);
      const initial = firstConsent(casebook);
      const signed = initial?.answers.icfdat;
      if (!initial || typeof signed !== 'string' || first === null || signed <= first) return [];
      return [{ entry: initial.id, field: 'icfdat' }];
    },
  },
  {
    id: 'ICF-ICFDAT',
    severity: 'hard',
    reads: ['ICF', 'IMM', 'SXP', 'SXM'],
    on: ['ICF.icfdat'],
    says: 'The consent was signed after the first procedure of the study (blood for immunology, or an operation). Check the date of consent and the date of that procedure.',
    find(casebook) {
      const initial = firstConsent(casebook);
      const signed = asText(initial?.answers.icfdat);
      const first = firstProcedure(casebook);
      if (!initial || signed === null || first === null || signed <= first) return [];
      const says = `The consent was signed after a procedure of the study of ${shortDate(first)} (blood for immunology, or an operation). Check both dates.`;
      return [{ entry: initial.id, field: 'icfdat', says }];
    },
  },
  {
    id: 'EC-008',
    severity: 'soft',
    reads: [...new Set(['ICF', 'DM', ...aliveForms, ...studyEndForms])],
    on: ['ICF.icftype', 'ICF.icfdat'],
    says: `The child has turned ${adultAge} in follow-up, and no new consent is entered within ${reconsentDays} days of the month of birth. Ask for it, and enter it as “New consent at age 18”.`,
    find(casebook) {
      const cameOfAge = comesOfAge(casebook);
      if (cameOfAge === null) return [];
      const own = casebook.of('ICF').filter(({ answers }) => answers.icftype === 'RECONSENT_AGE18');
      return own.length > 0 ? own.flatMap((consent) => wronglyDated(consent, cameOfAge)) : isDue(casebook, cameOfAge);
    },
  },
];

/** The day of the first procedure that is no treatment (EC-002) and that children outside the study do not have. */
function firstProcedure({ of }: Casebook): string | null {
  const operations = [...operationsOfPrimary(of('SXP')), ...operationsOfMetastases(of('SXM'))].map(({ on }) => on);
  const samples = of('IMM').flatMap(({ occurredOn }) => occurredOn ?? []);
  return [...samples, ...operations].sort()[0] ?? null;
}

function comesOfAge(casebook: Casebook): ComingOfAge | null {
  return comingOfAge(casebook.landmarks.bornIn ?? null, asText(firstConsent(casebook)?.answers.icfdat));
}

function wronglyDated({ id, occurredOn }: CasebookEntry, { from, due }: ComingOfAge): Spot[] {
  if (occurredOn === null || (occurredOn >= from && occurredOn <= due)) return [];
  const says =
    occurredOn < from
      ? `The new consent is dated before the month in which the child turned ${adultAge}. Check this date, and year and month of birth.`
      : `The new consent was due by ${shortDate(due)}, ${reconsentDays} days after the month of birth, and is dated later. Check the date, or explain.`;
  return [{ entry: id, field: 'icfdat', says }];
}

/** Due when the time is over, the child is still in the study, and somebody has been in contact since the birthday. */
function isDue(casebook: Casebook, { from, due }: ComingOfAge): Spot[] {
  const initial = firstConsent(casebook);
  if (!initial || casebook.today <= due || !isStillFollowed(casebook)) return [];
  const last = lastKnownAlive(casebook);
  if (last === null || last.on < from) return [];
  const says = `The child turned ${adultAge} in ${shortDate(from.slice(0, 7))}, and no new consent was entered by ${shortDate(due)}. Ask for it, and enter it as “New consent at age 18”.`;
  return [{ entry: initial.id, field: 'icftype', says }];
}
