import type { Condition } from '@/lib/crf/conditions';
import { choice, date, integer, section, yesNo } from '@/lib/crf/fields';
import { defineForm } from '@/lib/crf/form';
import { asText } from '@/lib/crf/value';
import {
  chestImaging,
  contactModes,
  diseaseStatus,
  limbFunction,
  localImaging,
  schooling,
  survival,
} from '../codelists/outcome';
import { settings } from '../settings';

const alive: Condition = ['survstat', 'is', 'ALIVE'];
const lost: Condition = ['survstat', 'is', 'LOST'];

export const followUp = defineForm({
  code: 'FU',
  name: 'follow_up',
  title: 'Follow-up & survival status',
  datedBy: 'fudat',
  reads: ['EVT'],
  fields: {
    ...section('Contact', {
      fudat: date('Date of contact', {
        required: true,
        help: 'The day the child was seen or the information was given. For a child lost: the day of the last attempt.',
        cdash: 'SSDAT',
      }),
      fumode: choice('Contact', contactModes, { required: true }),
      survstat: choice('Survival status', survival, {
        required: true,
        help: 'Dead needs the form of death. Lost only after two attempts.',
        cdash: 'SSORRES(SURVSTAT)',
      }),
    }),
    ...section('State of the child', {
      fudisst: choice('Disease status', diseaseStatus, {
        required: true,
        askIf: alive,
        help: 'Continuous remission: never a relapse or progression.',
      }),
      fulkadat: date('Date last known alive', { required: true, askIf: lost, help: 'Not after the date of contact.' }),
      fuatt: integer('Attempts to contact', {
        required: true,
        min: 0,
        max: 50,
        askIf: lost,
        help: `At least ${settings.lostAttempts}, by different ways.`,
      }),
      fuchest: choice('Chest imaging since last visit', chestImaging, { required: true, askIf: alive }),
      fulocal: choice('Imaging of primary site', localImaging, { required: true, askIf: alive }),
      fuschool: choice('School/work', schooling, { askIf: alive }),
      fulimb: choice('Limb function / device', limbFunction, { askIf: alive }),
      fuqol: integer('Quality of life (PedsQL total score)', {
        since: '4.0',
        required: true,
        min: 0,
        max: 100,
        askIf: alive,
        help: 'Total score from 0 to 100; "Not done" when the questionnaire was not filled in.',
      }),
    }),
    ...section('Next', {
      funext: date('Next visit planned', { mayBeFuture: true, askIf: alive }),
      futrans: yesNo('Moved to adult care', { askIf: alive }),
    }),
  },
  checks: [
    {
      id: 'EC-128',
      severity: 'hard',
      on: 'fudisst',
      says: 'A relapse, progression or second malignancy is recorded before this contact: continuous remission is no longer possible, and a later remission needs its date on the event. Check disease status and event.',
      fails({ fudat, fudisst }, { others }) {
        const events = (others.EVT ?? []).filter(({ answers }) => isBefore(asText(answers.evtdat), fudat));
        if (fudisst === 'CR_CONTINUOUS') return events.length > 0;
        return fudisst === 'CR2_OR_LATER' && !events.some(({ answers }) => answers.evtcr2 === 'Y');
      },
    },
    {
      id: 'EC-133',
      severity: 'soft',
      on: ['fuatt', 'fulkadat'],
      says: `A child is called lost after at least ${settings.lostAttempts} attempts, with the date last known alive. Check both.`,
      fails({ survstat, fuatt, fulkadat }) {
        if (survstat !== 'LOST') return false;
        return fulkadat === null || fuatt === null || fuatt < settings.lostAttempts;
      },
    },
    {
      id: 'FU-FULKADAT',
      severity: 'hard',
      on: 'fulkadat',
      says: 'The date last known alive comes after the date of contact. Check both.',
      fails({ fudat, fulkadat }) {
        return fudat !== null && fulkadat !== null && fulkadat > fudat;
      },
    },
    {
      id: 'FU-FUNEXT',
      severity: 'hard',
      on: 'funext',
      says: 'The next visit does not come after this contact. Check both dates.',
      fails({ fudat, funext }) {
        return fudat !== null && funext !== null && funext <= fudat;
      },
    },
  ],
});

const isBefore = (event: string | null, contact: string | null) =>
  event !== null && contact !== null && event <= contact;
