import type { VerifiedFields } from '@/db/schema/review';
import type { EntryContent } from '@/lib/crf/context';
import type { AnyForm } from '@/lib/crf/form';
import { answeredPaths, placeOfPath } from '@/lib/crf/paths';
import { isCritical } from '@/study/critical-fields';

/** What is left to compare with the source: of all answers, and of the critical ones. */
export interface ToVerify {
  toVerify: number;
  toVerifyCritical: number;
}

/** Counts the answers of an entry that nobody has verified as they stand now. */
export function countToVerify(form: AnyForm, content: EntryContent, verified: VerifiedFields): ToVerify {
  const left = answeredPaths(form, content).filter((path) => !Object.hasOwn(verified, path));
  return { toVerify: left.length, toVerifyCritical: left.filter((path) => isCriticalPath(form, path)).length };
}

/** Whether the plan "critical fields" asks for the field at this path. */
export function isCriticalPath(form: AnyForm, path: string): boolean {
  return isCritical(form.code, placeOfPath(path).field);
}
