import Link from 'next/link';
import { withAsOf } from '@/components/cuts/with-as-of';
import { StateBadge } from '@/components/ui/state-badge';
import type { ChildForm } from '@/lib/casebook/calendar-grid';
import type { State } from '@/lib/crf/status';
import { shortDate } from '@/lib/dates/words';

interface ChildLogsProps {
  participant: string;
  asOf: string;
  logs: ChildForm[];
}

/** States that ask for something, in the order in which they are told. */
const asking: readonly State[] = ['to mend', 'draft', 'queried', 'pending'];

/** The logs of the child, each with how many entries it has and what waits in it; every one opens as a table. */
export function ChildLogs({ participant, asOf, logs }: ChildLogsProps) {
  return (
    <section className="section" aria-labelledby="logs">
      <h2 id="logs">Logs</h2>
      <div className="table-frame child-forms">
        <table>
          <thead>
            <tr>
              <th scope="col">Log</th>
              <th scope="col" className="number">
                Entries
              </th>
              <th scope="col">Latest</th>
              <th scope="col">Waiting</th>
            </tr>
          </thead>
          <tbody>
            {logs.map(({ form, title, entries }) => (
              <tr key={form}>
                <th scope="row">
                  <Link href={withAsOf(`/participants/${participant}/log/${form}`, asOf)} prefetch={false}>
                    {title}
                  </Link>
                </th>
                <td className="number">{entries.length === 0 ? 'none' : entries.length}</td>
                <td className="nowrap">{latestOf(entries)}</td>
                <td>
                  <Waiting entries={entries} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Waiting({ entries }: Pick<ChildForm, 'entries'>) {
  const counts = asking.map((state) => ({ state, count: entries.filter((entry) => entry.state === state).length }));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => (
      <span key={state} className="row-inline">
        {count} <StateBadge state={state} queries={doubtsIn(entries)} />
      </span>
    ));
}

const doubtsIn = (entries: ChildForm['entries']) =>
  entries.filter(({ state }) => state === 'queried').reduce((sum, { queries }) => sum + queries, 0);

function latestOf(entries: ChildForm['entries']): string {
  const dates = entries.flatMap(({ occurredOn }) => occurredOn ?? []).sort();
  return dates.length > 0 ? shortDate(dates.at(-1) ?? '') : '';
}
