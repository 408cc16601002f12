import type { Condition } from '@/lib/crf/conditions';
import { choice, choices, date, derived, integer, section, text, yesNo, yesNoOptions } from '@/lib/crf/fields';
import { defineForm } from '@/lib/crf/form';
import { diseaseEvents, eventBasis, eventSites, eventTreatments } from '../codelists/outcome';
import { eventNumber } from '../formulas/outcome';

const secondMalignancy: Condition = ['evttype', 'is', 'SECOND_MALIGNANCY'];
const inTheLung: Condition = {
  any: [
    ['evtsites', 'includes', 'LUNG_L'],
    ['evtsites', 'includes', 'LUNG_R'],
  ],
};

export const diseaseEvent = defineForm({
  code: 'EVT',
  name: 'disease_event',
  title: 'Relapse / progression / second malignancy',
  datedBy: 'evtdat',
  reads: ['EVT'],
  log: ['evtno', 'evttype', 'evtdat', 'evtsites', 'evttrt', 'evtcr2'],
  fields: {
    ...section('Event', {
      evtno: derived('Event number', 'integer', { help: 'In the order of the dates.' }),
      evttype: choice('Event', diseaseEvents, {
        required: true,
        help: 'Relapse after complete surgical remission; progression before it was ever reached.',
        cdash: 'CEDECOD~',
      }),
      evtdat: date('Date first documented', {
        required: true,
        help: 'The first image, biopsy or examination that showed it, not the day of the decision.',
        cdash: 'CESTDAT',
      }),
      evtbasis: choices('Basis', eventBasis, { required: true }),
      evtbiop: yesNo('Histologically proven', { required: true }),
      evtsites: choices('Sites', eventSites, {
        required: true,
        help: 'All sites of this event. A local relapse has the site of the primary alone.',
      }),
      evtnodn: integer('Number of lung nodules', {
        required: true,
        min: 1,
        max: 200,
        askIf: inTheLung,
        help: 'Both lungs together, on CT.',
      }),
      evtontx: yesNo('On protocol treatment', { required: true }),
    }),
    ...section('Second malignancy', {
      smntop: text('Second malignancy topography', {
        required: true,
        askIf: secondMalignancy,
        pattern: { expression: /^C\d{2}\.\d$/, says: 'write an ICD-O-3 topography, such as C42.1.' },
        help: 'ICD-O-3, such as C42.1.',
      }),
      smnmor: text('Second malignancy morphology', {
        required: true,
        askIf: secondMalignancy,
        pattern: { expression: /^\d{4}\/\d$/, says: 'write an ICD-O-3 morphology, such as 9861/3.' },
        help: 'ICD-O-3, such as 9861/3.',
      }),
    }),
    ...section('Treatment and outcome', {
      evttrt: choices('Treatment of the event', eventTreatments, {
        required: true,
        exclusive: ['NONE'],
        help: 'Surgery needs a form of the operation.',
      }),
      evtcr2: choice('New complete remission', { ...yesNoOptions, TOO_EARLY: 'Too early to tell' }, { required: true }),
      evtcr2d: date('Date of new remission', { required: true, askIf: ['evtcr2', 'is', 'Y'] }),
    }),
  },
  derive: {
    evtno({ evtdat }, { others, repeat }) {
      return eventNumber(evtdat, repeat, others.EVT);
    },
  },
  checks: [
    {
      id: 'EVT-EVTSITES',
      severity: 'hard',
      on: ['evtsites', 'evttype'],
      says: 'A local relapse has the site of the primary and no other. Check the event and its sites.',
      fails({ evttype, evtsites }) {
        if (evttype !== 'RELAPSE_LOCAL' || evtsites === null) return false;
        return evtsites.length !== 1 || evtsites[0] !== 'PRIMARY_SITE';
      },
    },
    {
      id: 'EVT-EVTTYPE',
      severity: 'soft',
      on: ['evttype', 'evtsites'],
      says: 'The event does not fit its sites: a metastatic relapse leaves out the site of the primary, a local and metastatic one has it and another. Check both.',
      fails({ evttype, evtsites }) {
        if (evtsites === null) return false;
        const isLocal = evtsites.includes('PRIMARY_SITE');
        if (evttype === 'RELAPSE_METASTATIC') return isLocal;
        return evttype === 'RELAPSE_COMBINED' && (!isLocal || evtsites.length < 2);
      },
    },
    {
      id: 'EVT-EVTCR2D',
      severity: 'hard',
      on: 'evtcr2d',
      says: 'The new remission does not come after the event. Check both dates.',
      fails({ evtdat, evtcr2d }) {
        return evtdat !== null && evtcr2d !== null && evtcr2d <= evtdat;
      },
    },
  ],
});
