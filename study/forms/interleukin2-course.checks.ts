import type { AnswersOf, Check } from '@/lib/crf/form';
import { hoursBetween } from '@/lib/dates/clock';
import { lastMeasure } from '../formulas/immunotherapy';
import { settings } from '../settings';
import type { interleukin2Fields } from './interleukin2-course';

const { il2UsualPercent: usual, il2DoseM2, il2Days } = settings;
const shortestHours = 12;
const longestHours = 168;
/** Start and end are written to the minute, the days to a tenth. */
const toleranceDays = 0.25;

const hoursGiven = (start: string | null, end: string | null) => (start && end ? hoursBetween(start, end) : null);

export const interleukin2Checks: Check<AnswersOf<typeof interleukin2Fields>>[] = [
  {
    id: 'EC-074',
    severity: 'hard',
    on: ['il2endt', 'il2days'],
    says: 'IL-2 must end after its start, and the days received must agree with start and end within 6 hours. Check all three.',
    fails({ il2stdt, il2endt, il2days }) {
      const hours = hoursGiven(il2stdt, il2endt);
      if (hours === null) return false;
      return hours <= 0 || (il2days !== null && Math.abs(hours / 24 - il2days) > toleranceDays);
    },
  },
  {
    id: 'IL2-IL2ENDT',
    severity: 'hard',
    on: 'il2endt',
    says: `The course lasts less than ${shortestHours} or more than ${longestHours} hours. Check start and end.`,
    fails({ il2stdt, il2endt }) {
      const hours = hoursGiven(il2stdt, il2endt);
      return hours !== null && hours > 0 && (hours < shortestHours || hours > longestHours);
    },
  },
  {
    id: 'EC-075',
    severity: 'soft',
    on: ['il2dose', 'il2days'],
    says: `The dose per m² is outside ${usual.from} to ${usual.to}% of ${il2DoseM2} MIU/m²/day, or IL-2 was not given for ${il2Days} days. Check dose, unit and days, or explain.`,
    fails({ il2dose, il2days, il2stdt }, { others }) {
      const surface = lastMeasure(others.CYC, 'bsaused', il2stdt?.slice(0, 10) ?? null);
      const percent = il2dose === null || !surface ? null : (il2dose / surface / il2DoseM2) * 100;
      const isUnusual = percent !== null && (percent < usual.from || percent > usual.to);
      return isUnusual || (il2days !== null && Math.abs(il2days - il2Days) > toleranceDays);
    },
  },
  {
    id: 'EC-080',
    severity: 'soft',
    on: 'il2lympk',
    says: 'The lymphocytes after IL-2 are not above those before: no rebound. Check dates and values.',
    fails({ il2lympre, il2lympk }) {
      return il2lympre !== null && il2lympk !== null && il2lympk <= il2lympre;
    },
  },
];
