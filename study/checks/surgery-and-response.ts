import type { Casebook, CasebookCheck, CasebookEntry, Spot } from '@/lib/crf/casebook-checks';
import { asText } from '@/lib/crf/value';
import { addDays, daysBetween, weekOf } from '@/lib/dates/calendar';
import { shortDate } from '@/lib/dates/words';
import { protectiveDrugs } from '../codelists/chemotherapy';
import { administrationsOf } from '../formulas/administrations';
import { firstChemotherapy } from '../formulas/first-treatment';
import {
  isOfRelapse,
  type Operation,
  operationsOfMetastases,
  operationsOfPrimary,
  removalsOfPrimary,
} from '../formulas/operations';
import { isFromOneOf, withoutSpecimen } from '../formulas/specimens';
import { settings } from '../settings';
import { remissionChecks } from './surgery-and-response.remission';

const { primarySurgeryWeeks: weeks, restartDays, pathologyDays, complicationDays } = settings;

/** The first day of each cytotoxic drug that was given, in order. */
function cytotoxicDays({ of }: Casebook): string[] {
  return administrationsOf(of('CYC'))
    .flatMap(({ drug, startedOn }) => (startedOn === null || protectiveDrugs.includes(drug) ? [] : [startedOn]))
    .sort();
}

/** The operations of the primary and of metastases, as the checks on all of them read them. */
function operationsIn({ of }: Casebook): Operation[] {
  return [...operationsOfPrimary(of('SXP')), ...operationsOfMetastases(of('SXM'))];
}

const dateFieldOf = (form: string) => (form === 'SXP' ? 'sxpdat' : 'sxmdat');

/** Whether an adverse event of grade 2 or more, possibly related to surgery, began soon after a day. */
function isComplication({ answers }: CasebookEntry, operatedOn: string): boolean {
  const began = asText(answers.aestdat);
  const isRelated = ['POSSIBLE', 'PROBABLE', 'DEFINITE'].includes(String(answers.aerels));
  if (began === null || began.length < 10 || !isRelated || Number(answers.aetoxgr) < 2) return false;
  return began >= operatedOn && began <= addDays(operatedOn, complicationDays);
}

