import type { Answers } from '@/lib/crf/value';
import { severeGrade } from '../forms/laboratory.fields';
import { plansDrug } from '../formulas/planned-drugs';
import { samplesOf } from './blood-samples';
import type { Course } from './course';
import { type GrownEntry, grown } from './grown-entry';
import { tubuleToxicBefore } from './kidney';
import { type BloodSample, valuesOf, worstGradeOf } from './laboratory-sample';
import { reportedTransaminases } from './toxicity-of-cycles';
import { oneOf } from './variation';

/** The laboratory forms of a child: one for each sample, several at an event. */
export function growLaboratory(course: Course): GrownEntry[] {
  const samples = samplesOf(course);
  const screening = samples.find(({ event }) => event === 'SCR');
  const first = screening
    ? { lbdat: screening.on, lbnam: screening.laboratory, ...valuesOf(course.child, screening) }
    : null;
  const counts = new Map<string, number>();
  return samples.map((sample) => {
    const repeat = (counts.get(sample.event) ?? 0) + 1;
    counts.set(sample.event, repeat);
    const { event, on, at, laboratory } = sample;
    const answers = {
      lbdat: on,
      lbtim: at,
      lbnam: laboratory,
      ...valuesOf(course.child, sample),
      ...urineOf(course, sample),
    };
    const isSevere = worstGradeOf(course.child, event, answers, first) >= severeGrade;
    return grown(event, 'LB', isSevere ? { ...answers, lbclsig: significanceOf(course, sample) } : answers, { repeat });
  });
}

/** Glucose in the urine is asked with ifosfamide: it shows what the drug did to the tubules. */
function urineOf(course: Course, { event, on }: BloodSample): Answers {
  const { serial } = course.child;
  const uprot = oneOf(serial, `protein ${event} ${on}`, ['NEG', 'NEG', 'NEG', 'TRACE']);
  if (!plansDrug(event, ['IFOSFAMIDE'])) return { uprot };
  const { ifosfamide } = tubuleToxicBefore(course, on);
  const isLost = ifosfamide >= 2 && oneOf(serial, 'glucosuria', [true, false, false, false]);
  return isLost ? { uprot: '1+', ugluc: ifosfamide >= 3 ? '2+' : '1+' } : { uprot, ugluc: 'NEG' };
}

/** The low counts that follow chemotherapy are expected; fever with them, and some of the liver, is an adverse event. */
function significanceOf(course: Course, { event, situation }: BloodSample): string {
  switch (situation) {
    case 'diagnosis':
    case 'with disease':
      return 'Y_DISEASE';
    case 'lowest counts':
    case 'sepsis':
      return 'Y_AE_REPORTED';
    case 'after methotrexate':
      return reportedTransaminases(course, event) === null ? 'N' : 'Y_AE_REPORTED';
    default:
      return 'N';
  }
}
