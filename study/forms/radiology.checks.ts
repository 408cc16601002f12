import type { Context, OtherEntry } from '@/lib/crf/context';
import type { AnswersOf, Check } from '@/lib/crf/form';
import { type Answers, asNumber, asText } from '@/lib/crf/value';
import { addDays } from '@/lib/dates/calendar';
import { shortDate } from '@/lib/dates/words';
import { TARGET_LIMITS } from '@/lib/recist/target-problems';
import { derivedTargetResponses, overallResponses } from '../codelists/radiology';
import { assessmentOf } from '../formulas/lesion-response';
import { lesionOf, loggedLesions } from '../formulas/lesions';
import { settings } from '../settings';
import type { radiologyFields } from './radiology';
import type { measurementFields } from './radiology.lesions';

const { targetJump } = settings;

/** Whether the target response is another than RECIST 1.1 gives. */
const isOtherTarget = ({ tgtresp, tgtderv }: Answers) => tgtresp != null && tgtderv != null && tgtresp !== tgtderv;

/** The same for the overall response. Complete response and no evidence of disease both say that nothing is seen. */
function isOtherOverall({ ovrlresp, ovrlderv }: Answers): boolean {
  const seesNothing = (response: unknown) => response === 'CR' || response === 'NED';
  if (ovrlresp == null || ovrlderv == null || (seesNothing(ovrlresp) && seesNothing(ovrlderv))) return false;
  return ovrlresp !== ovrlderv;
}

/** Whether a person has answered otherwise than RECIST 1.1 gives: a reason is then asked. */
export function isOverridden(answers: Answers): boolean {
  return isOtherTarget(answers) || isOtherOverall(answers);
}

const wordsOf = (options: Readonly<Record<string, string>>, code: string | null) => options[code ?? ''] ?? '';

/** The lesions of the log that have no row here. */
function withoutRow({ others, groups }: Context): string[] {
  const rows = (groups?.measurements ?? []).map(({ tulnkid }) => tulnkid);
  return loggedLesions(others.METS)
    .map(({ number }) => number)
    .filter((number) => !rows.includes(number));
}

/** The states of the lesions of the log that are like this. */
function statesOf({ others, groups }: Context, is: (lesion: ReturnType<typeof loggedLesions>[number]) => boolean) {
  return (groups?.measurements ?? []).flatMap(({ tulnkid, trstate }) => {
    const lesion = lesionOf(asText(tulnkid), others.METS);
    return lesion && is(lesion) ? [trstate] : [];
  });
}

const isSeen = (state: unknown) => state === 'PRESENT' || state === 'TOO_SMALL';

function baselineDay({ others }: Context): string | null {
  return asText(others.RAD?.find(({ answers }) => answers.radtpt === 'BASELINE')?.answers.raddat);
}

export const radiologyChecks: Check<AnswersOf<typeof radiologyFields>>[] = [
  {
    id: 'RAD-RADDAT',
    severity: 'hard',
    on: 'raddat',
    says: 'This assessment does not come after the baseline. Check this date, the time point, and the date of the baseline assessment.',
    fails({ raddat, radtpt }, context) {
      const baseline = baselineDay(context);
      return raddat !== null && baseline !== null && radtpt !== null && radtpt !== 'BASELINE' && raddat <= baseline;
    },
  },
  {
    id: 'RAD-RADTPT',
    severity: 'soft',
    on: 'radtpt',
    says: 'Baseline is the assessment of screening, and no other. Check the time point.',
    fails({ radtpt }, { event }) {
      return radtpt !== null && event.code !== 'ANY' && (radtpt === 'BASELINE') !== (event.code === 'SCR');
    },
  },
  {
    id: 'RAD-SUMDIAM',
    severity: 'soft',
    on: 'sumdiam',
    says: 'A lesion of the log at diagnosis has no row here. Add it, with "Not assessed" where these images do not show it.',
    fails({ radtpt }, context) {
      return radtpt !== null && withoutRow(context).length > 0;
    },
    sentence(_, context) {
      return `No row for ${withoutRow(context).join(', ')} of the log at diagnosis. Add it, with "Not assessed" where these images do not show it.`;
    },
  },
  {
    id: 'EC-107',
    severity: 'hard',
    on: ['tgtresp', 'ovrlovr'],
    says: 'The target response is another than RECIST 1.1 gives for these diameters. Correct the diameters or the answer, or give the reason for the override.',
    fails(answers) {
      return isOtherTarget(answers) && answers.ovrlovr === null;
    },
    sentence({ tgtderv, sumdiam, sumnadir }) {
      const sums = sumdiam === null || sumnadir === null ? '' : ` (sum ${sumdiam} mm, smallest before ${sumnadir} mm)`;
      return `RECIST 1.1 gives "${wordsOf(derivedTargetResponses, tgtderv)}" for the target lesions${sums}. Correct the diameters or the answer, or give the reason for the override.`;
    },
  },
  {
    id: 'EC-108',
    severity: 'hard',
    on: ['ovrlresp', 'ovrlovr'],
    says: 'A new lesion is progressive disease. Correct the overall response or the new lesion, or give the reason for the override (such as ossification or a postoperative finding).',
    fails({ newles, ovrlresp, ovrlovr }) {
      return newles === 'Y' && ovrlresp !== null && ovrlresp !== 'PD' && ovrlovr === null;
    },
  },
  {
    id: 'RAD-OVRLRESP',
    severity: 'hard',
    on: ['ovrlresp', 'ovrlovr'],
    says: 'The overall response is another than the tables of RECIST 1.1 give. Correct it or the answers above, or give the reason for the override.',
    fails(answers) {
      return answers.newles !== 'Y' && isOtherOverall(answers) && answers.ovrlovr === null;
    },
    sentence({ ovrlderv }) {
      return `RECIST 1.1 gives "${wordsOf(overallResponses, ovrlderv)}" over all lesions. Correct the overall response or the answers above, or give the reason for the override.`;
    },
  },
  {
    id: 'RAD-NTGTRESP',
    severity: 'soft',
    on: 'ntgtresp',
    says: 'The response of the non-target lesions does not fit their rows: complete only when all are gone, not applicable only when there are none. Check the answer and the lesions.',
    fails({ ntgtresp }, context) {
      const states = statesOf(context, ({ isTarget }) => !isTarget);
      return (ntgtresp === 'CR' && states.some(isSeen)) || (ntgtresp === 'NA' && states.length > 0);
    },
  },
  {
    id: 'RAD-LUNGCR',
    severity: 'soft',
    on: 'lungcr',
    says: 'The lung metastases are in complete remission, but a lesion of the lung is still seen. Check the answer and the lesions.',
    fails({ lungcr }, context) {
      return lungcr === 'Y' && statesOf(context, ({ organ }) => organ === 'LUNG').some(isSeen);
    },
  },
];

