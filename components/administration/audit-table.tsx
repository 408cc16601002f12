import type { AuditRow } from '@/lib/audit/read-audit-trail';

/** Changes of the trail, one field a row. */
export function AuditTable({ rows }: { rows: AuditRow[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
    <section className="table-frame cards-when-narrow" aria-label="Changes" tabIndex={0}>
      <table className="dense">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">About</th>
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
              <td data-label="About">{row.about}</td>
              <td data-label="What">
                <span>
                  {row.field} {row.action}
                  <span className="muted"> · {row.where}</span>
                </span>
              </td>
              <td data-label="Old" className="recorded">
                {row.old}
              </td>
              <td data-label="New" className="recorded">
                {row.new}
              </td>
              <td data-label="Why">{row.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
