import type { Settings } from '../settings';

export const huvosGrades = {
  I: 'I, less than 50% necrosis',
  II: 'II, 50 to 89% necrosis',
  III: 'III, 90 to 99% necrosis',
  IV: 'IV, 100% necrosis',
} as const;
export type Huvos = keyof typeof huvosGrades;

export const responses = { GOOD: 'Good', POOR: 'Poor', NE: 'Not evaluable' } as const;
export type Response = keyof typeof responses;

/** Huvos grade of tumour necrosis in %: I below 50, II 50-89, III 90-99, IV 100. Null without necrosis. */
export function huvosGrade(necrosis: number | null): Huvos | null {
  if (necrosis === null) return null;
  if (necrosis < 50) return 'I';
  if (necrosis < 90) return 'II';
  return necrosis < 100 ? 'III' : 'IV';
}

/**
 * Histologic response of the primary tumour. By the rule GE90 exactly 90% necrosis is good (Huvos); by GT90 it is poor (EURAMOS: 10%
 * or more viable tumour is poor). NE when the pathologist could not evaluate necrosis; null while it is unanswered.
 */
export function histologicResponse(
  necrosis: number | null,
  notEvaluable: string | null,
  rule: Settings['goodResponseRule'],
): Response | null {
  if (notEvaluable === 'Y') return 'NE';
  if (necrosis === null) return null;
  const isGood = rule === 'GE90' ? necrosis >= 90 : necrosis > 90;
  return isGood ? 'GOOD' : 'POOR';
}
