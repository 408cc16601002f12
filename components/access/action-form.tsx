'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { useRunning } from '@/components/ui/use-running';
import { OneTimeLink } from './one-time-link';

/** What an action of a short form answers: where to go, or a one-time link to show, or why nothing was done. */
export type FormAnswer =
  | { ok: true; goTo?: string; link?: string }
  | { ok: false; problem: { kind: string; says: string } };

interface ActionFormProps {
  action: (form: FormData) => Promise<FormAnswer>;
  submit: string;
  /** Said when it is done: "Role given." */
  done: string;
  /** Danger for what shuts someone out. */
  kind?: 'primary' | 'danger';
  /** What is sent besides what is typed: the id of what the form is about. */
  fixed?: Record<string, string>;
  children?: ReactNode;
}

/** A short form around one action: its fields, one button, and what came of it, told to those who listen too. */
export function ActionForm({ action, submit, done, kind = 'primary', fixed = {}, children }: ActionFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [answer, setAnswer] = useState<FormAnswer | null>(null);
  const [isRunning, startRun] = useRunning();

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    startRun(async () => {
      const came = await action(typed).catch(() => unreachable);
      setAnswer(came);
      if (!came.ok) return;
      if (came.goTo) return router.push(came.goTo);
      form.current?.reset();
      router.refresh();
    });
  }

  return (
    <form className="stack" ref={form} method="post" onSubmit={send}>
      {children}
      <Answered answer={answer} done={done} />
      <button className={`button ${kind}`} type="submit" disabled={isRunning}>
        {submit}
      </button>
      {Object.entries(fixed).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </form>
  );
}

const unreachable: FormAnswer = {
  ok: false,
  problem: { kind: 'unreachable', says: 'The server cannot be reached. Nothing was changed: try again.' },
};

function Answered({ answer, done }: { answer: FormAnswer | null; done: string }) {
  if (answer === null) return null;
  if (!answer.ok) {
    return (
      <Notice kind="danger" role="alert">
        {answer.problem.says}
      </Notice>
    );
  }
  return (
    <Notice kind="success" role="status">
      <p>{done}</p>
      {answer.link && <OneTimeLink link={answer.link} />}
    </Notice>
  );
}
