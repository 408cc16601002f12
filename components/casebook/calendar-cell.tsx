import { Icon } from '@/components/ui/icon';
import type { Cell, GridEvent } from '@/lib/casebook/calendar-grid';
import { EntryLink, hrefOf } from './entry-link';

interface CellProps {
  participant: string;
  asOf: string;
  event: Pick<GridEvent, 'code' | 'label'>;
  cell: Cell;
  formTitle: string;
  /** Whether the person may fill in another one, where the form repeats. */
  mayEnter: boolean;
  dense?: true;
}

/** The entries of one form at one event; while there is none, the state the calendar gives it. */
export function CalendarCell({ participant, asOf, event, cell, formTitle, mayEnter, dense }: CellProps) {
  const at = { participant, asOf, event: event.code, eventLabel: event.label, form: cell.form, formTitle };
  if (cell.entries.length === 0) {
    return <EntryLink place={{ ...at, repeat: 1 }} state={cell.state} queries={0} dense={dense} />;
  }
  return (
    <>
      {cell.entries.map(({ repeat, state, queries }) => (
        <EntryLink key={repeat} place={{ ...at, repeat }} state={state} queries={queries} dense={dense} />
      ))}
      {mayEnter && cell.another !== null && (
        <a
          className="state add"
          href={hrefOf({ ...at, repeat: cell.another })}
          aria-label={`${event.label}, ${formTitle}: add another`}
        >
          <Icon name="add" />
        </a>
      )}
    </>
  );
}
