import type { Context } from '@/lib/crf/context';
import type { AnswersOf, Check } from '@/lib/crf/form';
import { isEmpty } from '@/lib/crf/value';
import type { metastasisSurgeryFields } from './metastasis-surgery';

/** Whether another record of the child already says if lung surgery was done. */
export function statedElsewhere({ others }: Context): boolean {
  return (others.SXM ?? []).some(({ answers }) => !isEmpty(answers.lungsxdone));
}

export const metastasisSurgeryChecks: Check<AnswersOf<typeof metastasisSurgeryFields>>[] = [
  {
    id: 'SXM-ONCE',
    severity: 'hard',
    on: 'lungsxdone',
    says: 'Another record of this child already states whether lung surgery was done: leave this answer empty here, or correct it there.',
    fails({ lungsxdone }, context) {
      return lungsxdone !== null && statedElsewhere(context);
    },
  },
  {
    id: 'EC-096',
    severity: 'hard',
    on: ['sxmremn', 'sxmposn', 'sxmviabn'],
    says: 'The counts contradict one another: nodules removed must be at least those metastatic, and these at least those with viable tumour.',
    fails({ sxmremn, sxmposn, sxmviabn }) {
      const tooManyPositive = sxmremn !== null && sxmposn !== null && sxmposn > sxmremn;
      const tooManyViable = sxmposn !== null && sxmviabn !== null && sxmviabn > sxmposn;
      return tooManyPositive || tooManyViable;
    },
  },
  {
    id: 'EC-097',
    severity: 'soft',
    on: ['sxmremn', 'sxmcompl'],
    says: 'Fewer nodules were removed than the last CT showed on this side, yet all disease is said to be removed: check the counts with the operation note, or explain.',
    fails({ sxmctn, sxmremn, sxmcompl }) {
      return sxmcompl === 'Y' && sxmctn !== null && sxmremn !== null && sxmremn < sxmctn;
    },
  },
  {
    id: 'EC-099',
    severity: 'soft',
    on: ['sxmapp', 'sxmpalp'],
    says: 'Complete removal is claimed after thoracoscopy without palpation, which can miss small nodules: confirm approach and palpation with the operation note.',
    fails({ sxmapp, sxmpalp, sxmcompl }) {
      return sxmapp === 'VATS' && sxmpalp === 'N' && sxmcompl === 'Y';
    },
  },
  {
    id: 'SXM-R2',
    severity: 'hard',
    on: ['sxmcompl', 'sxmmarg'],
    says: 'Margins R2 mean that tumour was left behind, so not all disease was removed: correct the margins, or answer with no.',
    fails({ sxmmarg, sxmcompl }) {
      return sxmmarg === 'R2' && sxmcompl === 'Y';
    },
  },
  {
    id: 'SXM-PALPATION',
    severity: 'hard',
    on: ['sxmpalp', 'sxmapp'],
    says: 'An open operation of the lung includes palpation; without it only thoracoscopy is possible: check the approach and the palpation.',
    fails({ sxmsite, sxmpalp, sxmapp }) {
      return sxmsite === 'LUNG' && sxmpalp === 'N' && sxmapp !== null && sxmapp !== 'VATS';
    },
  },
];
