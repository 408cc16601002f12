import type { OtherEntry } from '@/lib/crf/context';
import { type Answers, asText } from '@/lib/crf/value';
import { addDays } from '@/lib/dates/calendar';
import { settings } from '../settings';
import { type GivenDrug, givenDrugs } from './given-drugs';
import type { Span } from './treatment-spans';

/** Parts of the names of penicillins and cotrimoxazole, in English, Italian and Portuguese, and of usual brands. */
const slowingNames = [
  ...['cillin', 'cilina', 'clavulan', 'augmentin', 'tazobactam', 'sulbactam'],
  ...['trimoxazol', 'trimossazol', 'trimethoprim', 'trimetoprim', 'bactrim'],
  ...['sulfamethoxazol', 'sulfametossazol', 'sulfametoxazol', 'sulphamethoxazol'],
];
const slowingClasses = ['NSAID', 'PPI'];

/** Whether a medication (CM) slows the elimination of methotrexate: an NSAID, a proton-pump inhibitor, a penicillin or cotrimoxazole. */
export function slowsMethotrexate({ cmcat, cmtrt }: Answers): boolean {
  if (slowingClasses.includes(String(cmcat))) return true;
  const name = (asText(cmtrt) ?? '').toLowerCase();
  return slowingNames.some((part) => name.includes(part));
}

/** The days around a methotrexate infusion in which such a drug matters: 2 before to 3 after (settings). */
export function interactionSpan(infusedOn: string): Span {
  const { before, after } = settings.interactionDays;
  return { from: addDays(infusedOn, -before), to: addDays(infusedOn, after) };
}

/**
 * The methotrexate infusion that an entry of levels (MTX) belongs to: that of the cycle at the same event. Null when there is none, or,
 * at any time, when there are several and none can be told from the others.
 */
export function infusionOf({ event }: Pick<OtherEntry, 'event'>, cycles: readonly OtherEntry[] = []): GivenDrug | null {
  const atEvent = givenDrugs(cycles.filter((cycle) => cycle.event === event));
  const infusions = atEvent.filter(({ drug }) => drug === 'METHOTREXATE');
  return infusions.length === 1 ? (infusions[0] ?? null) : null;
}
