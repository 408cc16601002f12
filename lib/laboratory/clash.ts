import 'server-only';
import { unitInWords } from '@/lib/crf/entry-text';
import { printedUnit } from '@/study/laboratory/analytes';
import { agesInWords } from './ages';
import { daysOf, haveDayInCommon, isWithdrawn, type Range } from './range';
import { inSentence, limitsInWords, validityInWords } from './words';

/**
 * Why a range cannot stand beside the others of its laboratory, as a sentence; null when it can. For a child of an age and sex there is
 * one range on a day, and on a day a laboratory reports an analyte in one unit.
 */
export function clashOf(range: Range, others: readonly Range[]): string | null {
  const beside = others.filter((one) => isBeside(one, range));
  const same = beside.find((one) => haveChildInCommon(one, range));
  if (same) return overlapSays(same);
  const other = beside.find(({ unit }) => unit !== range.unit);
  return other ? unitSays(range, other) : null;
}

/** What a range says, as a text: the same for two ranges that say the very same. */
export function sayingOf({ analyte, unit, sex, ageFrom, ageTo, validFrom, validTo, low, high }: Range): string {
  return JSON.stringify([analyte, unit, sex, ageFrom, ageTo, validFrom, validTo, low, high]);
}

function isBeside(one: Range, other: Range): boolean {
  return one.analyte === other.analyte && !isWithdrawn(one) && haveDayInCommon(daysOf(one), daysOf(other));
}

function haveChildInCommon(one: Range, other: Range): boolean {
  const ofOneSex = one.sex === null || other.sex === null || one.sex === other.sex;
  return ofOneSex && one.ageFrom < other.ageTo && other.ageFrom < one.ageTo;
}

function overlapSays(there: Range): string {
  const { analyte, validFrom, validTo } = there;
  const limits = `${limitsInWords(there.low, there.high)} ${unitInWords(printedUnit(analyte, there.unit))}`;
  return `There is a range of ${inSentence(analyte)} ${ofWhom(there)} already, ${validityInWords(validFrom, validTo)} (${limits}). End that one, or choose other ages or days.`;
}

function unitSays({ analyte }: Range, there: Range): string {
  const unit = unitInWords(printedUnit(analyte, there.unit));
  return `On a day this laboratory reports ${inSentence(analyte)} in one unit, which is ${unit} ${validityInWords(there.validFrom, there.validTo)}. Give the limits in that unit, or end those ranges first.`;
}

/** "for girls from 2 years to under 13 years", "for all ages". */
export function ofWhom({ sex, ageFrom, ageTo }: Pick<Range, 'sex' | 'ageFrom' | 'ageTo'>): string {
  const whom = sex === null ? '' : sex === 'F' ? 'girls ' : 'boys ';
  const ages = agesInWords(ageFrom, ageTo);
  return whom === '' && ages !== 'all ages'
    ? `for children ${ages}`
    : `for ${whom}${ages === 'all ages' && whom ? 'of ' : ''}${ages}`;
}
