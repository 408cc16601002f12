import type { Condition } from '@/lib/crf/conditions';
import { choice, derived, integer, text } from '@/lib/crf/fields';
import { defineGroup } from '@/lib/crf/form';
import { type Answers, asText } from '@/lib/crf/value';
import { lesionKinds, lesionStates } from '../codelists/radiology';
import { lesionInWords, lesionOf, loggedLesions } from '../formulas/lesions';
import { measurementChecks } from './radiology.checks';

const isMeasured: Condition = {
  all: [
    ['trstate', 'is', 'PRESENT'],
    ['trtype', 'is', 'TARGET'],
  ],
};

export const measurementFields = {
  tulnkid: text('Lesion number', {
    required: true,
    help: 'As in the log of lesions at diagnosis; a new lesion is no row here, but the answer to "New lesion".',
    cdash: 'TULNKID',
  }),
  trloc: derived('Where', 'text', { help: 'From the log of lesions at diagnosis.' }),
  trtype: derived('Target or non-target', 'text', { options: lesionKinds }),
  trstate: choice('Found', lesionStates, {
    required: true,
    help: 'A target that is seen but too small to measure counts as 5 mm. Gone: also after its removal by surgery.',
  }),
  trdiam: integer('Diameter', {
    unit: 'mm',
    required: true,
    min: 1,
    max: 300,
    askIf: isMeasured,
    help: 'Longest diameter in millimetres; of a lymph node the short axis. The same plane and series as before.',
  }),
};

/** What became of each lesion of the log; RECIST 1.1 is derived from the targets. */
export const measurements = defineGroup({
  code: 'TR',
  name: 'lesion_measurement',
  title: 'Lesions',
  row: 'lesion',
  fields: measurementFields,
  propose({ radtpt }, { others }) {
    return loggedLesions(others.METS).map(({ number, isTarget, mm }): Answers => {
      if (radtpt !== 'BASELINE') return { tulnkid: number };
      return { tulnkid: number, trstate: 'PRESENT', trdiam: isTarget ? mm : null };
    });
  },
  derive: {
    trloc({ tulnkid }, { others }) {
      const lesion = lesionOf(asText(tulnkid), others.METS);
      return lesion ? lesionInWords(lesion) : null;
    },
    trtype({ tulnkid }, { others }) {
      const lesion = lesionOf(asText(tulnkid), others.METS);
      return lesion ? (lesion.isTarget ? 'TARGET' : 'NON_TARGET') : null;
    },
  },
  checks: measurementChecks,
});
