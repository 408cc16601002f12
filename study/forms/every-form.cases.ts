import type { Missing } from '@/lib/crf/value';
import type { Situation } from '../check-cases';

/** What stands on a form, with what is said to be missing. */
export interface FilledForm extends Situation {
  missing?: Missing;
}

/**
 * The proof of what holds on every form, on one of them: the checks of `every-form.ts`, and what the engine finds by itself
 * (`FUTURE`, `REQUIRED`). The finding stands on the field named.
 */
export interface EveryFormCase {
  check: string;
  form: string;
  on: string;
  fires: FilledForm;
  silent: FilledForm;
}

const born = { bornIn: '1995-08' };
const diagnosed = { diagnosedOn: '2004-02-03' };
const died = { diedOn: '2006-05-04' };
const withdrawn = { withdrawnOn: '2005-03-01' };

/** A case that fires and one that is silent for each check of every form; a test asks for both. */
export const everyFormCases: readonly EveryFormCase[] = [
  {
    check: 'EC-144',
    form: 'PATH',
    on: 'pathdat',
    fires: { answers: { pathdat: '1995-07-31' }, landmarks: born },
    silent: { answers: { pathdat: '1995-08-01' }, landmarks: born },
  },
  {
    check: 'EC-144',
    form: 'CYC',
    on: 'cycstdat',
    fires: { answers: { cycdone: 'GIVEN', cycstdat: '2004-02-02' }, landmarks: diagnosed, event: 'MTX1' },
    silent: { answers: { cycdone: 'GIVEN', cycstdat: '2004-02-03' }, landmarks: diagnosed, event: 'MTX1' },
  },
  {
    check: 'EC-010',
    form: 'PATH',
    on: 'pathrep',
    fires: { answers: { pathrep: '2005-03-02' }, landmarks: withdrawn },
    silent: { answers: { pathrep: '2005-03-01' }, landmarks: withdrawn },
  },
  {
    check: 'EC-130',
    form: 'EVT',
    on: 'evtdat',
    fires: { answers: { evtdat: '2006-05-05' }, landmarks: died },
    silent: { answers: { evtdat: '2006-05-04' }, landmarks: died },
  },
  {
    check: 'EC-130',
    form: 'PATH',
    on: 'pathdat',
    fires: { answers: { pathdat: '2006-05-05', pathrep: '2006-05-20' }, landmarks: died },
    // The report of what was taken before the death may come after it.
    silent: { answers: { pathdat: '2006-05-03', pathrep: '2006-05-20' }, landmarks: died },
  },
  {
    check: 'FUTURE',
    form: 'PATH',
    on: 'pathdat',
    fires: { answers: { pathdat: '2012-06-02' }, today: '2012-06-01' },
    silent: { answers: { pathdat: '2012-06-01' }, today: '2012-06-01' },
  },
  {
    check: 'REQUIRED',
    form: 'PATH',
    on: 'margr',
    fires: { answers: { margr: null } },
    silent: { answers: { margr: null }, missing: { margr: 'PENDING' } },
  },
  {
    check: 'REQUIRED',
    form: 'PATH',
    on: 'margr',
    fires: { answers: { margr: null } },
    silent: { answers: { margr: 'R0' } },
  },
];
