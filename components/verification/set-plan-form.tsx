'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId } from 'react';
import { v7 as newId } from 'uuid';
import { TextBox } from '@/components/access/text-box';
import type { QueryAnswer } from '@/components/review/query-acts';
import { Problem, useQueryAct } from '@/components/review/use-query-act';
import type { PlanChoice, SetPlanInput } from '@/lib/verification/plans/plan-input';
import { planAddress } from './plan-words';

interface SetPlanFormProps {
  choice: PlanChoice;
  /** The plan that held when the preview was made. */
  present: string | null;
  set: (input: SetPlanInput) => Promise<QueryAnswer>;
}

/** Sets the plan that is previewed, with the reason. */
export function SetPlanForm({ choice, present, set }: SetPlanFormProps) {
  const router = useRouter();
  const title = useId();
  const { problem, isRunning, run } = useQueryAct(() => router.push(planAddress(choice.site)));
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '');
    run(() => set({ ...choice, present, reason, requestId: newId() }));
  };
  return (
    <form className="stack card" onSubmit={send} aria-labelledby={title}>
      <h3 id={title}>Set this plan at {choice.site}</h3>
      <TextBox label="Why" name="reason" required minLength={5} maxLength={300} autoComplete="off" />
      <Problem says={problem} />
      <button className="button primary" type="submit" disabled={isRunning}>
        Set this plan
      </button>
    </form>
  );
}
