import type { Condition } from '@/lib/crf/conditions';
import { choice, choices, date, integer, section, yesNo } from '@/lib/crf/fields';
import { defineForm } from '@/lib/crf/form';
import { daysBetween } from '@/lib/dates/calendar';
import { sides } from '../codelists/anatomy';
import { settings } from '../settings';
import { sites } from '../sites';

const done: Condition = ['sxpdone', 'is', 'DONE'];
const limbSalvage: Condition = { all: [done, ['sxptype', 'is', 'LIMB_SALVAGE']] };

/** Limb bones that carry the body, in which a gap needs a reconstruction. */
const weightBearing = ['FEMUR', 'TIBIA'];

const hospitals: Record<string, string> = {
  ...Object.fromEntries(sites.map(({ code, name }) => [code, `${code} ${name}`])),
  OTHER: 'Another hospital',
};

export const primarySurgery = defineForm({
  code: 'SXP',
  name: 'primary_surgery',
  title: 'Surgery of the primary tumour',
  datedBy: 'sxpdat',
  reads: ['DX'],
  fields: {
    ...section('Operation', {
      sxpdone: choice(
        'Surgery of primary',
        { DONE: 'Done', NOT_DONE_YET: 'Not done yet', NOT_DONE_FINAL: 'Not done, final' },
        {
          required: true,
          help: 'One record per operation; a reoperation of the primary gets a record of its own.',
          cdash: 'PROCCUR',
        },
      ),
      sxpnres: choice(
        'Reason not done',
        {
          UNRESECTABLE: 'Unresectable',
          PROGRESSION: 'Progression',
          DEATH: 'Death',
          REFUSAL: 'Refusal by family',
          RADIOTHERAPY_INSTEAD: 'Radiotherapy instead',
          OTHER: 'Other reason',
        },
        { required: true, askIf: ['sxpdone', 'is', 'NOT_DONE_FINAL'], cdash: 'PRREASND' },
      ),
      sxpdat: date('Date', {
        required: true,
        askIf: done,
        help: 'Day of the operation, from the operation note.',
        cdash: 'PRSTDAT',
      }),
      sxptype: choice(
        'Kind',
        {
          LIMB_SALVAGE: 'Limb salvage',
          AMPUTATION: 'Amputation',
          ROTATIONPLASTY: 'Rotationplasty',
          RESECTION_NO_RECONSTRUCTION: 'Resection without reconstruction',
          HEMIPELVECTOMY_INT: 'Internal hemipelvectomy',
          HEMIPELVECTOMY_EXT: 'External hemipelvectomy',
          REVISION: 'Revision of an earlier operation',
          OTHER: 'Other',
        },
        { required: true, askIf: done, cdash: 'PRTRT' },
      ),
      sxpres: choice(
        'Resection',
        {
          INTRA_ARTICULAR: 'Intra-articular',
          EXTRA_ARTICULAR: 'Extra-articular',
          INTERCALARY: 'Intercalary',
          AXIAL: 'Axial',
          NA: 'Not applicable',
        },
        { required: true, askIf: limbSalvage },
      ),
      sxprec: choice(
        'Reconstruction',
        {
          ENDOPROSTHESIS: 'Endoprosthesis',
          GROWING_PROSTHESIS: 'Growing prosthesis',
          ALLOGRAFT: 'Allograft',
          ALLOGRAFT_PROSTHETIC: 'Allograft-prosthetic composite',
          AUTOGRAFT_VASCULARISED: 'Vascularised autograft',
          AUTOGRAFT_NONVASC: 'Non-vascularised autograft',
          ARTHRODESIS: 'Arthrodesis',
          NONE: 'None',
          OTHER: 'Other',
        },
        { required: true, askIf: limbSalvage },
      ),
      sxplat: choice('Side operated', sides, {
        required: true,
        askIf: done,
        help: 'Must be the side of the primary tumour on the diagnosis form.',
        cdash: 'PRLAT',
      }),
      sxpsite: choice('Hospital of surgery', hospitals, { required: true, askIf: done }),
      sxpdur: integer('Duration', { unit: 'min', min: 20, max: 900, askIf: done, help: 'From incision to closure.' }),
      sxpblood: integer('Blood loss', { unit: 'mL', min: 0, max: 10000, askIf: done }),
    }),
    ...section('Course after surgery', {
      sxpcomp: choices(
        'Complication within 30 days',
        {
          NONE: 'None',
          WOUND: 'Wound healing',
          INFECTION: 'Infection',
          NERVE: 'Nerve lesion',
          VASCULAR: 'Vascular lesion',
          FRACTURE: 'Fracture',
          DVT: 'Deep vein thrombosis',
          OTHER: 'Other',
        },
        {
          required: true,
          askIf: done,
          exclusive: ['NONE'],
          help: 'Each complication also needs an adverse event of grade 2 or more.',
        },
      ),
      sxpreop: yesNo('Reoperation', { required: true, askIf: done }),
      sxpchemo: date('Chemotherapy restarted on', {
        askIf: done,
        help: `Usually within ${settings.restartDays.to} days of the operation.`,
      }),
      mstsscore: integer('MSTS functional score (follow-up)', {
        min: 0,
        max: 30,
        askIf: done,
        help: 'Sum of six items of 0 to 5 points, at follow-up.',
      }),
    }),
  },
  checks: [
    {
      id: 'EC-091',
      severity: 'hard',
      on: 'sxpdat',
      says: 'An operation that was done needs its date, not in the future and not before the diagnostic biopsy: check this date and the date of biopsy.',
      fails({ sxpdone, sxpdat }, { today, others }) {
        if (sxpdone !== 'DONE') return false;
        const biopsy = others.DX?.[0]?.answers.dxdat;
        return sxpdat === null || sxpdat > today || (typeof biopsy === 'string' && sxpdat < biopsy);
      },
    },
    {
      id: 'EC-092',
      severity: 'hard',
      on: 'sxplat',
      says: 'The side operated is not the side of the primary tumour on the diagnosis form. Compare both with the operation note; if it is true all the same, a monitor must confirm it.',
      override: { by: 'monitor', deviation: 'OTHER' },
      fails({ sxplat }, { others }) {
        const side = others.DX?.[0]?.answers.primlat ?? null;
        return sxplat !== null && side !== null && side !== 'BILATERAL' && sxplat !== side;
      },
    },
    {
      id: 'EC-095',
      severity: 'soft',
      on: ['sxptype', 'sxprec'],
      says: 'Kind of operation and reconstruction do not go together: an amputation has none, limb salvage of femur or tibia needs one. Compare with the operation note.',
      fails({ sxptype, sxprec }, { others }) {
        if (sxptype === 'AMPUTATION') return sxprec !== null && sxprec !== 'NONE';
        const bone = others.DX?.[0]?.answers.primbone;
        return sxptype === 'LIMB_SALVAGE' && sxprec === 'NONE' && weightBearing.includes(String(bone));
      },
    },
    {
      id: 'SXP-CHEMO',
      severity: 'hard',
      on: 'sxpchemo',
      says: 'Chemotherapy was restarted after the operation, so this date must be later than the date of surgery: check both.',
      fails({ sxpchemo, sxpdat }) {
        return sxpchemo !== null && sxpdat !== null && sxpchemo <= sxpdat;
      },
    },
    {
      id: 'SXP-CHEMO-LATE',
      severity: 'soft',
      on: 'sxpchemo',
      says: 'Chemotherapy was restarted more than 28 days after surgery: confirm the date, and give the reason of the delay on the cycle.',
      fails({ sxpchemo, sxpdat }) {
        return sxpchemo !== null && sxpdat !== null && daysBetween(sxpdat, sxpchemo) > settings.restartDays.to;
      },
    },
  ],
});
