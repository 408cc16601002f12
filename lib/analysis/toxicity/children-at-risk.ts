import 'server-only';
import type { ToxicityAnalysis } from '@/study/analyses/analysis';
import type { AnalysisSet } from '../analysis-set';
import type { Chosen } from '../result';

/** The children who received the chosen treatment at all, and something of what the events are attributed to. */
export function childrenAtRisk(
  { treatments, attributions }: ToxicityAnalysis,
  set: AnalysisSet,
  { after = 'ANY', attribution = 'ANY' }: Chosen,
): ReadonlySet<string> {
  const received = receivedOf(set);
  const withAny = (codes: readonly string[]) => new Set(codes.flatMap((code) => [...(received.get(code) ?? [])]));
  // An event before the first treatment or long after the last has no treatment of its own.
  const treated = withAny(Object.hasOwn(treatments, after) ? [after] : Object.keys(treatments));
  const attributed = attributions[attribution];
  if (!attributed) return treated;
  const exposed = withAny(attributed.received);
  return new Set([...treated].filter((child) => exposed.has(child)));
}

function receivedOf({ records, children, definitions }: AnalysisSet): Map<string, string[]> {
  const members = new Set(children.map(({ number }) => number));
  const cutOff = definitions.dataCutOff ?? '9999';
  return new Map(
    records.received.map(({ treatment, children: receivers }) => [
      treatment,
      receivers.filter(({ child, from }) => members.has(child) && (from ?? '') <= cutOff).map(({ child }) => child),
    ]),
  );
}
