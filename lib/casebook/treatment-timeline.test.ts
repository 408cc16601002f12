import { expect, it } from 'vitest';
import type { OtherEntry } from '@/lib/crf/context';
import type { Answers } from '@/lib/crf/value';
import { diseaseFacts } from './child-facts';
import { timelineOf } from './treatment-timeline';

function saved(event: string, form: string, occurredOn: string | null, answers: Answers = {}) {
  const common = { id: `${event}/${form}`, event, form, repeat: 1, status: 'complete' as const };
  const other: OtherEntry = { ...common, answers, groups: {} };
  return { ...common, occurredOn, hardFindings: 0, openQueries: 0, mark: null, pendingAnswers: 0, held: false, other };
}

it('puts each combination, operation and turn of the disease on its line, in order of time', () => {
  const marks = timelineOf([
    saved('ANY', 'DTH', '2004-10-03', { dthcaus: 'DISEASE' }),
    saved('SX_PRIM', 'SXP', '2004-05-10'),
    saved('SX_PRIM', 'PATH', '2004-05-10', { pathspec: 'PRIMARY', histresp: 'POOR' }),
    saved('MTX1', 'CYC', '2004-02-09'),
    saved('MTX2', 'CYC', '2004-03-15'),
    saved('ANY', 'CYC', '2004-08-01'),
    saved('SCR', 'DX', '2004-02-02'),
    saved('CSR_EVAL', 'CSR', '2004-09-01', { csr: 'N' }),
    saved('AP2', 'CYC', null),
    saved('SCR', 'DM', '2004-02-01'),
  ]);
  expect(marks.map(({ lane, kind, says }) => `${lane} | ${kind} | ${says}`)).toEqual([
    'Course | contact | Diagnosis',
    'HD-methotrexate | treatment | HD-methotrexate 1',
    'HD-methotrexate | treatment | HD-methotrexate 2',
    'Surgery | operation | Surgery of primary tumour',
    expect.stringMatching(/^Course \| bad news \| .*[Pp]oor.* response of the primary$/),
    'Chemotherapy cycle, not planned | treatment | Chemotherapy cycle, not planned',
    expect.stringMatching(/^Course \| death \| Death: /),
  ]);
});

it('tells the disease of a child in short phrases, and leaves out what is not known', () => {
  expect(diseaseFacts([])).toEqual([]);
  const diagnosis = saved('SCR', 'DX', null, { primbone: 'FEMUR', primseg: 'DISTAL' }).other;
  const staging = { lungmet: 'Y', lungnod: 1, lunglat: 'UNILATERAL_L', bonemet: 'Y', bonemetn: 2, nodemet: 'N' };
  expect(diseaseFacts([diagnosis, saved('SCR', 'METS', null, staging).other])).toEqual([
    'femur, distal',
    'lung metastases (1 nodule, left lung only)',
    'bone metastases (2)',
  ]);
  const flat = saved('SCR', 'DX', null, { primbone: 'OTHER', primboth: 'Clavicle', primseg: 'NA' }).other;
  expect(diseaseFacts([flat])).toEqual(['Clavicle']);
});
