import type { Answers } from '@/lib/crf/value';
import type { DeviationCase, SituationEntry } from '../casebook-cases';

const cycle = (event: string, cycstdat: string): SituationEntry => ({
  form: 'CYC',
  event,
  answers: { cyccode: event, cycdone: 'GIVEN', cycstdat },
});
/** Day zero is 9 Feb 2004; the first cisplatin is planned a week later (1 day before to 7 after), IL-2 on 1 March (to 7 days after). */
const dayZero = cycle('MTX1', '2004-02-09');
const firstAp = cycle('AP1', '2004-02-16');
const course = (il2stdt: string | null, answers: Answers = {}): SituationEntry => ({
  form: 'IL2',
  event: 'IL2_1',
  answers: { il2done: 'COMPLETE', il2stdt, ...answers },
});
const noCourse = course(null, { il2done: 'NOT_GIVEN' });
const preoperative = (raddat: string): SituationEntry => ({ form: 'RAD', event: 'RAD_PRE', answers: { raddat } });
const surgery: SituationEntry = {
  form: 'SXP',
  event: 'SX_PRIM',
  answers: { sxpdone: 'DONE', sxpdat: '2004-05-10', sxptype: 'LIMB_SALVAGE' },
};
/** Screened, harvested and reinfused, operated on; nothing is asked here of the cycles between. */
const toSurgery: SituationEntry[] = [
  { form: 'SCR', event: 'SCR', answers: { scrdat: '2004-01-27' } },
  dayZero,
  {
    form: 'LAK',
    event: 'LAKH1',
    answers: { harvyn: 'Y', harvdat: '2004-03-07', reinfyn: 'Y', reinfdat: '2004-03-11' },
  },
  surgery,
];
const remission: SituationEntry = { form: 'CSR', event: 'EOT', answers: { csr: 'Y', csrdat: '2004-07-26' } };
const ended: SituationEntry = { form: 'EOT', event: 'EOT', answers: { eotdat: '2004-12-11' } };
/** The evaluation is planned for 13 Dec 2004. */
const endedEarly: SituationEntry = { form: 'EOT', event: 'EOT', answers: { eotdat: '2004-11-01' } };
const contact = (event: string, fudat: string, survstat = 'ALIVE'): SituationEntry => ({
  form: 'FU',
  event,
  answers: { fudat, survstat },
});
const entered = (dvdecod: string, dvstdat: string): SituationEntry => ({ form: 'DV', answers: { dvdecod, dvstdat } });

/** The day on which nothing but the events named here can be late. */
const soon = { today: '2004-03-10' };

export const windowCases: DeviationCase[] = [
  {
    check: 'EC-143',
    fires: { entries: [dayZero, firstAp, course('2004-03-09T10:00')], ...soon },
    silent: { entries: [dayZero, firstAp, course('2004-03-08T10:00')], ...soon },
  },
  {
    check: 'EC-143',
    fires: { entries: [dayZero, firstAp, course('2004-02-29T10:00')], ...soon },
    silent: {
      entries: [dayZero, firstAp, course('2004-02-29T10:00'), entered('TIMING_WINDOW', '2004-02-29')],
      ...soon,
    },
  },
  {
    // A cycle that came early; how late it may come is told by its delay.
    check: 'EC-143',
    fires: { entries: [dayZero, cycle('AP1', '2004-02-14')], ...soon },
    silent: { entries: [dayZero, cycle('AP1', '2004-03-01')], ...soon },
  },
  {
    // A course of which nothing is entered, although a later cycle was given.
    check: 'EC-143',
    fires: { entries: [dayZero, firstAp, cycle('MTX2', '2004-03-15')], today: '2004-03-20' },
    silent: {
      entries: [dayZero, firstAp, noCourse, cycle('MTX2', '2004-03-15')],
      today: '2004-03-20',
    },
  },
  {
    // A visit out of its time; not the day on which the site heard of the death.
    check: 'EC-143',
    fires: { entries: [ended, contact('FU003', '2005-04-02')], today: '2005-04-10' },
    silent: { entries: [ended, contact('FU003', '2005-04-02', 'DEAD')], today: '2005-04-10' },
  },
  {
    check: 'EC-143',
    fires: { entries: [dayZero, firstAp, course('2004-03-09T10:00'), endedEarly], ...soon },
    // The end of treatment has the day of the last drug, not that of the evaluation.
    silent: { entries: [dayZero, firstAp, course('2004-03-08T10:00'), endedEarly], ...soon },
  },
  {
    check: 'EC-143-MISSED',
    fires: { entries: [...toSurgery] },
    silent: { entries: [...toSurgery, preoperative('2004-04-28')] },
  },
  {
    check: 'EC-143-MISSED',
    fires: { entries: [ended, contact('FU006', '2005-06-13')], today: '2005-06-20' },
    silent: { entries: [ended, contact('FU003', '2005-03-14'), contact('FU006', '2005-06-13')], today: '2005-06-20' },
  },
  {
    // The statement on remission is made once, wherever in the calendar.
    check: 'EC-143-MISSED',
    fires: { entries: [...toSurgery, preoperative('2004-04-28'), ended] },
    silent: { entries: [...toSurgery, preoperative('2004-04-28'), ended, remission] },
  },
];
