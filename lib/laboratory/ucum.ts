import 'server-only';
import { UcumLhcUtils } from '@lhncbc/ucum-lhc';

/** A double has 15 to 17 digits; those beyond hold the artefacts of the library's arithmetic (10*3/uL = 0.9999999999999999 10*9/L). */
const trustedDigits = 12;

/** Whether this is a UCUM code, in UCUM's own spelling. */
export function isUcum(code: string): boolean {
  const { status, ucumCode } = UcumLhcUtils.getInstance().validateUnitString(code);
  return status === 'valid' && ucumCode === code;
}

/**
 * What one of a unit is in another; null where the two do not measure the same.
 * @param molarMass g/mol, to go from a mass to an amount of substance and back
 */
export function factorBetween(from: string, to: string, molarMass?: number): number | null {
  const options = molarMass === undefined ? undefined : { molecularWeight: molarMass };
  const { status, toVal } = UcumLhcUtils.getInstance().convertUnitTo(from, 1, to, options);
  return status === 'succeeded' && toVal !== null ? Number(toVal.toPrecision(trustedDigits)) : null;
}
