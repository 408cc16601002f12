import Link from 'next/link';
import { StateBadge } from '@/components/ui/state-badge';
import type { Step } from '@/lib/casebook/next-steps';
import { shortDate } from '@/lib/dates/words';
import { stepInWords } from './child-words';
import { hrefOf } from './entry-link';

const shown = 4;

interface NextStepsProps {
  participant: string;
  steps: Step[];
  /** Proposed deviations that wait for a decision. */
  proposals: number;
}

/** What to do next, in words and one click away; the most urgent first. */
export function NextSteps({ participant, steps, proposals }: NextStepsProps) {
  if (steps.length === 0 && proposals === 0)
    return <p className="next-steps">Nothing waits to be done in this casebook today.</p>;
  const more = steps.length - shown;
  return (
    <section className="next-steps" aria-label="Next">
      <h2>Next</h2>
      <ul>
        {steps.slice(0, shown).map((step) => (
          <li key={`${step.event}/${step.form}/${step.repeat}`}>
            <StateBadge state={step.state} doubts={step.doubts} />{' '}
            <Link href={hrefOf({ participant, ...step })} prefetch={false}>
              {stepInWords(step)}
            </Link>{' '}
            <span className="small muted">{whenOf(step)}</span>
          </li>
        ))}
        {proposals > 0 && (
          <li>
            <a href="#deviations">
              decide on {proposals === 1 ? '1 proposed deviation' : `${proposals} proposed deviations`}
            </a>
          </li>
        )}
      </ul>
      {more > 0 && <p className="small muted">and {more} more, marked in the calendar below</p>}
    </section>
  );
}

function whenOf({ plannedDate, windowEnd }: Step): string {
  if (!plannedDate) return '';
  return `planned ${shortDate(plannedDate)}${windowEnd ? `, window to ${shortDate(windowEnd)}` : ''}`;
}
