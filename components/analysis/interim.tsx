import { dateTimeWithZone } from '@/lib/dates/clock';
import { shortDate } from '@/lib/dates/words';

interface InterimProps {
  asOf: Date;
  dataCutOff: string | null;
  entries: number;
  drafts: number;
}

/** What stands beside every title: these figures are alive, from data nobody has cleaned yet. */
export function Interim({ asOf, dataCutOff, entries, drafts }: InterimProps) {
  const count = (n: number) => n.toLocaleString('en-GB');
  const cutOff = dataCutOff === null ? 'no data cut-off' : `data cut-off ${shortDate(dataCutOff)}`;
  return (
    <p>
      <span className="tag">Interim, not cleaned</span> As of {dateTimeWithZone('UTC', asOf)}, {cutOff};{' '}
      {drafts === 0 ? 'none' : count(drafts)} of the {count(entries)} entries used{' '}
      {drafts === 1 ? 'is a draft' : 'are drafts'}.
    </p>
  );
}
