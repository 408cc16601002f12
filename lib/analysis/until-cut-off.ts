import 'server-only';
import type { Definitions } from './derive-child';

/** Whether something of this day is used: what happened after the data cut-off is not. */
export function isUsed(on: string, { dataCutOff }: Pick<Definitions, 'dataCutOff'>): boolean {
  return dataCutOff === null || on <= dataCutOff;
}
