import type { Condition } from '@/lib/crf/conditions';
import { choice, decimal, partialDate, reference, section, text, yesNo } from '@/lib/crf/fields';
import { defineForm } from '@/lib/crf/form';
import { doseUnits, frequencies, medicationClasses, medicationRoutes } from '../codelists/medication';
import { cannotBeInOrder } from '../formulas/dates-possible';

const any: Condition = ['cmyn', 'is', 'Y'];
const asked = { required: true, askIf: any };

export const concomitantMedication = defineForm({
  code: 'CM',
  name: 'concomitant_medication',
  title: 'Concomitant medication & transfusion',
  datedBy: 'cmstdat',
  log: ['cmtrt', 'cmcat', 'cmindc', 'cmaeno', 'cmstdat', 'cmendat', 'cmongo'],
  fields: {
    ...section('Drug', {
      cmyn: yesNo('Any concomitant medication', {
        required: true,
        help: 'No only to state that there was none; then nothing else is asked. Drugs of the protocol, mesna and leucovorin stand on the cycle.',
        cdash: 'CMYN',
      }),
      cmtrt: text('Drug (generic)', {
        ...asked,
        minLength: 3,
        maxLength: 100,
        help: 'The substance, not the brand; one drug, or one kind of transfusion, in each entry.',
        cdash: 'CMTRT',
      }),
      cmcat: choice('Class', medicationClasses, {
        ...asked,
        help: 'Steroids, NSAIDs, proton-pump inhibitors and G-CSF are looked for by their class.',
        cdash: 'CMCAT',
      }),
      cmindc: text('Indication', {
        ...asked,
        maxLength: 200,
        help: 'The disease or the purpose, such as prophylaxis.',
        cdash: 'CMINDC',
      }),
      cmaeno: reference('For adverse event', 'AE', {
        askIf: any,
        help: 'When it was given to treat an adverse event: enter that event first.',
      }),
    }),
    ...section('Dose', {
      cmdose: decimal('Dose', 2, {
        min: 0.01,
        askIf: any,
        help: 'A single dose, as prescribed.',
        cdash: 'CMDOSE',
      }),
      cmdosu: choice('Unit', doseUnits, { required: true, askIf: ['cmdose', 'filled'], cdash: 'CMDOSU' }),
      cmdosfrq: choice('Frequency', frequencies, { askIf: any, cdash: 'CMDOSFRQ' }),
      cmroute: choice('Route', medicationRoutes, { askIf: any, cdash: 'CMROUTE' }),
    }),
    ...section('Dates', {
      cmstdat: partialDate('Start', {
        ...asked,
        help: 'Leave out the day, or day and month, when they are not known.',
        cdash: 'CMSTDAT',
      }),
      cmongo: yesNo('Ongoing', { ...asked, help: 'Yes as long as it has not been stopped.', cdash: 'CMONGO' }),
      cmendat: partialDate('End', {
        required: true,
        askIf: ['cmongo', 'is', 'N'],
        help: 'The day of the last dose.',
        cdash: 'CMENDAT',
      }),
    }),
  },
  // Whoever opens a new row has a drug to enter.
  propose: () => ({ cmyn: 'Y' }),
  checks: [
    {
      id: 'EC-124',
      severity: 'soft',
      on: ['cmendat', 'cmstdat'],
      says: 'The end comes before the start, whatever the days that are not known. Check both dates.',
      fails({ cmstdat, cmendat }) {
        return cannotBeInOrder(cmstdat, cmendat);
      },
    },
  ],
});
