/** Why an analysis is empty, and what would fill it. */
export function NothingYet({ count, needs }: { count: number; needs?: string }) {
  return (
    <div className="empty">
      <p>
        {count === 0
          ? 'No child is enrolled yet, so there is nothing to analyse. A child is counted once its screening form has a date of enrolment.'
          : `None of the ${count} enrolled children can be analysed yet.`}
      </p>
      {needs && <p>{needs}</p>}
    </div>
  );
}
