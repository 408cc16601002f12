import type { GridEvent } from '@/lib/casebook/calendar-grid';
import { shortDate } from '@/lib/dates/words';

/** When the event took place and how far from the plan, or why it has no date. `orPlanned`: the plan, while there is neither. */
export function EventDate({ event, orPlanned }: { event: GridEvent; orPlanned?: true }) {
  if (event.actualDate) {
    return (
      <>
        {shortDate(event.actualDate)} <Offset days={event.offsetDays} />
      </>
    );
  }
  if (event.timing === 'omitted') return <span className="muted">omitted</span>;
  if (event.timing === 'not expected') return <abbr title={event.why}>not expected</abbr>;
  return orPlanned && event.plannedDate ? `planned ${shortDate(event.plannedDate)}` : null;
}

function Offset({ days }: { days: number | null }) {
  if (!days) return null;
  const number = Math.abs(days);
  const unit = number === 1 ? 'day' : 'days';
  return (
    <abbr className="muted" title={`${number} ${unit} ${days > 0 ? 'after' : 'before'} the plan`}>
      {days > 0 ? '+' : '−'}
      {number}
    </abbr>
  );
}
