import 'server-only';
import { unitInWords } from '@/lib/crf/entry-text';
import { type AnalyteCode, analyteFacts, printedUnit } from '@/study/laboratory/analytes';
import { agesInWords } from './ages';
import { ofWhom } from './clash';
import { isInForce, isWithdrawn, type Range, type StoredRange } from './range';
import { unitInOthers } from './read-unit';
import { limitsInWords, sexWords, validityInWords } from './words';

/** A range as people read it. */
export interface RangeWords {
  analyte: AnalyteCode;
  label: string;
  sex: string;
  ages: string;
  low: string;
  high: string;
  unit: string;
  /** "1 µmol/L = 0.01131 mg/dL". */
  conversion: string;
  /** The limits in the unit of the form, where the laboratory has another. */
  inOwn: string;
  validity: string;
}

export type RangeState = 'in force' | 'ended' | 'to come' | 'withdrawn';

/** A stored range as people read it, with the state it has on a day. */
export interface RangeRow extends RangeWords {
  id: string;
  state: RangeState;
}

export function rangeRow(range: StoredRange, on: string): RangeRow {
  return { id: range.id, state: stateOf(range, on), ...rangeWords(range) };
}

export function rangeWords(range: Range): RangeWords {
  const { analyte, unit, sex, ageFrom, ageTo, low, high, validFrom, validTo, toOwn, toSi } = range;
  return {
    analyte,
    label: analyteFacts(analyte).label,
    sex: sexWords[sex ?? 'both'],
    ages: agesInWords(ageFrom, ageTo),
    low: low === null ? '' : String(low),
    high: high === null ? '' : String(high),
    unit: unitInWords(printedUnit(analyte, unit)),
    conversion: unitInOthers(analyte, { ucum: unit, toOwn, toSi }),
    inOwn: inOwnUnit(range),
    validity: isWithdrawn(range)
      ? `withdrawn; was ${validityInWords(validFrom, null)}`
      : validityInWords(validFrom, validTo),
  };
}

/** "Haemoglobin for girls from 2 years to under 13 years: 11.5–15.5 g/dL, from 1 Jan 1995. 1 g/dL = 10 g/L." */
export function rangeInSentence(range: Range): string {
  const { label, unit, validity, conversion } = rangeWords(range);
  return `${label} ${ofWhom(range)}: ${limitsInWords(range.low, range.high)} ${unit}, ${validity}. ${conversion}.`;
}

function stateOf(range: StoredRange, on: string): RangeState {
  if (isWithdrawn(range)) return 'withdrawn';
  if (isInForce(range, on)) return 'in force';
  return range.validFrom > on ? 'to come' : 'ended';
}

function inOwnUnit({ analyte, unit, toOwn, low, high }: Range): string {
  const { own } = analyteFacts(analyte);
  if (unit === own.ucum) return '';
  const converted = (limit: number | null) => (limit === null ? null : Number((limit * toOwn).toPrecision(3)));
  return `${limitsInWords(converted(low), converted(high))} ${unitInWords(own.printed)}`;
}
