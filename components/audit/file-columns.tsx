/** What the columns of a downloaded file hold, for whoever sorts and searches it elsewhere. */
export function FileColumns({ columns }: { columns: readonly { title: string; holds: string }[] }) {
  return (
    <details>
      <summary>What the columns of the CSV hold</summary>
      <dl className="facts">
        {columns.map(({ title, holds }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{holds}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
