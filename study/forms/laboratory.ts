import { defineForm } from '@/lib/crf/form';
import { type Answers, asText } from '@/lib/crf/value';
import { estimatedGfr } from '../formulas/kidney';
import { heightFor } from '../formulas/visit-measures';
import { analyteDerivations, worstGrade } from '../laboratory/analyte-fields';
import { ownValue, sampleOf } from '../laboratory/sample';
import { laboratoryChecks } from './laboratory.checks';
import { laboratoryFields } from './laboratory.fields';

export const laboratory = defineForm({
  code: 'LB',
  // The table `laboratory` is the site's list of laboratories.
  name: 'laboratory_sample',
  title: 'Laboratory',
  repeats: true,
  datedBy: 'lbdat',
  // Some grades compare with the sample of the screening, hence LB; age and sex are landmarks.
  reads: ['VS', 'LB'],
  uses: ['laboratories', 'reference_ranges'],
  fields: laboratoryFields,
  propose: ({ lists }) => ({ lbnam: onlyLaboratory(lists?.laboratories) }),
  derive: {
    ...analyteDerivations,
    egfr(answers, context) {
      const height = heightFor(context.others.VS, context.event.code, answers.lbdat);
      return estimatedGfr(height, ownValue('creat', sampleOf(answers, context)));
    },
    lbtox: (answers) => worstGrade(answers),
  },
  checks: laboratoryChecks,
});

/** The laboratory of a site that has no other open one. */
function onlyLaboratory(laboratories: readonly Answers[] = []): string | null {
  const open = laboratories.filter(({ closed }) => closed !== 'Y');
  return open.length === 1 ? asText(open[0]?.name) : null;
}
