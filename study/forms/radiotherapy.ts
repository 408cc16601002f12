import type { Condition } from '@/lib/crf/conditions';
import { choice, date, decimal, integer, section, yesNo } from '@/lib/crf/fields';
import { defineForm } from '@/lib/crf/form';
import { irradiatedSites, radiotherapyIntents } from '../codelists/radiotherapy';
import { dosePerFraction } from '../formulas/radiotherapy';
import { settings } from '../settings';

const given: Condition = ['rtyn', 'is', 'Y'];
const asked = { required: true, askIf: given };
const { fractionGy } = settings;

export const radiotherapy = defineForm({
  code: 'RT',
  name: 'radiotherapy',
  title: 'Radiotherapy',
  datedBy: 'rtstdat',
  log: ['rtyn', 'rtsite', 'rtint', 'rtdose', 'rtfrac', 'rtstdat', 'rtendat'],
  fields: {
    ...section('Radiotherapy', {
      rtyn: yesNo('Radiotherapy given', {
        required: true,
        help: 'No only to state that there was none; then nothing else is asked. One entry for each site.',
        cdash: 'PRYN~',
      }),
      rtsite: choice('Site', irradiatedSites, { ...asked, cdash: 'PRLOC' }),
      rtint: choice('Intent', radiotherapyIntents, asked),
    }),
    ...section('Dose', {
      rtdose: decimal('Total dose', 1, {
        ...asked,
        unit: 'Gy',
        min: 1,
        max: 80,
        help: 'The dose that was given, not the one that was planned. 100 cGy are 1 Gy.',
        cdash: 'PRDOSE',
      }),
      rtfrac: integer('Fractions', { ...asked, min: 1, max: 50, help: 'The number that was given.' }),
    }),
    ...section('Dates', {
      rtstdat: date('Start', { ...asked, help: 'The day of the first fraction.', cdash: 'PRSTDAT' }),
      rtendat: date('End', { ...asked, help: 'The day of the last fraction.', cdash: 'PRENDAT' }),
    }),
  },
  checks: [
    {
      id: 'EC-126',
      severity: 'soft',
      on: ['rtfrac', 'rtdose'],
      says: `The dose per fraction is outside ${fractionGy.from} to ${fractionGy.to} Gy. Check total dose, its unit and the number of fractions.`,
      fails({ rtdose, rtfrac }) {
        const dose = dosePerFraction(rtdose, rtfrac);
        return dose !== null && (dose < fractionGy.from || dose > fractionGy.to);
      },
    },
    {
      id: 'RT-RTENDAT',
      severity: 'hard',
      on: ['rtendat', 'rtstdat'],
      says: 'The radiotherapy ends before it starts. Check both dates.',
      fails({ rtstdat, rtendat }) {
        return rtstdat !== null && rtendat !== null && rtendat < rtstdat;
      },
    },
  ],
});
