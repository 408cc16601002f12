import type { Condition } from '@/lib/crf/conditions';
import { choice, choices, date, derived, longText, reference, section, text, yesNo } from '@/lib/crf/fields';
import { defineForm } from '@/lib/crf/form';
import { asText } from '@/lib/crf/value';
import { searchTerms } from '@/lib/ctcae/search-terms';
import { allowedGrades, ctcaeVersion, isOtherSpecify, socOf, termSocs, termWords } from '@/lib/ctcae/terms';
import {
  actionsTaken,
  baselineGrades,
  eventOutcomes,
  grades,
  possibleOrMore,
  relations,
  relationsOrNone,
  suspectedDrugs,
} from '../codelists/adverse-events';
import { needsReasonNotSerious } from '../formulas/adverse-events';
import { settings } from '../settings';
import { adverseEventChecks } from './adverse-event.checks';

const any: Condition = ['aeyn', 'is', 'Y'];
const asked = { required: true, askIf: any };
const isOfNoTerm: Condition = {
  says: 'the CTCAE term ends with “Other, specify”',
  holds: ({ aectcae }) => isOtherSpecify(asText(aectcae) ?? ''),
};
const isRelated: Condition = {
  any: [
    ['aerelc', 'in', possibleOrMore],
    ['aereli', 'in', possibleOrMore],
    ['aerell', 'in', possibleOrMore],
    ['aerels', 'in', possibleOrMore],
  ],
};
const isSevereButNotSerious: Condition = {
  says: settings.bloodCountsExempt
    ? 'grade 4 or 5 is not serious, and it is not a blood count of grade 4'
    : 'grade 4 or 5 is not serious',
  holds: (answers) => needsReasonNotSerious(answers, { exempt: settings.bloodCountsExempt }),
};

export const adverseEventFields = {
  ...section('Event', {
    aeyn: yesNo('Any adverse event in this period', {
      required: true,
      help: 'No only to state that there was none; then nothing else is asked.',
      cdash: 'AEYN',
    }),
    aeterm: text('Event as reported', {
      ...asked,
      minLength: 3,
      maxLength: 200,
      help: 'The diagnosis rather than its signs, in the words of the chart; one event in each entry. No names, no dates of birth.',
      cdash: 'AETERM',
    }),
    aectcae: choice('CTCAE v5.0 term', termWords, {
      ...asked,
      hints: termSocs,
      search: searchTerms,
      help: 'Type a word of it, in English or Italian. “Other, specify” only when no term fits.',
      cdash: 'AEDECOD / AELLTCD',
    }),
    aesoc: derived('System organ class', 'text', { cdash: 'AESOC' }),
    aeoth: text('"Other, specify" text', {
      required: true,
      minLength: 3,
      maxLength: 200,
      askIf: isOfNoTerm,
      help: 'The event in your own words; no names.',
    }),
  }),
  ...section('Dates', {
    aestdat: date('Start', { ...asked, help: 'The day of the first sign, not of the worst grade.', cdash: 'AESTDAT' }),
    aeongo: yesNo('Ongoing', { ...asked, help: 'Yes as long as it has not ended.', cdash: 'AEONGO' }),
    aeendat: date('End', {
      required: true,
      askIf: ['aeongo', 'is', 'N'],
      help: 'The last day of the event; for a fatal one the day of death.',
      cdash: 'AEENDAT',
    }),
  }),
  ...section('Severity', {
    aetoxgr: choice('Worst grade', grades, {
      ...asked,
      offers: ({ aectcae }) => (aectcae === null ? null : allowedGrades(asText(aectcae) ?? '').map(String)),
      help: 'The worst of the whole event; only the grades that the term defines are offered.',
      cdash: 'AETOXGR',
    }),
    aebase: choice('Present at baseline', baselineGrades, {
      askIf: any,
      help: 'Its grade before the first protocol treatment; 0 when it was not there.',
    }),
    // Not on the printed CRF: grades of two versions of CTCAE cannot be compared, so the version stands beside each.
    aectcv: derived('CTCAE version', 'text'),
  }),
  ...section('Relation', {
    aerelc: choice('Related to chemotherapy', relations, { ...asked, cdash: 'AEREL' }),
    aereli: choice('Related to IL-2', relationsOrNone, {
      ...asked,
      help: '“Not applicable” when no IL-2 was given before the start of the event.',
      cdash: 'AEREL',
    }),
    aerell: choice('Related to LAK reinfusion', relationsOrNone, {
      ...asked,
      help: '“Not applicable” when no cells were reinfused before the start of the event.',
      cdash: 'AEREL',
    }),
    aerels: choice('Related to surgery', relationsOrNone, {
      ...asked,
      help: '“Not applicable” when there was no operation before the start of the event.',
      cdash: 'AEREL',
    }),
    aedrug: choices('Most likely drug', suspectedDrugs, {
      required: true,
      askIf: isRelated,
      help: 'One, or several when they cannot be told apart.',
    }),
    aecyc: reference('Linked cycle / IL-2 course / LAK', ['CYC', 'IL2', 'LAK'], {
      askIf: any,
      help: 'The treatment that the event followed.',
    }),
  }),
  ...section('Management and outcome', {
    aeacn: choice('Action taken', actionsTaken, {
      ...asked,
      help: 'With the protocol treatment. A delay or a change of dose also stands on the cycle or IL-2 course.',
      cdash: 'AEACN',
    }),
    aetrt: yesNo('Treatment given', {
      ...asked,
      help: 'Drugs or transfusions; each has its entry under concomitant medication.',
      cdash: 'AEACNOTH~',
    }),
    aeout: choice('Outcome', eventOutcomes, { ...asked, help: 'Fatal only with grade 5.', cdash: 'AEOUT' }),
  }),
  ...section('Seriousness', {
    aeser: yesNo('Serious', {
      ...asked,
      help: 'Death, danger to life, unplanned or prolonged admission, disability, or medically important. Yes needs a report of it.',
      cdash: 'AESER',
    }),
    // Not on the printed CRF: EC-116 asks for the reason.
    aesernot: longText('Why not serious', {
      minLength: 3,
      maxLength: 500,
      askIf: isSevereButNotSerious,
      help: 'Why an event of this grade met no criterion of a serious one; no names.',
    }),
    aeunexp: yesNo('Unexpected (not in reference safety information)', {
      required: true,
      askIf: ['aeser', 'is', 'Y'],
      help: 'By the site; the sponsor judges it on the report.',
    }),
  }),
};

export const adverseEvent = defineForm({
  code: 'AE',
  name: 'adverse_event',
  title: 'Adverse event',
  datedBy: 'aestdat',
  reads: ['IL2', 'LAK'],
  log: ['aeterm', 'aectcae', 'aetoxgr', 'aestdat', 'aeendat', 'aeout', 'aeser'],
  layout: 'toxicity',
  fields: adverseEventFields,
  // Whoever opens a new row has an event to enter.
  propose: () => ({ aeyn: 'Y' }),
  derive: {
    aesoc: ({ aectcae }) => (aectcae === null ? null : socOf(aectcae)),
    aectcv: ({ aetoxgr, aebase }) => (aetoxgr === null && aebase === null ? null : ctcaeVersion),
  },
  checks: adverseEventChecks,
});
