import type { Condition } from '@/lib/crf/conditions';
import { choice, choices, date, derived, integer, section, yesNo } from '@/lib/crf/fields';
import { defineForm } from '@/lib/crf/form';
import { residualTumour } from '../codelists/anatomy';
import { type Operation, operationNumber } from '../formulas/operation-number';
import { metastasisSurgeryChecks, statedElsewhere } from './metastasis-surgery.checks';

const noLungSurgery: Condition = ['lungsxdone', 'in', ['NOT_NEEDED_CR', 'NOT_DONE']];

/** The statement on lung surgery is given once per child: on the first record, and from there it is not asked again. */
const statementAsked: Condition = {
  says: 'no other record of this child states whether lung surgery was done',
  holds: (answers, context) => answers.lungsxdone != null || !statedElsewhere(context),
};

/** A record that only states that there was no lung surgery describes no operation. */
const operationAsked: Condition = {
  any: [
    { not: noLungSurgery },
    {
      says: 'another record of this child states whether lung surgery was done',
      holds: (_, context) => statedElsewhere(context),
    },
  ],
};

const lungOperation: Condition = { all: [operationAsked, ['sxmsite', 'is', 'LUNG']] };

export const metastasisSurgeryFields = {
  ...section('Lung surgery overall', {
    lungsxdone: choice(
      'Lung surgery overall',
      {
        DONE: 'Done',
        NOT_NEEDED_CR: 'Not needed: complete remission on chemotherapy',
        NOT_DONE: 'Not done',
      },
      {
        required: true,
        askIf: statementAsked,
        help: 'Once per child, on the first record. If done, this record goes on with the first operation. If not, it ends here, and an operation of other metastases gets a record of its own.',
      },
    ),
    lungsxnres: choice(
      'Reason not done',
      {
        UNRESECTABLE: 'Unresectable',
        PROGRESSION: 'Progression',
        DEATH: 'Death',
        REFUSAL: 'Refusal by family',
        OTHER: 'Other reason',
      },
      { required: true, askIf: ['lungsxdone', 'is', 'NOT_DONE'], cdash: 'PRREASND' },
    ),
  }),
  ...section('Operation', {
    sxmno: derived('Procedure number', 'integer', {
      min: 1,
      max: 20,
      help: 'Counted by date over all operations of metastases.',
    }),
    sxmdat: date('Date', {
      required: true,
      askIf: operationAsked,
      help: 'One record per operation and side; both sides in one anaesthesia are one record.',
      cdash: 'PRSTDAT',
    }),
    sxmsite: choice(
      'Site',
      { LUNG: 'Lung', PLEURA: 'Pleura', BONE: 'Bone', NODE: 'Lymph node', OTHER: 'Other' },
      { required: true, askIf: operationAsked, cdash: 'PRLOC' },
    ),
    sxmlat: choice(
      'Side',
      { LEFT: 'Left', RIGHT: 'Right', BILATERAL_ONE_STAGE: 'Both sides in one stage', MIDLINE: 'Midline' },
      { required: true, askIf: operationAsked, cdash: 'PRLAT' },
    ),
    sxmsame: yesNo('Same anaesthesia as primary surgery', {
      required: true,
      askIf: operationAsked,
      help: 'Yes only when both operations have the same date.',
    }),
    sxmapp: choice(
      'Approach',
      {
        THORACOTOMY: 'Thoracotomy',
        STERNOTOMY: 'Sternotomy',
        VATS: 'Video-assisted thoracoscopy (VATS)',
        CLAMSHELL: 'Clamshell',
        OPEN_OTHER: 'Open, other',
      },
      { required: true, askIf: operationAsked, cdash: 'PRTRT' },
    ),
    sxmpalp: yesNo('Manual palpation of the lung', {
      required: true,
      askIf: lungOperation,
      help: 'From the operation note; no is possible with thoracoscopy.',
    }),
  }),
  ...section('Nodules', {
    sxmctn: integer('Nodules visible on last CT, this side', {
      required: true,
      min: 0,
      max: 200,
      askIf: lungOperation,
    }),
    sxmremn: integer('Nodules removed', { required: true, min: 0, max: 200, askIf: operationAsked }),
    sxmposn: integer('Nodules histologically metastatic', {
      required: true,
      min: 0,
      max: 200,
      askIf: operationAsked,
      help: 'Of those removed, from the pathology report; necrotic metastases count.',
    }),
    sxmviabn: integer('Nodules with viable tumour', {
      required: true,
      min: 0,
      max: 200,
      askIf: operationAsked,
      help: 'Of those that are metastatic.',
    }),
    sxmmaxd: integer('Largest metastatic nodule', {
      unit: 'mm',
      required: true,
      min: 1,
      max: 200,
      askIf: { all: [operationAsked, ['sxmposn', 'moreThan', 0]] },
    }),
  }),
  ...section('Completeness', {
    sxmres: choices(
      'Resection',
      {
        WEDGE: 'Wedge',
        SEGMENT: 'Segment',
        LOBECTOMY: 'Lobectomy',
        PNEUMONECTOMY: 'Pneumonectomy',
        CHEST_WALL: 'Chest wall',
        LASER: 'Laser',
      },
      { required: true, askIf: lungOperation },
    ),
    sxmmarg: choice('Margins', residualTumour, { required: true, askIf: operationAsked }),
    sxmcompl: yesNo('All known disease of this side/site removed (surgeon)', {
      required: true,
      askIf: operationAsked,
      help: 'The surgeon’s judgement at the end of the operation; no when margins are R2.',
    }),
    sxmcomp: choices(
      'Complication within 30 days',
      {
        NONE: 'None',
        AIR_LEAK: 'Air leak',
        INFECTION: 'Infection',
        BLEEDING: 'Bleeding',
        REOPERATION: 'Reoperation',
        OTHER: 'Other',
      },
      { required: true, askIf: operationAsked, exclusive: ['NONE'] },
    ),
    sxmreason: choice(
      'Setting',
      { INITIAL: 'Initial treatment', RELAPSE_1: 'First relapse', RELAPSE_2PLUS: 'Second or later relapse' },
      {
        required: true,
        askIf: operationAsked,
        help: 'A relapse must be recorded as a disease event before the operation.',
      },
    ),
  }),
};

export const metastasisSurgery = defineForm({
  code: 'SXM',
  name: 'metastasis_surgery',
  title: 'Surgery of metastases',
  repeats: true,
  datedBy: 'sxmdat',
  reads: ['SXM'],
  fields: metastasisSurgeryFields,
  derive: {
    sxmno({ sxmdat }, { event, repeat, others }) {
      if (sxmdat === null) return null;
      const operations = (others.SXM ?? []).flatMap((entry): Operation[] => {
        const operated = entry.answers.sxmdat;
        return typeof operated === 'string' ? [{ date: operated, event: entry.event, repeat: entry.repeat }] : [];
      });
      return operationNumber({ date: sxmdat, event: event.code, repeat }, operations);
    },
  },
  checks: metastasisSurgeryChecks,
});
