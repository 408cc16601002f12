import type { Context } from '@/lib/crf/context';
import { type DecimalField, type DerivedField, decimal, derived, type IntegerField, integer } from '@/lib/crf/fields';
import type { Answers } from '@/lib/crf/value';
import { type AnalyteCode, analyteCodes, analyteFacts, boxDecimals } from './analytes';
import { ctcaeGrade, ownValue, reportedUnit, sampleOf, siValue } from './sample';

/** What the laboratory form says of an analyte besides its label, unit and decimals. Limits in the form's own unit. */
type More = Pick<IntegerField, 'help' | 'required' | 'askIf' | 'min' | 'max'>;

type AnalyteFields<K extends AnalyteCode> = { [P in K]: IntegerField | DecimalField } & {
  [P in `${K}u`]: DerivedField<'text'>;
} & { [P in `${K}si`]: DerivedField<'decimal'> } & { [P in `${K}gr`]: DerivedField<'integer'> };

/**
 * An analyte on the laboratory form: its value in the unit of the laboratory, and beside it that unit, the value in SI, and its grade
 * by CTCAE v5.0. The three have the key of the value with `u`, `si` and `gr` behind it.
 */
export function analyte<K extends AnalyteCode>(code: K, more: More): AnalyteFields<K> {
  const { label, own, si, siDecimals } = analyteFacts(code);
  const decimals = boxDecimals(code);
  const beside = { beside: code, ...(more.askIf && { askIf: more.askIf }) };
  const value = { unit: own.printed, cdash: 'LBORRES', reported: reportedIn(code), ...more };
  const fields = {
    [code]: decimals === 0 ? integer(label, value) : decimal(label, decimals, value),
    [`${code}u`]: derived(`${label}, unit`, 'text', { ...beside, cdash: 'LBORRESU' }),
    [`${code}si`]: derived(`${label}, in SI`, 'decimal', {
      ...beside,
      unit: si.printed,
      decimals: siDecimals,
      cdash: 'LBSTRESN',
    }),
    [`${code}gr`]: derived(`${label}, CTCAE grade`, 'integer', { ...beside, min: 0, max: 4, cdash: 'LBTOXGR' }),
  };
  return fields as unknown as AnalyteFields<K>; // the four keys just written
}

type AnalyteDerivations = {
  [K in AnalyteCode as `${K}u`]: (answers: Answers, context: Context) => string;
} & {
  [K in AnalyteCode as `${K}si` | `${K}gr`]: (answers: Answers, context: Context) => number | null;
};

/** The functions of the derived fields of all analytes. */
export const analyteDerivations = Object.fromEntries(
  analyteCodes.flatMap((code) => [
    [`${code}u`, (answers: Answers, context: Context) => reportedUnit(code, sampleOf(answers, context))],
    [`${code}si`, (answers: Answers, context: Context) => siValue(code, sampleOf(answers, context))],
    [`${code}gr`, (answers: Answers, context: Context) => gradeOf(code, answers, context)],
  ]),
) as AnalyteDerivations; // the keys of all analytes, with functions of those kinds

/** The worst grade of a sample; null while none of its values is graded. */
export function worstGrade(answers: Answers): number | null {
  const grades = analyteCodes.map((code) => answers[`${code}gr`]).filter((grade) => typeof grade === 'number');
  return grades.length > 0 ? Math.max(...grades) : null;
}

function gradeOf(code: AnalyteCode, answers: Answers, context: Context): number | null {
  return ctcaeGrade(code, sampleOf(answers, context))?.grade ?? null;
}

function reportedIn(code: AnalyteCode): IntegerField['reported'] {
  return {
    unitIn: `${code}u`,
    inOwnUnit: (value, answers, context) => ownValue(code, sampleOf({ ...answers, [code]: value }, context)),
  };
}
