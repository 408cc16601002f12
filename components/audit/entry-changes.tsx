import type { EntryChange } from '@/lib/audit/entry-history';

/** Every change of a form, the latest first: when, who, what, old, new, why. */
export function EntryChanges({ changes }: { changes: EntryChange[] }) {
  if (changes.length === 0) return <p className="empty">Nothing was saved here yet.</p>;
  return (
    <div className="table-frame cards-when-narrow">
      <table className="dense">
        <caption className="visually-hidden">Changes of this form, the latest first</caption>
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
          {changes.map(({ id, at, by, row, field, old, new: now, reason }) => (
            <tr key={id}>
              <td data-label="When" className="nowrap">
                {at}
              </td>
              <td data-label="Who">{by}</td>
              <td data-label="What">
                {row && <span className="muted">{row}: </span>}
                {field}
              </td>
              <td data-label="Old">{old}</td>
              <td data-label="New">{now}</td>
              <td data-label="Why">{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
