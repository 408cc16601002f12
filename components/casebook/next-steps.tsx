import Link from 'next/link';
import { Fragment } from 'react';
import { StateBadge } from '@/components/ui/state-badge';
import type { Sitting, Step } from '@/lib/casebook/next-steps';
import type { Reminder } from '@/lib/casebook/reminders';
import { shortDate } from '@/lib/dates/words';
import { counted, stepInWords } from './child-words';
import { hrefOf } from './entry-link';

const shown = 4;

interface NextStepsProps {
  participant: string;
  asOf: string;
  sittings: Sitting[];
  reminders: Reminder[];
  /** Proposed deviations that wait for a decision. */
  proposals: number;
}

/** What to do next, in words and one click away; the most urgent first, what is done in one sitting in one line. */
export function NextSteps({ participant, asOf, sittings, reminders, proposals }: NextStepsProps) {
  if (sittings.length + reminders.length + proposals === 0)
    return <p className="next-steps">Nothing waits to be done in this casebook today.</p>;
  const more = sittings.slice(shown).flatMap((sitting) => sitting.steps).length;
  return (
    <section className="next-steps" aria-label="Next">
      <h2>Next</h2>
      <ul>
        {sittings.slice(0, shown).map((sitting) => (
          <SittingLine
            key={`${sitting.state} ${sitting.event} ${sitting.steps[0]?.form}`}
            participant={participant}
            asOf={asOf}
            sitting={sitting}
          />
        ))}
        {reminders.map(({ says, href }) => (
          <li key={`${href} ${says}`}>
            <Link href={href} prefetch={false}>
              {says}
            </Link>
          </li>
        ))}
        {proposals > 0 && (
          <li>
            <a href="#deviations">
              Decide on {proposals === 1 ? '1 proposed deviation' : `${proposals} proposed deviations`}
            </a>
          </li>
        )}
      </ul>
      {more > 0 && <p className="small muted">and {counted(more, 'more form')}, marked in the calendar below</p>}
    </section>
  );
}

function SittingLine({ participant, asOf, sitting }: { participant: string; asOf: string; sitting: Sitting }) {
  const { state, steps, eventLabel } = sitting;
  const queries = steps.reduce((sum, step) => sum + step.queries, 0);
  const isOne = steps.length === 1;
  return (
    <li>
      <StateBadge state={state} queries={queries} /> {!isOne && <>{eventLabel}: </>}
      {steps.map((step, index) => (
        <Fragment key={`${step.form}/${step.repeat}`}>
          {index > 0 && ', '}
          <Link href={hrefOf({ participant, asOf, ...step })} prefetch={false}>
            {isOne ? stepInWords(step) : formInWords(step)}
          </Link>
        </Fragment>
      ))}{' '}
      <span className="small muted">{steps[0]?.says ?? <Planned {...sitting} />}</span>
    </li>
  );
}

const formInWords = ({ formTitle, repeat }: Step) => (repeat > 1 ? `${formTitle} ${repeat}` : formTitle);

/** No date is broken over two lines. */
function Planned({ plannedDate, windowEnd }: Sitting) {
  if (!plannedDate) return null;
  return (
    <>
      <span className="nowrap">planned {shortDate(plannedDate)}</span>
      {windowEnd && (
        <>
          , <span className="nowrap">window to {shortDate(windowEnd)}</span>
        </>
      )}
    </>
  );
}