type Measurement = AnswersOf<typeof measurementFields>;

/** The last time before this assessment that the same evaluator measured the lesion. */
function measuredBefore(number: string | null, { others, parent = {} }: Context): { on: string; mm: number } | null {
  const own = assessmentOf(parent);
  const earlier = (others.RAD ?? []).flatMap((entry) => diameterIn(entry, number, own.evaluator));
  return earlier.filter(({ on }) => own.on !== null && on < own.on).at(-1) ?? null;
}

function diameterIn({ answers, groups }: OtherEntry, number: string | null, evaluator: string) {
  const assessment = assessmentOf(answers, groups.measurements);
  const row = assessment.rows.find(({ tulnkid }) => tulnkid === number);
  const mm = row?.trstate === 'PRESENT' ? asNumber(row.trdiam) : null;
  return assessment.on === null || mm === null || assessment.evaluator !== evaluator ? [] : [{ on: assessment.on, mm }];
}

/** The last measurement, when the diameter has changed by more since than it can in so short a time. */
function jumpFrom({ tulnkid, trdiam }: Measurement, context: Context): { on: string; mm: number } | null {
  const before = measuredBefore(tulnkid, context);
  const on = asText(context.parent?.raddat);
  if (before === null || on === null || trdiam === null) return null;
  const isSoon = on < addDays(before.on, targetJump.days);
  return isSoon && Math.abs(trdiam - before.mm) * 100 > before.mm * targetJump.percent ? before : null;
}

export const measurementChecks: Check<Measurement>[] = [
  {
    id: 'TR-TULNKID',
    severity: 'hard',
    on: 'tulnkid',
    says: 'This number is not in the log of lesions at diagnosis, or stands here twice. Use the numbers of the log, each once; a new lesion is answered above.',
    fails({ tulnkid }, { others, rows = [] }) {
      if (tulnkid === null) return false;
      const isTwice = rows.filter((row) => row.tulnkid === tulnkid).length > 1;
      return isTwice || (others.METS !== undefined && others.METS.length > 0 && !lesionOf(tulnkid, others.METS));
    },
  },
  {
    id: 'TR-TRSTATE',
    severity: 'soft',
    on: 'trstate',
    says: 'A lesion of the log at diagnosis is present at baseline, a target large enough to be measured. Check the lesion here and on the metastases form.',
    fails({ trstate, trtype }, { parent }) {
      if (parent?.radtpt !== 'BASELINE') return false;
      return trstate === 'ABSENT' || (trstate === 'TOO_SMALL' && trtype === 'TARGET');
    },
  },
  {
    id: 'EC-024',
    severity: 'hard',
    on: 'trdiam',
    says: `At baseline a target lesion measures at least ${TARGET_LIMITS.mm} mm, a lymph node ${TARGET_LIMITS.nodeMm} mm in short axis. Correct the diameter, or make the lesion a non-target on the metastases form.`,
    fails({ tulnkid, trdiam }, { parent, others }) {
      const lesion = lesionOf(tulnkid, others.METS);
      if (parent?.radtpt !== 'BASELINE' || !lesion?.isTarget || trdiam === null) return false;
      return trdiam < (lesion.organ === 'NODE' ? TARGET_LIMITS.nodeMm : TARGET_LIMITS.mm);
    },
  },
  {
    id: 'TR-TRDIAM',
    severity: 'soft',
    on: 'trdiam',
    says: 'The diameter at baseline is not that of the log on the metastases form. Check both against the report.',
    fails({ tulnkid, trdiam }, { parent, others }) {
      const mm = lesionOf(tulnkid, others.METS)?.mm ?? null;
      return parent?.radtpt === 'BASELINE' && trdiam !== null && mm !== null && trdiam !== mm;
    },
  },
  {
    id: 'EC-110',
    severity: 'soft',
    on: 'trdiam',
    says: `The diameter changed by more than ${targetJump.percent}% in less than ${targetJump.days} days. Check the lesion, the unit (mm) and both dates.`,
    fails: (answers, context) => jumpFrom(answers, context) !== null,
    sentence(answers, context) {
      const before = jumpFrom(answers, context);
      const since = before ? ` (${before.mm} mm on ${shortDate(before.on)})` : '';
      return `The diameter changed by more than ${targetJump.percent}% in less than ${targetJump.days} days${since}. Check the lesion, the unit (mm) and both dates.`;
    },
  },
];
