import { choice, date, derived, section, yesNoOptions } from '@/lib/crf/fields';
import { defineForm } from '@/lib/crf/form';
import { remissionProposal } from '../formulas/remission-proposal';
import {
  lungCleared,
  othersCleared,
  primaryRemoved,
  surgicalRemission as remission,
} from '../formulas/surgical-remission';
import { settings } from '../settings';

export const surgicalRemission = defineForm({
  code: 'CSR',
  name: 'surgical_remission',
  title: 'Surgical remission statement',
  once: true,
  datedBy: 'csrdat',
  reads: ['SXP', 'SXM', 'PATH', 'RAD', 'METS', 'RT', 'EVT'],
  fields: {
    ...section('After the last local treatment', {
      csrprim: choice('Primary tumour completely removed', primaryRemoved, {
        required: true,
        help: 'Proposed from surgery and pathology of the primary; R2 is no.',
      }),
      csrlung: choice('Lung metastases cleared', lungCleared, {
        required: true,
        help: 'By surgery only when every involved side was operated on and the surgeon removed all disease.',
      }),
      csroth: choice('Other metastases cleared', othersCleared, {
        required: true,
        help: 'Not applicable only when there were no metastases outside the lung.',
      }),
    }),
    ...section('Remission', {
      csr: derived('Complete surgical remission', 'text', {
        options: yesNoOptions,
        help: 'Yes when primary, lung and other metastases are all cleared.',
      }),
      csrdat: date('Date complete remission reached', {
        required: true,
        askIf: ['csr', 'is', 'Y'],
        help: 'The day of the last operation needed for it (or of the complete remission), before any disease event.',
      }),
      csradj: choice(
        'Confirmed by study committee',
        { CONFIRMED: 'Confirmed', CHANGED: 'Changed', PENDING: 'Pending' },
        { required: true },
      ),
    }),
  },
  propose: (context) => ({ ...remissionProposal(context) }),
  derive: {
    csr: ({ csrprim, csrlung, csroth }) => remission(csrprim, csrlung, csroth, settings.r1CountsAsRemission),
  },
  checks: [
    {
      id: 'CSR-CSRPRIM',
      severity: 'soft',
      on: 'csrprim',
      says: 'Surgery and pathology of the primary tell otherwise. Compare this answer with the operation and the R status of its specimen.',
      fails({ csrprim }, context) {
        const recorded = remissionProposal(context).csrprim;
        return csrprim !== null && recorded !== null && csrprim !== recorded;
      },
    },
    {
      id: 'CSR-CSRLUNG',
      severity: 'hard',
      on: 'csrlung',
      says: 'There were lung metastases at diagnosis: say how they were cleared, or that they were not. Or correct the metastases form.',
      fails({ csrlung }, { others }) {
        return csrlung === 'NO_LUNG_METS' && others.METS?.[0]?.answers.lungmet === 'Y';
      },
    },
    {
      id: 'CSR-CSROTH',
      severity: 'hard',
      on: 'csroth',
      says: 'There were metastases outside the lung at diagnosis: say how they were cleared, or that they were not. Or correct the metastases form.',
      fails({ csroth }, { others }) {
        const { pleural, bonemet, nodemet, othmet } = others.METS?.[0]?.answers ?? {};
        return csroth === 'NA' && [pleural, bonemet, nodemet, othmet].includes('Y');
      },
    },
  ],
});
