import { StateBadge } from '@/components/ui/state-badge';
import { stateSays, states } from '@/lib/crf/status';

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
          {states.map((state) => (
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
