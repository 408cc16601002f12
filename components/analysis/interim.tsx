import type { AnalysisSet } from '@/lib/analysis/analysis-set';
import { dateTimeWithZone } from '@/lib/dates/clock';
import { shortDate } from '@/lib/dates/words';

/** What stands beside every title: these figures are alive, from data nobody has cleaned yet. */
export function Interim({ set, timeZone }: { set: AnalysisSet; timeZone: string }) {
  const { asOf, entries, drafts, unverified, definitions } = set;
  const { dataCutOff } = definitions;
  const count = (n: number) => n.toLocaleString('en-GB');
  const cutOff = dataCutOff === null ? 'no data cut-off' : `data cut-off ${shortDate(dataCutOff)}`;
  const unfinished = `${drafts === 0 ? 'none' : count(drafts)} of the ${count(entries)} entries used ${drafts === 1 ? 'is a draft' : 'are drafts'}`;
  return (
    <p>
      <span className="tag">Interim, not cleaned</span> As of {dateTimeWithZone(timeZone, asOf)}, {cutOff}
      {entries > 0 && `; ${count(unverified)} ${unverified === 1 ? 'value' : 'values'} unverified; ${unfinished}`}.
    </p>
  );
}
