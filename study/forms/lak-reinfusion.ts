import type { Condition } from '@/lib/crf/conditions';
import { choice, date, decimal, derived, integer, reference, section, time, yesNo } from '@/lib/crf/fields';
import { defineForm } from '@/lib/crf/form';
import {
  harvestAccess,
  harvestDone,
  harvestFailureReasons,
  mycoplasma,
  noReinfusionReasons,
  reinfused,
  release,
  sterility,
} from '../codelists/immunotherapy';
import { cellsPerKg, lastMeasure, numberOfEvent, shareOf } from '../formulas/immunotherapy';
import { settings } from '../settings';
import { lakChecks } from './lak-reinfusion.checks';

const harvested: Condition = ['harvyn', 'is', 'Y'];
const given: Condition = ['reinfyn', 'in', ['Y', 'PARTIAL']];
const ofHarvest = { required: true, askIf: harvested };
const ofReinfusion = { required: true, askIf: given };
const percent = { unit: '%', min: 0, max: 100 };

export const lakFields = {
  ...section('Leukapheresis', {
    lakno: derived('Procedure number', 'integer', { min: 1, max: 8 }),
    lakil2: reference('Linked IL-2 course', 'IL2', {
      required: true,
      help: 'The course whose rebound lymphocytes were harvested.',
    }),
    harvyn: choice('Leukapheresis done', harvestDone, { required: true, cdash: 'PROCCUR' }),
    harvnres: choice('Reason not done/failed', harvestFailureReasons, {
      required: true,
      askIf: ['harvyn', 'in', ['N', 'FAILED']],
    }),
    harvdat: date('Date of leukapheresis', {
      ...ofHarvest,
      help: `Within ${settings.harvestDays.to} days of the end of IL-2, as a rule on day 1 to 3.`,
      cdash: 'PRSTDAT',
    }),
    harvacc: choice('Access', harvestAccess, ofHarvest),
    harvvol: integer('Blood volume processed', { ...ofHarvest, unit: 'mL', min: 500, max: 20000 }),
    harvtnc: decimal('Nucleated cells harvested', 2, { ...ofHarvest, unit: '10^9', min: 0.01, max: 200 }),
    harvmnc: integer('Mononuclear cells', { ...ofHarvest, ...percent }),
  }),
  ...section('Culture', {
    cultday: decimal('Culture duration', 1, {
      ...ofHarvest,
      unit: 'days',
      min: 0,
      max: 14,
      help: 'As a rule 3 to 4 days; 0 when the cells were not cultured.',
    }),
    cultil2: integer('IL-2 in culture', {
      ...ofHarvest,
      unit: 'U/mL',
      min: 0,
      max: 6000,
      help: 'As a rule 1000 to 1500.',
    }),
    culttnc: decimal('Cells after culture', 2, { ...ofHarvest, unit: '10^9', min: 0.01, max: 500 }),
  }),
  ...section('Quality of the product', {
    lakviab: integer('Viability', {
      ...ofHarvest,
      ...percent,
      help: `Released from ${settings.viabilityMin}%.`,
    }),
    lakster: choice('Sterility', sterility, {
      ...ofHarvest,
      help: 'Positive: no reinfusion without an exception.',
    }),
    lakendo: decimal('Endotoxin', 2, {
      unit: 'EU/mL',
      min: 0,
      max: 100,
      askIf: harvested,
      help: 'More than 5 EU/kg per hour of infusion is too much.',
    }),
    lakmyco: choice('Mycoplasma', mycoplasma, { askIf: harvested }),
    lakrel: choice('Released for reinfusion', release, ofHarvest),
  }),
  ...section('Cells of the product', {
    lakcd3: integer('CD3+', { ...ofHarvest, ...percent }),
    lakcd356: integer('CD3+CD56+', { ...percent, askIf: harvested }),
    lakcd56: integer('CD3-CD56+ (NK)', { ...ofHarvest, ...percent }),
    lakcd8: integer('CD8+', { ...percent, askIf: harvested }),
    lakcd25: integer('CD25+', { ...percent, askIf: harvested }),
    lakcytk: decimal('Cytotoxicity vs K562 (E:T 50:1 or LU)', 1, {
      unit: '% or LU/10^6',
      min: 0,
      askIf: harvested,
      help: 'A percentage is at most 100; lytic units may be more.',
    }),
    lakcytd: decimal('Cytotoxicity vs Daudi', 1, { unit: '% or LU/10^6', min: 0, askIf: harvested }),
  }),
  ...section('Reinfusion', {
    reinfyn: choice('Reinfused', reinfused, {
      required: true,
      help: 'Yes needs a product that was released.',
      cdash: 'ECOCCUR',
    }),
    reinfdat: date('Date of reinfusion', { ...ofReinfusion, cdash: 'EXSTDAT' }),
    reinftim: time('Start time', { ...ofReinfusion, help: '24-hour clock.' }),
    reinftnc: decimal('Cells reinfused', 2, { ...ofReinfusion, unit: '10^9', min: 0.01, cdash: 'EXDOSE' }),
    reinfkg: derived('Cells per kg', 'decimal', {
      unit: '10^6/kg',
      decimals: 2,
      help: 'Over the weight of the last chemotherapy cycle.',
    }),
    reinfcd56: derived('NK/LAK cells reinfused per kg', 'decimal', {
      unit: '10^6/kg',
      decimals: 2,
      help: 'Cells per kg × CD3-CD56+ of the product.',
    }),
    reinfnres: choice('Reason not reinfused', noReinfusionReasons, { required: true, askIf: ['reinfyn', 'is', 'N'] }),
    reinfreac: yesNo('Infusion reaction within 24 h', { ...ofReinfusion, help: 'Yes needs an adverse event.' }),
  }),
};

export const lakReinfusion = defineForm({
  code: 'LAK',
  name: 'lak_reinfusion',
  title: 'LAK harvest, culture & reinfusion',
  datedBy: 'harvdat',
  reads: ['IL2', 'CYC'],
  fields: lakFields,
  derive: {
    lakno(_answers, { event, repeat }) {
      return numberOfEvent(event.code, repeat, settings.il2Courses);
    },
    reinfkg({ reinftnc, reinfdat }, { others }) {
      return cellsPerKg(reinftnc, lastMeasure(others.CYC, 'wtused', reinfdat));
    },
    reinfcd56({ reinfkg, lakcd56 }) {
      return shareOf(reinfkg, lakcd56);
    },
  },
  checks: lakChecks,
});
