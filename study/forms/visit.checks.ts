import type { Context } from '@/lib/crf/context';
import type { AnswersOf, Check } from '@/lib/crf/form';
import { asNumber, asText } from '@/lib/crf/value';
import { ageInMonthsOn } from '../formulas/age';
import { heightSds, weightSds } from '../formulas/growth-standards';
import { settings } from '../settings';
import type { visitFields } from './visit';

const { growthDoubtSds } = settings;

/** Only completed months are known: half a month is added, as the growth charts ask. */
const HALF_A_MONTH = 0.5;

export const visitChecks: Check<AnswersOf<typeof visitFields>>[] = [
  {
    id: 'EC-029',
    severity: 'soft',
    on: 'height',
    says: `The height is more than ${growthDoubtSds} standard deviations from the mean for age and sex. Check the height, and the month of birth in the demographics.`,
    fails({ visdat, height }, context) {
      return isUnusual(heightSds(height, monthsOn(visdat, context), sexOf(context)));
    },
  },
  {
    id: 'EC-029-WEIGHT',
    severity: 'soft',
    on: 'weight',
    says: `The weight is more than ${growthDoubtSds} standard deviations from the mean for age and sex. Check the weight, and the month of birth in the demographics.`,
    fails({ visdat, weight }, context) {
      return isUnusual(weightSds(weight, monthsOn(visdat, context), sexOf(context)));
    },
  },
  {
    id: 'EC-030',
    severity: 'hard',
    on: ['sysbp', 'diabp'],
    says: 'The systolic pressure must be above the diastolic. Check both; they may have been exchanged.',
    fails({ sysbp, diabp }) {
      return sysbp !== null && diabp !== null && sysbp <= diabp;
    },
  },
  {
    id: 'EC-031',
    severity: 'hard',
    on: 'psscore',
    says: 'A score of 0 is that of a child who has died, and cannot be given on a visit. Choose the score on the scale of the child’s age.',
    fails({ psscore }) {
      return psscore === '0';
    },
  },
];

function isUnusual(score: number | null): boolean {
  return score !== null && Math.abs(score) > growthDoubtSds;
}

function monthsOn(day: string | null, { others }: Context): number | null {
  const birth = others.DM?.[0]?.answers;
  const [year, month] = [asNumber(birth?.brthyy), asNumber(birth?.brthmo)];
  return day === null || year === null || month === null ? null : ageInMonthsOn(year, month, day) + HALF_A_MONTH;
}

function sexOf({ others }: Context): string | null {
  return asText(others.DM?.[0]?.answers.sex);
}
