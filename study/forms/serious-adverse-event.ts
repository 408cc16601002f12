import type { Condition } from '@/lib/crf/conditions';
import { choice, date, dateTime, derived, longText, reference, section, yesNo, yesNoOptions } from '@/lib/crf/fields';
import { defineForm } from '@/lib/crf/form';
import { expectedness, reportKinds } from '../codelists/adverse-events';
import { linkedEvent, reportedAt } from '../formulas/serious-events';
import { isUnexpected, susar } from '../formulas/susar';
import { settings } from '../settings';
import { seriousAdverseEventChecks } from './serious-adverse-event.checks';

const inHospital: Condition = ['aeshosp', 'is', 'Y'];

export const seriousAdverseEventFields = {
  ...section('Report', {
    saeref: reference('Linked AE', 'AE', {
      required: true,
      help: 'Enter the adverse event first; this report then belongs to it.',
    }),
    saever: choice('Report kind', reportKinds, {
      required: true,
      help: 'What becomes known later is a report of its own: the first one stays as it was sent.',
    }),
    saeaware: dateTime('Site became aware', {
      required: true,
      help: 'When somebody of the study at the site first heard of it, or of what this follow-up report adds.',
    }),
    saerep: derived('Reported to sponsor', 'datetime', {
      help: 'When this report was first saved here; at most 24 hours after the site became aware. Empty for reports on paper.',
    }),
  }),
  ...section('Seriousness', {
    aesdth: yesNo('Results in death', { required: true, cdash: 'AESDTH' }),
    aeslife: yesNo('Life-threatening', {
      required: true,
      help: 'The child was in danger of death when it happened; not an event that might have become so.',
      cdash: 'AESLIFE',
    }),
    aeshosp: yesNo('Hospitalisation or prolongation', {
      required: true,
      help: 'A planned admission for chemotherapy is not serious; staying longer because of the event is.',
      cdash: 'AESHOSP',
    }),
    saeadm: date('Admission date', {
      required: true,
      askIf: inHospital,
      help: 'Of the stay that the event caused or prolonged.',
    }),
    saedis: date('Discharge date', { askIf: inHospital, help: 'Empty while the child is in hospital.' }),
    saeicu: yesNo('ICU admission'),
    aesdisab: yesNo('Disability', { required: true, help: 'Persistent or significant.', cdash: 'AESDISAB' }),
    aescong: yesNo('Congenital anomaly', { required: true, help: 'In a child of the patient.', cdash: 'AESCONG' }),
    aesmie: yesNo('Other medically important', { required: true, cdash: 'AESMIE' }),
  }),
  ...section('Narrative', {
    saenarr: longText('Narrative (no identifying details)', {
      required: true,
      minLength: 50,
      maxLength: 10000,
      help: 'Course, findings, treatment, other causes, in the order of time. Say “the child”; no names, no dates of birth, no hospital numbers.',
    }),
    saefin: date('Final outcome date', { required: true, askIf: ['saever', 'is', 'FINAL'] }),
  }),
  ...section('Sponsor', {
    // The review comes after the report, and no answer tells that it took place: asked always, never awaited.
    saeexp: choice('Expectedness by sponsor', expectedness, {
      help: 'Entered when the sponsor has reviewed the report; until then the judgement of the site counts.',
    }),
    saesusar: derived('SUSAR', 'text', {
      options: yesNoOptions,
      help: 'Serious, possibly caused by chemotherapy, IL-2 or LAK cells, and unexpected.',
    }),
  }),
};

export const seriousAdverseEvent = defineForm({
  code: 'SAE',
  name: 'serious_adverse_event',
  title: 'Serious adverse event',
  datedBy: 'saeaware',
  reads: ['AE'],
  log: ['saeref', 'saever', 'saeaware', 'saerep', 'aesdth', 'aeshosp', 'saesusar'],
  fields: seriousAdverseEventFields,
  derive: {
    saerep({ saeaware }, { firstSavedAt }) {
      return reportedAt(saeaware, firstSavedAt ?? null, settings.electronicSince);
    },
    saesusar({ saeref, saeexp }, { others }) {
      const event = linkedEvent(others.AE, saeref);
      return event ? susar({ ...event, unexpected: isUnexpected(event.unexpected, saeexp) }) : null;
    },
  },
  checks: seriousAdverseEventChecks,
});
