import type { Context } from '@/lib/crf/context';
import type { AnswersOf, Check } from '@/lib/crf/form';
import { roundTo } from '@/lib/crf/round';
import { type Answers, asText } from '@/lib/crf/value';
import { shortDate } from '@/lib/dates/words';
import { type AnalyteCode, analyteCodes, analyteFacts } from '../laboratory/analytes';
import { lacksRange, ownValue, sampleOf } from '../laboratory/sample';
import { settings } from '../settings';
import type { laboratoryFields } from './laboratory.fields';

const { cellSumTolerance, potassiumDoubt, sodiumDoubt } = settings;

export const laboratoryChecks: Check<AnswersOf<typeof laboratoryFields>>[] = [
  {
    id: 'EC-034',
    severity: 'hard',
    on: 'lbnam',
    says: 'The laboratory has no reference range for a value of this sample, valid on its day for the age and sex of the child. Enter the range on the page of laboratories, or check the laboratory and the date.',
    fails(answers, context) {
      return withoutRange(answers, context).length > 0;
    },
    sentence(answers, context) {
      const [laboratory, day] = [asText(answers.lbnam) ?? '', asText(answers.lbdat) ?? context.today];
      const names = withoutRange(answers, context).map((code) => analyteFacts(code).label);
      return `${laboratory} has no reference range on ${shortDate(day)}, for the age and sex of the child, of: ${names.join(', ')}. Enter it on the page of laboratories, or check the laboratory and the date.`;
    },
  },
  {
    id: 'EC-033',
    severity: 'hard',
    on: ['anc', 'lym', 'wbc'],
    says: `Neutrophils and lymphocytes together exceed the leucocytes by more than ${cellSumTolerance}%. Check the three numbers; percentages are not entered.`,
    fails: cellsExceedLeucocytes,
  },
  {
    id: 'LB-ANC',
    severity: 'hard',
    on: ['anc', 'wbc'],
    says: 'There cannot be more neutrophils than leucocytes. Check both numbers; percentages are not entered.',
    fails(answers, context) {
      const [leucocytes, neutrophils] = [own('wbc', answers, context), own('anc', answers, context)];
      if (leucocytes === null || neutrophils === null || cellsExceedLeucocytes(answers, context)) return false;
      return roundTo(neutrophils - leucocytes, 6) > 0;
    },
  },
  {
    id: 'EC-037',
    severity: 'soft',
    on: 'k',
    says: `Potassium is above ${potassiumDoubt.to.toFixed(1)} or below ${potassiumDoubt.from.toFixed(1)} mmol/L. Confirm it: the sample may be haemolysed, or taken from the line.`,
    fails: (answers, context) => isOutside(own('k', answers, context), potassiumDoubt),
  },
  {
    id: 'EC-037-SODIUM',
    severity: 'soft',
    on: 'na',
    says: `Sodium is above ${sodiumDoubt.to} or below ${sodiumDoubt.from} mmol/L. Confirm it: the sample may be taken from the line.`,
    fails: (answers, context) => isOutside(own('na', answers, context), sodiumDoubt),
  },
];

function own(code: AnalyteCode, answers: Answers, context: Context): number | null {
  return ownValue(code, sampleOf(answers, context));
}

function withoutRange(answers: Answers, context: Context): AnalyteCode[] {
  const sample = sampleOf(answers, context);
  return analyteCodes.filter((code) => lacksRange(code, sample));
}

function cellsExceedLeucocytes(answers: Answers, context: Context): boolean {
  const [leucocytes, neutrophils, lymphocytes] = [
    own('wbc', answers, context),
    own('anc', answers, context),
    own('lym', answers, context),
  ];
  if (leucocytes === null || neutrophils === null || lymphocytes === null) return false;
  // Rounded, because 0.7 + 0.32 is a little more than 1.02 in binary.
  return roundTo(neutrophils + lymphocytes - leucocytes * (1 + cellSumTolerance / 100), 6) > 0;
}

function isOutside(value: number | null, { from, to }: { from: number; to: number }): boolean {
  return value !== null && (value < from || value > to);
}
