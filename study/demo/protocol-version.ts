import { protocolVersions, versionInForce } from '../study';
import type { CohortChild } from './cohort';

/** Whether a version of the protocol, or a later one, held at the child's site on that day. */
export function holdsOn(version: string, { site }: Pick<CohortChild, 'site'>, on: string): boolean {
  const inForce = versionInForce(protocolVersions, site, on);
  const place = (wanted: string | null) => protocolVersions.findIndex((known) => known.version === wanted);
  return place(inForce) >= place(version);
}
