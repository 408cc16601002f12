import type { Context } from '@/lib/crf/context';
import type { AnswersOf, Check } from '@/lib/crf/form';
import { linkedEvent } from '../formulas/serious-events';
import { privacyCheck } from './adverse-event.privacy';
import type { seriousAdverseEventFields } from './serious-adverse-event';

export const seriousAdverseEventChecks: Check<AnswersOf<typeof seriousAdverseEventFields>>[] = [
  {
    id: 'SAE-SAEAWARE',
    severity: 'hard',
    on: 'saeaware',
    says: 'The site cannot have become aware of the event before it began. Check this date and the start of the linked adverse event.',
    fails({ saeref, saeaware }, context) {
      return comesBeforeEvent(saeaware, saeref, context);
    },
  },
  {
    id: 'EC-120',
    severity: 'hard',
    on: ['aesdth', 'aeslife', 'aeshosp', 'aesdisab', 'aescong', 'aesmie'],
    says: 'All six criteria are answered with no, so the event is not serious. Answer at least one with yes, or correct the adverse event.',
    fails({ aesdth, aeslife, aeshosp, aesdisab, aescong, aesmie }) {
      return [aesdth, aeslife, aeshosp, aesdisab, aescong, aesmie].every((criterion) => criterion === 'N');
    },
  },
  {
    id: 'EC-120-ADMISSION',
    severity: 'hard',
    on: 'saeadm',
    says: 'A hospitalisation needs its date of admission. Enter it from the discharge letter.',
    fails({ aeshosp, saeadm }) {
      return aeshosp === 'Y' && saeadm === null;
    },
  },
  {
    id: 'SAE-SAEADM',
    severity: 'hard',
    on: ['saedis', 'saeadm'],
    says: 'The discharge comes before the admission. Check both dates.',
    fails({ saeadm, saedis }) {
      return saeadm !== null && saedis !== null && saedis < saeadm;
    },
  },
  {
    id: 'SAE-SAEFIN',
    severity: 'hard',
    on: 'saefin',
    says: 'The final outcome comes before the start of the linked adverse event. Check both dates.',
    fails({ saeref, saefin }, context) {
      return comesBeforeEvent(saefin, saeref, context);
    },
  },
  privacyCheck('saenarr'),
];

function comesBeforeEvent(on: string | null, event: string | null, { others }: Context): boolean {
  const startedOn = linkedEvent(others.AE, event)?.startedOn ?? null;
  return on !== null && startedOn !== null && on.slice(0, 10) < startedOn;
}
