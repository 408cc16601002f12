import { choice, date, decimal, derived, integer, section, text, yesNoUnknown } from '@/lib/crf/fields';
import { defineForm } from '@/lib/crf/form';
import { bones, segments } from '../codelists/anatomy';
import { morphology, topography } from '../codelists/icd-o-3';
import { histologicSubtypes } from '../codelists/pathology';
import { ajccStage, ennekingStage, siteGroup, tumourVolume } from '../formulas/primary-tumour';
import { settings } from '../settings';
import { diagnosisChecks } from './diagnosis.checks';

export const diagnosisFields = {
  ...section('Biopsy', {
    dxdat: date('Date of diagnostic biopsy (time zero for EFS/OS by default)', {
      required: true,
      min: '1990-01-01',
      softMin: `${settings.cohortYears.from}-01-01`,
      help: 'The day tissue was taken, from the operation note; not the day of the report.',
      cdash: 'MHSTDAT~',
    }),
    bxtype: choice(
      'Biopsy type',
      { CORE_NEEDLE: 'Core needle', INCISIONAL: 'Incisional', EXCISIONAL: 'Excisional' },
      { required: true, cdash: 'PRTRT' },
    ),
  }),
  ...section('Place of the primary tumour', {
    primbone: choice('Bone of primary', bones, { required: true, cdash: 'TULOC' }),
    primboth: text('Other bone', { required: true, maxLength: 100, askIf: ['primbone', 'is', 'OTHER'] }),
    primseg: choice('Segment', segments, {
      required: true,
      help: 'Not applicable only for flat bones (pelvis, sacrum, spine, rib, sternum, scapula, jaw, skull).',
      cdash: 'TUDIR~',
    }),
    primlat: choice(
      'Side',
      { LEFT: 'Left', RIGHT: 'Right', MIDLINE: 'Midline', BILATERAL: 'Both sides' },
      { required: true, help: 'Side of the child, not of the image. Midline only for axial bones.', cdash: 'TULAT' },
    ),
    primgrp: derived('Site group', 'text', {
      options: { EXTREMITY: 'Extremity', AXIAL: 'Axial' },
      help: 'Extremity: femur to foot, humerus to hand. The shoulder girdle counts as axial.',
    }),
    icdotop: choice('ICD-O-3 topography', topography, { required: true, help: 'Must agree with the bone.' }),
  }),
  ...section('Histology', {
    icdomor: choice('ICD-O-3 morphology', morphology, { required: true }),
    histsub: choice('Histologic subtype', histologicSubtypes, {
      required: true,
      help: 'From the pathology report; must agree with the morphology.',
      cdash: 'MIORRES',
    }),
    histgrd: choice(
      'Grade',
      { HIGH: 'High', INTERMEDIATE: 'Intermediate', LOW: 'Low' },
      { required: true, help: 'Only high-grade tumours belong in this study (inclusion 2).' },
    ),
    centrev: choice(
      'Central pathology review',
      { CONFIRMED: 'Diagnosis confirmed', CHANGED: 'Diagnosis changed', PENDING: 'Pending', NOT_DONE: 'Not done' },
      { required: true },
    ),
    centrevd: date('Date of central review', {
      required: true,
      askIf: ['centrev', 'in', ['CONFIRMED', 'CHANGED']],
      help: 'The date on the reviewer’s report; not before the biopsy.',
    }),
  }),
  ...section('Size and extent', {
    primdim1: decimal('Largest diameter on MRI', 1, {
      unit: 'cm',
      required: true,
      min: 0.5,
      max: 50,
      softMax: 30,
      help: 'In centimetres, as the radiologist measured it before chemotherapy, soft-tissue part included.',
      cdash: 'TRORRES(LDIAM)',
    }),
    primdim2: decimal('Second diameter', 1, { unit: 'cm', min: 0 }),
    primdim3: decimal('Third diameter', 1, { unit: 'cm', min: 0 }),
    primvol: derived('Volume', 'decimal', { decimals: 1, unit: 'mL', help: '0.52 x the three diameters.' }),
    primpct: integer('Tumour length / bone length', { unit: '%', min: 1, max: 100 }),
    extracmp: yesNoUnknown('Extracompartmental (soft-tissue) extension', { required: true }),
    jointinv: yesNoUnknown('Joint involvement', { required: true }),
    nvinv: yesNoUnknown('Neurovascular bundle involved'),
    pathfx: yesNoUnknown('Pathological fracture at diagnosis', { required: true }),
    skipmet: choice(
      'Skip metastasis in the same bone',
      { NONE: 'None', SINGLE: 'Single', MULTIPLE: 'Multiple' },
      { required: true, help: 'A separate focus in the same bone or across the adjacent joint.' },
    ),
  }),
  ...section('Stage', {
    ct: choice(
      'cT (AJCC 8, bone; appendicular)',
      {
        TX: 'TX, cannot be assessed',
        T0: 'T0, no primary tumour',
        T1: 'T1, 8 cm or less',
        T2: 'T2, more than 8 cm',
        T3: 'T3, discontinuous in the primary bone',
      },
      { required: true },
    ),
    cn: choice(
      'cN',
      { NX: 'NX, cannot be assessed', N0: 'N0, no regional node', N1: 'N1, regional node' },
      { required: true },
    ),
    cm_ajcc: choice(
      'cM',
      { M0: 'M0, no distant metastasis', M1a: 'M1a, lung only', M1b: 'M1b, bone or other distant sites' },
      { required: true, help: 'M0 is not possible in this study (inclusion 3).' },
    ),
    ajccstg: derived('AJCC stage', 'text', {
      options: { IVA: 'IVA', IVB: 'IVB' },
      help: 'IVA: lung only, no nodes. IVB: nodes or other metastases.',
    }),
    enneking: derived('Enneking/MSTS stage', 'text', {
      options: { IIIA: 'IIIA, within the compartment', IIIB: 'IIIB, beyond the compartment' },
    }),
  }),
  ...section('Blood at diagnosis', {
    ldhdx: integer('LDH at diagnosis', {
      unit: 'U/L',
      required: true,
      min: 50,
      max: 10000,
      help: 'The last value before chemotherapy.',
      cdash: 'LBORRES',
    }),
    alpdx: integer('Alkaline phosphatase at diagnosis', {
      unit: 'U/L',
      required: true,
      min: 20,
      max: 20000,
      help: 'The last value before chemotherapy. Growing children have higher values than adults.',
      cdash: 'LBORRES',
    }),
  }),
};

export const diagnosis = defineForm({
  code: 'DX',
  name: 'diagnosis',
  title: 'Diagnosis & primary tumour',
  datedBy: 'dxdat',
  reads: ['SCR'],
  fields: diagnosisFields,
  derive: {
    primgrp: ({ primbone }) => siteGroup(primbone),
    primvol: ({ primdim1, primdim2, primdim3 }) => tumourVolume(primdim1, primdim2, primdim3),
    ajccstg: ({ cn, cm_ajcc }) => ajccStage(cn, cm_ajcc),
    enneking: ({ extracmp }) => ennekingStage(extracmp),
  },
  checks: diagnosisChecks,
});
