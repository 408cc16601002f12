import { ColumnHeads } from '@/components/ui/column-heads';

/** One change as the audit trail keeps it, in words. */
export interface HistoryRow {
  id: string;
  at: string;
  by: string;
  what: string;
  old: string;
  new: string;
  reason: string;
}

interface HistoryProps {
  /** Of what: "Changes of this form". */
  caption: string;
  rows: HistoryRow[];
  /** What is said without any. */
  nothing?: string;
}

/** The changes of one thing, the latest first: when, who, what, old, new, why. */
export function History({ caption, rows, nothing = 'Nothing has been changed.' }: HistoryProps) {
  if (rows.length === 0) return <p className="empty">{nothing}</p>;
  return (
    <div className="table-frame cards-when-narrow">
      <table className="dense">
        <caption className="visually-hidden">{caption}, the latest first</caption>
        <ColumnHeads titles={['When', 'Who', 'What', 'Old', 'New', 'Why']} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td data-label="When" className="nowrap">
                {row.at}
              </td>
              <td data-label="Who">{row.by}</td>
              <td data-label="What">{row.what}</td>
              <td data-label="Old">{row.old}</td>
              <td data-label="New">{row.new}</td>
              <td data-label="Why">{row.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
