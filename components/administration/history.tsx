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

/** The changes of a person or a site, the latest first. */
export function History({ rows }: { rows: HistoryRow[] }) {
  if (rows.length === 0) return <p className="muted">Nothing has been changed.</p>;
  return (
    <div className="table-frame cards-when-narrow">
      <table className="dense">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">What</th>
            <th scope="col">Old</th>
            <th scope="col">New</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
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
