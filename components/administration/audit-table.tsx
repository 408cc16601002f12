import { ColumnHeads } from '@/components/ui/column-heads';
import type { AuditRow } from '@/lib/audit/read-audit-trail';

/** Changes of the trail, one field a row. */
export function AuditTable({ rows }: { rows: AuditRow[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
    <section className="table-frame cards-when-narrow" aria-label="Changes" tabIndex={0}>
      <table className="dense">
        <ColumnHeads titles={['When', 'Who', 'About', 'What', 'Old', 'New', 'Why']} />
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
