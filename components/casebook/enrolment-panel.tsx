'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { Notice } from '@/components/ui/notice';
import { StateBadge } from '@/components/ui/state-badge';
import { hrefOf } from './entry-link';

export type EnrolAnswer = { ok: true; number: string } | { ok: false; problem: { says: string; reasons?: string[] } };

interface EnrolmentPanelProps {
  participant: string;
  asOf: string;
  steps: { title: string; form: string; missing: string[] }[];
  mayEnrol: boolean;
  /** One per page: a double click enrols once. */
  requestId: string;
  enrol: (input: { participant: string; requestId: string }) => Promise<EnrolAnswer>;
}

/** The three steps to a participant number, what each still needs in sentences, and the button when all are done. */
export function EnrolmentPanel({ participant, asOf, steps, mayEnrol, requestId, enrol }: EnrolmentPanelProps) {
  const router = useRouter();
  const [problem, setProblem] = useState<string[]>([]);
  const [isWorking, startWork] = useTransition();
  const isReady = steps.every(({ missing }) => missing.length === 0);
  const begin = () =>
    startWork(async () => {
      const answer = await enrol({ participant, requestId });
      if (answer.ok) router.replace(`/participants/${answer.number}`);
      else setProblem([answer.problem.says, ...(answer.problem.reasons ?? [])]);
    });
  return (
    <section className="card" aria-labelledby="enrolment">
      <h2 id="enrolment">Enrolment</h2>
      <ol className="steps">
        {steps.map((step, index) => (
          <EnrolmentStep
            key={step.title}
            participant={participant}
            asOf={asOf}
            step={step}
            state={stateOfStep(step, steps.slice(0, index))}
          />
        ))}
      </ol>
      {problem.length > 0 && (
        <Notice kind="danger" role="alert">
          <div>
            {problem.map((says) => (
              <p key={says}>{says}</p>
            ))}
          </div>
        </Notice>
      )}
      {mayEnrol && isReady && (
        <button className="button primary" type="button" onClick={begin} disabled={isWorking}>
          {isWorking ? 'Enrolling…' : 'Enrol and give the participant number'}
        </button>
      )}
      {!isReady && <p className="muted">The child can be enrolled once nothing is missing above.</p>}
    </section>
  );
}

type Step = EnrolmentPanelProps['steps'][number];
type StepState = 'complete' | 'due' | 'not due';

/** A step whose form an earlier step still waits for cannot be called done, although nothing is said against it. */
function stateOfStep(step: Step, earlier: Step[]): StepState {
  if (step.missing.length > 0) return 'due';
  return earlier.some(({ form, missing }) => form === step.form && missing.length > 0) ? 'not due' : 'complete';
}

interface EnrolmentStepProps extends Pick<EnrolmentPanelProps, 'participant' | 'asOf'> {
  step: Step;
  state: StepState;
}

function EnrolmentStep({ participant, asOf, step, state }: EnrolmentStepProps) {
  return (
    <li>
      <StateBadge state={state} compact />
      <div>
        <h3>{step.title}</h3>
        {state === 'not due' && <p className="muted">Follows from the step before.</p>}
        {step.missing.map((says) => (
          <p key={says}>{says}</p>
        ))}
      </div>
      <Link
        className="button small"
        href={hrefOf({ participant, asOf, event: 'SCR', form: step.form, repeat: 1 })}
        prefetch={false}
      >
        Open<span className="visually-hidden"> the form of step {step.title.toLowerCase()}</span>
      </Link>
    </li>
  );
}
