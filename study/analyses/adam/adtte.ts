import { addDays, DAYS_PER_MONTH } from '@/lib/dates/calendar';
import type { FollowUpAnalysis, SurvivalAnalysis } from '../analysis';
import type { Child, TimeToEvent } from '../child';
import { eventFreeSurvival } from '../event-free-survival';
import { followUp } from '../follow-up';
import { overallSurvival } from '../overall-survival';
import { adsl } from './adsl';
import { type Dataset, type Variable, variablesOf } from './variable';

/** A time to an event that the datasets tell. */
export interface Parameter {
  /** PARAMCD. */
  code: string;
  title: string;
  /** Slug of the analysis whose times these are. */
  of: string;
  /** As ADTTE counts: of the follow-up, the end of observation is the event. */
  outcome(child: Child): TimeToEvent | null;
  /** What an event was, in words; what ended the observation otherwise. */
  eventWords: Readonly<Record<string, string>>;
  event: string;
  censored: string;
}

const survival = (code: string, { slug, title, outcome, eventWords }: SurvivalAnalysis, event: string): Parameter => ({
  ...{ code, title, of: slug, outcome, eventWords, event },
  censored: 'Last date known alive, without the event',
});

const reverse = (code: string, { slug, title, outcome }: FollowUpAnalysis): Parameter => ({
  ...{ code, of: slug, title: `${title} (reverse Kaplan-Meier)`, eventWords: {} },
  outcome(child) {
    const time = outcome(child);
    return time && { months: time.months, event: !time.event, what: null };
  },
  event: 'End of observation',
  censored: 'Death',
});

/** The times of ADTTE, in the order of its rows. */
export const parameters: readonly Parameter[] = [
  survival('OS', overallSurvival, 'Death'),
  survival('EFS', eventFreeSurvival, 'Event, its kind not recorded'),
  reverse('FUP', followUp),
];

/** A row of ADTTE. */
export interface TimeRow {
  child: Child;
  parameter: Parameter;
  time: TimeToEvent;
}

const { text, number, integer, date } = variablesOf<TimeRow>();

/** The same of the child, beside its times. */
function ofChild(name: string): Variable<TimeRow> {
  const variable = adsl.variables.find((one) => one.name === name);
  if (!variable) throw new Error(`ADSL has no variable ${name}.`);
  return { ...variable, value: ({ child }) => variable.value(child) };
}

const grouping = [
  'AGEGR1',
  'SEX',
  'PRIMGRP',
  'LUNGNGR1',
  'LUNGLGR1',
  'BONEMET',
  'RESPGR',
  'CSRFL',
  'CSRRESP',
  'IL2LAKFL',
];

function endOf({ child, time }: TimeRow): string | null {
  return child.timeZero && addDays(child.timeZero, Math.round(time.months * DAYS_PER_MONTH));
}

function eventInWords({ parameter, time: { event, what } }: TimeRow): string | null {
  if (!event) return null;
  return what === null ? parameter.event : (parameter.eventWords[what] ?? what);
}

const dates = 'DX.dxdat CYC.cycstdat EVT.evtdat DTH.dthdat FU.fudat FU.fulkadat';

/** One row a child and time to an event. Who has no time zero, or nothing known after it, has no row. */
export const adtte: Dataset<TimeRow> = {
  name: 'ADTTE',
  label: 'Time-to-event analysis dataset',
  keys: ['USUBJID', 'PARAMCD'],
  variables: [
    ...['STUDYID', 'USUBJID', 'SUBJID', 'SITEID', 'ENRLFL', 'SURVFL'].map(ofChild),
    text('PARAMCD', 'Parameter code', '', (row) => row.parameter.code, 'Which time it is'),
    text('PARAM', 'Parameter', '', (row) => row.parameter.title, 'PARAMCD in words'),
    date('STARTDT', 'Time-to-event origin date', 'DX.dxdat CYC.cycstdat', (row) => row.child.timeZero, 'TZERODT'),
    date('ADT', 'Analysis date', dates, endOf, 'Of the event, or of the end of observation'),
    number('AVAL', 'Analysis value', dates, (row) => row.time.months, `Days from STARTDT to ADT / ${DAYS_PER_MONTH}`),
    text('AVALU', 'Analysis value unit', '', () => 'MONTHS', 'Always months'),
    integer('CNSR', 'Censor', dates, (row) => (row.time.event ? 0 : 1), '0: the event, 1: censored'),
    text('EVNTCD', 'Event code', 'EVT.evttype DTH.dthcaus', ({ time }) => time.what, 'As coded, where CNSR is 0'),
    text('EVNTDESC', 'Event description', 'EVT.evttype DTH.dthcaus', eventInWords, 'Where CNSR is 0'),
    text(
      'CNSDTDSC',
      'Censor date description',
      '',
      (r) => (r.time.event ? null : r.parameter.censored),
      'Where CNSR is 1',
    ),
    ...grouping.map(ofChild),
  ],
};
