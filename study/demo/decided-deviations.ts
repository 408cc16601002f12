import type { Answers } from '@/lib/crf/value';

/** What a data manager answered to a deviation that the study had proposed. */
export interface Decision {
  participant: string;
  /** Which of the proposals of the child. */
  category: string;
  on: string;
  /** What the site added to an accepted one. */
  accepted?: Answers;
  /** Why it is no deviation. */
  dismissed?: string;
}

/** Some of the proposals that the demo casebooks leave open are answered, the others wait. */
export const decisions: readonly Decision[] = [
  {
    ...{ participant: 'MI01-013', category: 'PROHIBITED_MEDICATION', on: '2003-10-22' },
    accepted: {
      dvsev: 'MAJOR',
      dvact:
        'The ward has been told again which antiemetics are allowed before interleukin-2. The course was given as planned.',
      dvec: 'Y',
      dvecdat: '2003-11-03',
      dvres: 'Y',
    },
  },
  {
    ...{ participant: 'MI01-034', category: 'TIMING_WINDOW', on: '2015-07-23' },
    accepted: { dvsev: 'MINOR', dvres: 'N' },
  },
  {
    ...{ participant: 'MI01-010', category: 'TIMING_WINDOW', on: '2001-01-01' },
    dismissed: 'The tumour board judged the nodules of the other lung unresectable: no second operation was planned.',
  },
  {
    ...{ participant: 'MI02-006', category: 'TIMING_WINDOW', on: '2007-07-09' },
    dismissed: 'Interleukin-2 began on the planned weekday; only the cycle before it had been two days late.',
  },
];
