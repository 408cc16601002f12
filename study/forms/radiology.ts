import type { Condition } from '@/lib/crf/conditions';
import type { Context } from '@/lib/crf/context';
import { choice, choices, date, derived, section, text, yesNo, yesNoUnknown } from '@/lib/crf/fields';
import { defineForm } from '@/lib/crf/form';
import type { Answers } from '@/lib/crf/value';
import {
  derivedTargetResponses,
  evaluators,
  type ImagingTimePoint,
  modalities,
  nonTargetResponses,
  overallResponses,
  primaryChange,
  targetResponses,
  timePoints,
} from '../codelists/radiology';
import { assessmentOf, assessmentsOf, overallFrom, targetCourse } from '../formulas/lesion-response';
import { loggedLesions } from '../formulas/lesions';
import { isOverridden, radiologyChecks } from './radiology.checks';
import { measurements } from './radiology.lesions';

const afterBaseline: Condition = {
  all: [
    ['radtpt', 'filled'],
    ['radtpt', 'isNot', 'BASELINE'],
  ],
};
const ofTargets: Condition = {
  all: [
    afterBaseline,
    {
      says: 'the log of lesions at diagnosis has target lesions',
      holds: (_, { others }) => loggedLesions(others.METS).some(({ isTarget }) => isTarget),
    },
  ],
};
const differsFromDerived: Condition = {
  says: 'the target or overall response is another than RECIST 1.1 gives',
  holds: (answers) => isOverridden(answers),
};

/** The time point that the calendar gives an event; null for what was not planned. */
export function timePointOf(event: string): ImagingTimePoint | null {
  const planned: Record<string, ImagingTimePoint> = {
    SCR: 'BASELINE',
    RAD_PRE: 'PREOP',
    SX_LUNG1: 'POST_LUNG1',
    SX_LUNG2: 'MID_POSTOP',
    CSR_EVAL: 'MID_POSTOP',
    EOT: 'EOT',
  };
  return /^FU\d/.test(event) ? 'FOLLOWUP' : (planned[event] ?? null);
}

/** Of the entry's rows and the child's other assessments. */
function courseOf(answers: Answers, { others, groups }: Context) {
  const own = assessmentOf(answers, groups?.measurements);
  return targetCourse(own, assessmentsOf(others.RAD), loggedLesions(others.METS));
}

export const radiologyFields = {
  ...section('Assessment', {
    raddat: date('Date', {
      required: true,
      help: 'Of the examination, not of the report; with several on different days, that of the chest CT.',
      cdash: 'RSDAT',
    }),
    radtpt: choice('Time point', timePoints, {
      required: true,
      help: 'Baseline is the staging before treatment: all later assessments are compared with it.',
      cdash: 'VISIT',
    }),
    radmod: choices('Modalities', modalities, { required: true, cdash: 'TUMETHOD' }),
    radeval: choice('Evaluator', evaluators, {
      required: true,
      help: 'A central review of the same images is a record of its own.',
      cdash: 'RSEVAL',
    }),
  }),
  ...section('Target lesions', {
    sumdiam: derived('Sum of target diameters', 'integer', {
      unit: 'mm',
      help: 'Of all targets; not known while one was not assessed.',
      cdash: 'TRORRES(SUMDIAM)',
    }),
    sumnadir: derived('Smallest sum so far', 'integer', {
      unit: 'mm',
      askIf: afterBaseline,
      help: 'Before this assessment, the baseline included: a progression is measured from it.',
    }),
    tgtderv: derived('Target response by RECIST 1.1', 'text', {
      options: derivedTargetResponses,
      askIf: afterBaseline,
      beside: 'tgtresp',
    }),
    tgtresp: choice('Target response', targetResponses, {
      required: true,
      askIf: ofTargets,
      help: 'Confirm what RECIST 1.1 gives, or answer otherwise and give the reason.',
      cdash: 'RSORRES(TRGRESP)',
    }),
  }),
  ...section('Other lesions', {
    ntgtresp: choice('Non-target response', nonTargetResponses, {
      required: true,
      askIf: afterBaseline,
      help: 'Progression only when the disease as a whole has grown beyond doubt.',
      cdash: 'RSORRES(NTRGRESP)',
    }),
    newles: yesNoUnknown('New lesion', {
      required: true,
      askIf: afterBaseline,
      help: 'A doubtful finding is no new lesion until the next images confirm it.',
      cdash: 'RSORRES(NEWLIND)',
    }),
    newlessp: text('New lesion where', {
      required: true,
      minLength: 3,
      maxLength: 200,
      askIf: ['newles', 'is', 'Y'],
      help: 'Organ, side and lobe or bone.',
    }),
  }),
  ...section('Response', {
    ovrlderv: derived('Overall response by RECIST 1.1', 'text', {
      options: overallResponses,
      askIf: afterBaseline,
      beside: 'ovrlresp',
    }),
    ovrlresp: choice('Overall response', overallResponses, {
      required: true,
      askIf: afterBaseline,
      help: 'No evidence of disease: nothing is left to be seen after surgery.',
      cdash: 'RSORRES(OVRLRESP)',
    }),
    ovrlovr: text('Reason for override', {
      required: true,
      minLength: 3,
      maxLength: 200,
      askIf: differsFromDerived,
      help: 'Why the response is another than RECIST 1.1 gives, such as ossification or a postoperative finding.',
    }),
    lungcr: yesNo('Complete remission of lung metastases on chemotherapy', {
      required: true,
      askIf: { all: [afterBaseline, ['METS.lungmet', 'is', 'Y']] },
      help: 'Yes only when chemotherapy alone made all lung metastases vanish: no lung surgery is then needed.',
    }),
    primresp: choice('Primary: clinical/radiological change', primaryChange, {
      askIf: afterBaseline,
      help: 'Osteosarcoma often ossifies without becoming smaller.',
    }),
  }),
};

export const radiology = defineForm({
  code: 'RAD',
  name: 'radiology',
  title: 'Radiological assessment (RECIST 1.1)',
  repeats: true,
  datedBy: 'raddat',
  reads: ['METS', 'RAD'],
  layout: 'lesions',
  fields: radiologyFields,
  groups: { measurements },
  propose: ({ event }) => ({ radtpt: timePointOf(event.code) ?? (event.code === 'ANY' ? 'UNPLANNED' : null) }),
  derive: {
    sumdiam: (answers, context) => courseOf(answers, context).sum,
    sumnadir: (answers, context) => courseOf(answers, context).nadirSum,
    tgtderv: (answers, context) => courseOf(answers, context).response,
    ovrlderv(answers, context) {
      const { tgtresp, ntgtresp, newles } = answers;
      return overallFrom(tgtresp ?? courseOf(answers, context).response, ntgtresp, newles);
    },
  },
  checks: radiologyChecks,
});
