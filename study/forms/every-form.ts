import type { Context } from '@/lib/crf/context';
import { type Fields, storedAs } from '@/lib/crf/fields';
import type { AnyForm, AnyGroup } from '@/lib/crf/form';
import { type Answers, asText } from '@/lib/crf/value';
import { firstDayOf } from '@/lib/dates/calendar';

type AnyCheck = AnyForm['checks'][number];

/** Treatment begins with the diagnosis: no date on these forms comes before it. */
const treatmentForms = ['CYC', 'MTX', 'IL2', 'LAK', 'SXP', 'SXM', 'RT'];

/** What is written about a child after its death: reports, reviews and the paperwork of the study. */
const afterDeath = ['pathrep', 'centrevd', 'saeaware', 'saefin', 'dvstdat', 'dvecdat', 'fudat', 'eosdat'];

/** Forms that may still be filled in when the family has withdrawn: the withdrawal itself, death, and deviations. */
const afterWithdrawal = ['ICF', 'DTH', 'DV'];

/** The checks that hold for every form: they have no place in a form's own file. */
export const everyFormChecks: readonly string[] = ['EC-010', 'EC-130', 'EC-144'];

/** Gives every form the checks that hold for all of them: on each of its dates (EC-144, EC-010, EC-130). */
export function withChecksOfEveryForm<F extends Record<string, AnyForm>>(forms: F): F {
  const checked = Object.entries(forms).map(([code, form]) => [code, { ...form, ...checkedParts(form) }]);
  return Object.fromEntries(checked) as F; // the same forms, with more checks
}

function checkedParts(form: AnyForm): Pick<AnyForm, 'checks' | 'groups'> {
  const groups = Object.entries(form.groups).map(([key, group]) => [
    key,
    { ...group, checks: [...group.checks, ...dateChecks(form, group.fields)] },
  ]);
  return { checks: [...form.checks, ...dateChecks(form, form.fields)], groups: Object.fromEntries(groups) };
}

function dateChecks(form: AnyForm, fields: AnyGroup['fields']): AnyCheck[] {
  return datesOf(fields).flatMap((key) => checksOnDate(form.code, key));
}

function datesOf(fields: Fields): string[] {
  const isDate = (key: string) => {
    const field = fields[key];
    return field && field.kind !== 'derived' && ['date', 'partialdate', 'datetime'].includes(storedAs(field));
  };
  return Object.keys(fields).filter(isDate);
}

function checksOnDate(form: string, key: string): AnyCheck[] {
  const onDate = (id: string, says: string, isWrong: (day: string, context: Context) => boolean): AnyCheck => ({
    id,
    severity: 'hard',
    on: key,
    says,
    fails(answers: Answers, context: Context) {
      const day = asText(answers[key])?.slice(0, 10);
      return day !== undefined && isWrong(day, context);
    },
  });
  const checks = [
    onDate(
      'EC-144',
      'This date lies before the month of birth of the child. Check the year, and the month of birth in the demographics.',
      (day, { landmarks }) => isBefore(lastMonthOf(day), landmarks?.bornIn),
    ),
  ];
  if (treatmentForms.includes(form))
    checks.push(
      onDate(
        'EC-144',
        'Treatment cannot come before the diagnostic biopsy. Check this date, and the date of biopsy on the diagnosis form.',
        (day, { landmarks }) => isBefore(day, landmarks?.diagnosedOn),
      ),
    );
  if (!afterWithdrawal.includes(form))
    checks.push(
      onDate(
        'EC-010',
        'This date lies after the withdrawal of consent: nothing that happened later may be collected. Check this date and the date of withdrawal.',
        (day, { landmarks }) => isBefore(landmarks?.withdrawnOn, firstDayOf(day)),
      ),
    );
  if (form !== 'DTH' && !afterDeath.includes(key))
    checks.push(
      onDate(
        'EC-130',
        'This date lies after the death of the child. Check this date and the date of death.',
        (day, { landmarks }) => isBefore(landmarks?.diedOn, firstDayOf(day)),
      ),
    );
  return checks;
}

/** The month of a day; of a year alone its last, since it may have been any. */
function lastMonthOf(day: string): string {
  return day.length === 4 ? `${day}-12` : day.slice(0, 7);
}

/** Whether one day comes before another; false while one is unknown. */
function isBefore(day: string | null | undefined, other: string | null | undefined): boolean {
  return Boolean(day && other && day < other);
}
