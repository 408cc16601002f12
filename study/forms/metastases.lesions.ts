import { choice, integer, text } from '@/lib/crf/fields';
import { defineGroup } from '@/lib/crf/form';
import type { Answers } from '@/lib/crf/value';
import { lesionOrgans, lobes, sides } from '../codelists/anatomy';

/** RECIST 1.1: at most 5 target lesions, 2 per organ, of 10 mm or more (a node 15 mm in short axis). */
const TARGETS = { inTotal: 5, perOrgan: 2, millimetres: 10, nodeMillimetres: 15 };

export const lesions = defineGroup({
  code: 'TU',
  name: 'lesion',
  title: 'Lesions at diagnosis',
  row: 'lesion',
  fields: {
    tulnkid: text('Lesion number', {
      required: true,
      pattern: {
        expression: /^N?T\d{2}$/,
        says: 'Number target lesions T01, T02 … and the others NT01, NT02 …',
      },
      help: 'T01, T02 … for targets, NT01 … for the others; the same number is used at every later assessment.',
      cdash: 'TULNKID',
    }),
    tuloc: choice('Lesion organ', lesionOrgans, { required: true, cdash: 'TULOC' }),
    tulat: choice('Lesion side', sides, { required: true, cdash: 'TULAT' }),
    tulobe: choice('Lobe (lung)', lobes, { required: true, askIf: ['tuloc', 'is', 'LUNG'] }),
    tutype: choice(
      'Target or non-target',
      { TARGET: 'Target', NON_TARGET: 'Non-target' },
      { required: true, help: 'At most 5 targets, 2 per organ, each 10 mm or more.', cdash: 'TUORRES' },
    ),
    trdiam: integer('Longest diameter', {
      unit: 'mm',
      required: true,
      min: 1,
      max: 300,
      help: 'In millimetres; the short axis of a lymph node.',
      cdash: 'TRORRES(LDIAM)',
    }),
  },
  checks: [
    {
      id: 'TU-UNIQUE',
      severity: 'hard',
      on: 'tulnkid',
      says: 'This lesion number is used twice: give every lesion a number of its own.',
      fails({ tulnkid }, { rows = [] }) {
        return tulnkid !== null && rows.filter((row) => row.tulnkid === tulnkid).length > 1;
      },
    },
    {
      id: 'TU-NUMBER',
      severity: 'hard',
      on: 'tulnkid',
      says: 'Number and kind of lesion disagree: T01, T02 … are targets, NT01, NT02 … are not.',
      fails({ tulnkid, tutype }) {
        if (tulnkid === null || tutype === null) return false;
        return tulnkid.startsWith('NT') === (tutype === 'TARGET');
      },
    },
    {
      id: 'EC-024',
      severity: 'hard',
      on: ['tutype', 'trdiam'],
      says: 'This lesion cannot be a target: at most 5 targets in all and 2 per organ, each at least 10 mm (a lymph node 15 mm in short axis). Make it a non-target, or correct its size.',
      fails({ tutype, tuloc, trdiam }, { rows = [] }) {
        if (tutype !== 'TARGET') return false;
        const smallest = tuloc === 'NODE' ? TARGETS.nodeMillimetres : TARGETS.millimetres;
        const isTooSmall = trdiam !== null && trdiam < smallest;
        return (
          isTooSmall ||
          hasTooMany(
            rows.filter((row) => row.tutype === 'TARGET'),
            tuloc,
          )
        );
      },
    },
    {
      id: 'EC-026',
      severity: 'hard',
      on: ['tulobe', 'tulat'],
      says: 'The lobe is not on the side given: upper, middle and lower right lobes lie right, upper and lower left lobes left.',
      fails({ tulobe, tulat }) {
        if (tulobe === null || tulat === null) return false;
        return tulat !== (tulobe.startsWith('R') ? 'RIGHT' : 'LEFT');
      },
    },
  ],
});

function hasTooMany(targets: Answers[], organ: string | null): boolean {
  const inOrgan = targets.filter((row) => organ !== null && row.tuloc === organ).length;
  return targets.length > TARGETS.inTotal || inOrgan > TARGETS.perOrgan;
}
