import { StateBadge } from '@/components/ui/state-badge';
import { type State, stateSays } from '@/lib/crf/status';

/** The states that exist today, each with a sentence. */
const explained: State[] = [
  'not due',
  'due',
  'overdue',
  'missed',
  'draft',
  'to mend',
  'queried',
  'pending',
  'complete',
  'not done',
  'not expected',
];

/** What the signs of the calendar mean, one key away. */
export function Legend() {
  return (
    <>
      <button className="button small quiet no-print" type="button" popoverTarget="legend">
        What the signs mean <kbd>?</kbd>
      </button>
      <div className="legend" id="legend" popover="auto">
        <h3>What the signs mean</h3>
        <dl>
          {explained.map((state) => (
            <div key={state}>
              <dt>
                <StateBadge state={state} queries={2} />
              </dt>
              <dd>{stateSays[state]}</dd>
            </div>
          ))}
        </dl>
        <p className="small muted">
          In the calendar: arrow keys move, Enter opens, Home and End go to its first and last event.
        </p>
      </div>
    </>
  );
}
