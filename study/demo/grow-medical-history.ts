import type { Answers } from '@/lib/crf/value';
import type { CohortChild } from './cohort';
import { type GrownEntry, grown } from './grown-entry';
import { oneOf, varied } from './variation';

/** The two children with a predisposition that was known at diagnosis. */
const liFraumeni = 19;
const retinoblastoma = 3;
/** One whose bones had made others think of it, and one whom nobody had tested. */
const exostoses = 21;
const notTested = 18;
/** The child with asthma, who inhales a steroid. */
export const asthmatic = 29;

/** What was there before the osteosarcoma, entered at screening. */
export function growMedicalHistory(child: CohortChild): GrownEntry {
  const conditions = conditionsOf(child);
  const allergies = allergiesOf(child);
  return grown(
    'SCR',
    'MH',
    {
      mhyn: conditions.length > 0 ? 'Y' : 'N',
      allergy: allergies === null ? 'N' : 'Y',
      allergsp: allergies,
      ...predispositionOf(child),
      famcanc: child.serial === liFraumeni ? 'Y' : oneOf(child.serial, 'relatives', ['N', 'N', 'N', 'N', 'U']),
      sympdur: varied(child.serial, 'symptoms', 4, 26),
      ...pubertyOf(child),
    },
    { groups: { conditions } },
  );
}

function conditionsOf(child: CohortChild): Answers[] {
  const inYear = (age: number) => String(child.birthYear + age);
  if (child.serial === retinoblastoma) {
    const years = { mhstdat: `${inYear(1)}`, mhongo: 'N' };
    return [{ mhterm: 'Retinoblastoma of the left eye, treated by enucleation alone', ...years }];
  }
  if (child.serial === asthmatic) return [{ mhterm: 'Asthma', mhstdat: inYear(5), mhongo: 'Y' }];
  const known = oneOf<string | null>(child.serial, 'condition', [
    ...([null, null, null, null] as const),
    ...['Allergic rhinitis', 'Appendectomy', 'Fracture of the forearm', 'Tonsillectomy'],
  ]);
  if (known === null) return [];
  const age = Math.min(varied(child.serial, 'age of condition', 3, 9), child.ageAtDiagnosis - 1);
  return [{ mhterm: known, mhstdat: inYear(age), mhongo: known === 'Allergic rhinitis' ? 'Y' : 'N' }];
}

function allergiesOf({ serial }: CohortChild): string | null {
  return oneOf<string | null>(serial, 'allergy', [
    ...([null, null, null, null, null, null] as const),
    ...['Amoxicillin (urticaria)', 'Iodinated contrast medium'],
  ]);
}

function predispositionOf({ serial }: CohortChild): Answers {
  if (serial === liFraumeni) return { predsyn: 'LI_FRAUMENI', gentest: 'PATHOGENIC' };
  if (serial === retinoblastoma) return { predsyn: 'RETINOBLASTOMA_RB1', gentest: 'PATHOGENIC' };
  if (serial === exostoses) return { predsyn: 'OTHER', predoth: 'Multiple hereditary exostoses', gentest: 'PENDING' };
  if (serial === notTested) return { predsyn: 'NOT_TESTED', gentest: 'NOT_DONE' };
  const isTested = oneOf(serial, 'tested', [false, false, false, true]);
  return {
    predsyn: 'NONE_KNOWN',
    gentest: isTested ? oneOf(serial, 'test', ['NEGATIVE', 'NEGATIVE', 'VUS']) : 'NOT_DONE',
  };
}

/** Girls come into puberty some two years before boys. */
function pubertyOf({ serial, sex, ageAtDiagnosis }: CohortChild): Answers {
  const begins = sex === 'F' ? 10 : 12;
  const stage = Math.min(Math.max(ageAtDiagnosis - begins + 2, 1), 5);
  if (stage === 1) return { puberty: '1', fertpres: 'PREPUBERTAL' };
  const offered = oneOf(serial, 'fertility', ['DONE', 'OFFERED_DECLINED', 'OFFERED_DECLINED', 'NOT_OFFERED']);
  return { puberty: String(stage), fertpres: offered };
}