const surgeryChecks: CasebookCheck[] = [
  {
    id: 'EC-093',
    severity: 'soft',
    reads: ['SXP', 'CYC'],
    on: ['SXP.sxpdat'],
    says: `Surgery of the primary lies outside weeks ${weeks.from} to ${weeks.to} from the first chemotherapy. Check the date, or explain.`,
    find(casebook) {
      const [first] = removalsOfPrimary(casebook.of('SXP'));
      const dayZero = firstChemotherapy(casebook);
      if (!first || dayZero === null) return [];
      const week = weekOf(dayZero, first.on);
      if (week >= weeks.from && week <= weeks.to) return [];
      const says = `Surgery of the primary lies in week ${week} from the first chemotherapy, outside weeks ${weeks.from} to ${weeks.to}. Check the date, or explain.`;
      return [{ entry: first.entry.id, field: 'sxpdat', says }];
    },
  },
  {
    id: 'EC-094',
    severity: 'soft',
    reads: ['SXP', 'CYC'],
    on: ['SXP.sxpdat'],
    says: `The first chemotherapy after the operation comes less than ${restartDays.from} or more than ${restartDays.to} days later. Check both dates, or explain.`,
    find(casebook) {
      const days = cytotoxicDays(casebook);
      return operationsOfPrimary(casebook.of('SXP')).flatMap(({ entry, on }) => {
        const next = days.find((day) => day > on);
        const after = next === undefined ? null : daysBetween(on, next);
        if (next === undefined || after === null || (after >= restartDays.from && after <= restartDays.to)) return [];
        // The date on the form itself is doubted there.
        if (after > restartDays.to && entry.answers.sxpchemo === next) return [];
        const says = `Chemotherapy was restarted on ${shortDate(next)}, ${after} days after this operation; ${restartDays.from} to ${restartDays.to} are usual. Check both dates, or explain.`;
        return [{ entry: entry.id, field: 'sxpdat', says }];
      });
    },
  },
  {
    id: 'EC-098',
    severity: 'hard',
    reads: ['SXM', 'METS'],
    on: ['SXM.sxmreason'],
    says: 'Lung surgery is called part of the initial treatment, but no lung metastases were found at diagnosis. Correct the setting here, or the metastases form.',
    find({ of }) {
      if (of('METS')[0]?.answers.lungmet !== 'N') return [];
      return of('SXM')
        .filter(({ answers }) => answers.sxmsite === 'LUNG' && answers.sxmreason === 'INITIAL')
        .map(({ id }) => ({ entry: id, field: 'sxmreason' }));
    },
  },
  {
    id: 'EC-102',
    severity: 'hard',
    reads: ['PATH', 'SXP', 'SXM'],
    on: ['PATH.pathdat'],
    says: 'No operation of this site is entered for this date. Check the specimen and the date of surgery, or enter the operation first.',
    find(casebook) {
      const operations = operationsIn(casebook);
      return casebook
        .of('PATH')
        .filter(({ answers }) => answers.pathspec !== null && asText(answers.pathdat) !== null)
        .filter((specimen) => !isFromOneOf(operations, specimen))
        .map(({ id }) => ({ entry: id, field: 'pathdat' }));
    },
  },
  {
    id: 'EC-102-OVERDUE',
    severity: 'soft',
    reads: ['PATH', 'SXP', 'SXM'],
    on: ['SXP.sxpdat', 'SXM.sxmdat'],
    says: `No pathology is entered for this operation, more than ${pathologyDays} days after it. Enter it, or explain why there is none.`,
    find(casebook) {
      const due = addDays(casebook.today, -pathologyDays);
      return withoutSpecimen(operationsIn(casebook), casebook.of('PATH'))
        .filter(({ on }) => on < due)
        .map(({ entry }) => ({ entry: entry.id, field: dateFieldOf(entry.form) }));
    },
  },
  {
    id: 'EC-106',
    severity: 'soft',
    reads: ['PATH', 'CYC'],
    on: ['PATH.necpct'],
    says: 'A histologic response is recorded, but no chemotherapy was given before the operation. Check the date of surgery and the cycles before it.',
    find(casebook) {
      const [first] = cytotoxicDays(casebook);
      return casebook.of('PATH').flatMap(({ id, answers }) => {
        const operatedOn = asText(answers.pathdat);
        const hasResponse = answers.pathspec === 'PRIMARY' && answers.necpct !== null;
        if (!hasResponse || operatedOn === null || (first !== undefined && first < operatedOn)) return [];
        return [{ entry: id, field: 'necpct' }];
      });
    },
  },
  {
    id: 'EC-126',
    severity: 'soft',
    reads: ['RT', 'SXM'],
    on: ['RT.rtstdat'],
    says: 'The lung was irradiated before it was operated on. Check site and date of the radiotherapy.',
    find({ of }) {
      const thoracotomies = operationsOfMetastases(of('SXM')).filter(({ entry }) => entry.answers.sxmsite === 'LUNG');
      return of('RT').flatMap(({ id, answers }) => {
        const began = asText(answers.rtstdat);
        const next = thoracotomies.find(({ on }) => began !== null && on >= began);
        if (answers.rtsite !== 'LUNG' || !next) return [];
        const says = `The lung was irradiated before the operation of ${shortDate(next.on)}. Check site and date of the radiotherapy.`;
        return [{ entry: id, field: 'rtstdat', says }];
      });
    },
  },
  {
    id: 'SXM-RELAPSE',
    severity: 'hard',
    reads: ['SXM', 'EVT'],
    on: ['SXM.sxmreason'],
    says: 'The operation is called that of a relapse, but no disease event is entered before it. Enter the event, or correct the setting or the date.',
    find({ of }) {
      const [firstEvent] = of('EVT').flatMap(({ answers }) => asText(answers.evtdat) ?? []);
      return operationsOfMetastases(of('SXM'))
        .filter(({ entry, on }) => isOfRelapse(entry) && (firstEvent === undefined || firstEvent >= on))
        .map(({ entry }) => ({ entry: entry.id, field: 'sxmreason' }));
    },
  },
  {
    id: 'SXM-SAME',
    severity: 'hard',
    reads: ['SXM', 'SXP'],
    on: ['SXM.sxmsame'],
    says: 'No surgery of the primary is entered for the day of this operation, so it cannot have been the same anaesthesia. Check the answer and both dates.',
    find({ of }) {
      const days = operationsOfPrimary(of('SXP')).map(({ on }) => on);
      return operationsOfMetastases(of('SXM'))
        .filter(({ entry, on }) => entry.answers.sxmsame === 'Y' && !days.includes(on))
        .map(({ entry }) => ({ entry: entry.id, field: 'sxmsame' }));
    },
  },
  {
    id: 'SXP-SXPCOMP',
    severity: 'hard',
    reads: ['SXP', 'AE'],
    on: ['SXP.sxpcomp'],
    says: `A complication of surgery needs an adverse event of grade 2 or more, related to surgery, that began within ${complicationDays} days of it. Enter the event, or correct the complication.`,
    find({ of }) {
      return operationsOfPrimary(of('SXP')).flatMap(({ entry, on }) => {
        const complications = entry.answers.sxpcomp;
        const hasAny = Array.isArray(complications) && complications.some((code) => code !== 'NONE');
        if (!hasAny || of('AE').some((event) => isComplication(event, on))) return [];
        return [{ entry: entry.id, field: 'sxpcomp' }];
      });
    },
  },
  {
    id: 'EVT-EVTTRT',
    severity: 'soft',
    reads: ['EVT', 'SXP', 'SXM'],
    on: ['EVT.evttrt'],
    says: 'The event was treated by surgery, but no operation is entered after it. Enter the operation, or correct the treatment.',
    find(casebook) {
      const operations = operationsIn(casebook);
      return casebook.of('EVT').flatMap(({ id, answers }): Spot[] => {
        const on = asText(answers.evtdat);
        const bySurgery = Array.isArray(answers.evttrt) && answers.evttrt.includes('SURGERY');
        if (!bySurgery || on === null || operations.some((operation) => operation.on >= on)) return [];
        return [{ entry: id, field: 'evttrt' }];
      });
    },
  },
];

/** The checks on operations, their specimens, images and the surgical remission. */
export const surgeryAndResponseChecks: readonly CasebookCheck[] = [...surgeryChecks, ...remissionChecks];
