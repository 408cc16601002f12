/** Relations that count as related: at least a reasonable possibility. */
const related: readonly string[] = ['POSSIBLE', 'PROBABLE', 'DEFINITE'];

/** What makes an adverse event a SUSAR; null while a question is unanswered. */
export interface SusarParts {
  /** AE.AESER: Y or N. */
  serious: string | null;
  /** AE.AEREL*: UNRELATED, UNLIKELY, POSSIBLE, PROBABLE, DEFINITE or NA, one per treatment. */
  relations: readonly (string | null)[];
  /** Y or N: not in the reference safety information. */
  unexpected: string | null;
}

/**
 * Suspected unexpected serious adverse reaction: serious, related to a treatment at least possibly, and unexpected (Directive
 * 2001/20/EC; guidance CT-3 of 2011). N as soon as one of the three is denied, whatever is open; null while that cannot be told.
 */
export function susar({ serious, relations, unexpected }: SusarParts): 'Y' | 'N' | null {
  const parts = [serious, isRelated(relations), unexpected];
  if (parts.includes('N')) return 'N';
  return parts.every((part) => part === 'Y') ? 'Y' : null;
}

/** Y when any treatment may have caused it; N when each is judged and none may have; null while one that could decide is open. */
export function isRelated(relations: readonly (string | null)[]): 'Y' | 'N' | null {
  if (relations.some((relation) => relation !== null && related.includes(relation))) return 'Y';
  return relations.length === 0 || relations.includes(null) ? null : 'N';
}

/**
 * Whether an event counts as unexpected: as the sponsor judged it (SAE.SAEEXP: EXPECTED or UNEXPECTED), whose duty it is; until then
 * as the site did (AE.AEUNEXP: Y or N). Null while neither has.
 */
export function isUnexpected(bySite: string | null, bySponsor: string | null): 'Y' | 'N' | null {
  if (bySponsor !== null) return bySponsor === 'UNEXPECTED' ? 'Y' : 'N';
  return bySite === 'Y' || bySite === 'N' ? bySite : null;
}
