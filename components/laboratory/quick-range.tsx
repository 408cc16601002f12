'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useRef, useState, useTransition } from 'react';
import { Notice } from '@/components/ui/notice';
import { useHydrated } from '@/components/ui/use-hydrated';
import type { AnalyteChoice } from '@/lib/laboratory/load-laboratory';
import type { RangeField } from '@/lib/laboratory/read-range';
import { RangeBoxes } from './range-boxes';
import { ReadInNewUnit } from './read-in-new-unit';
import './laboratory.css';

type Problem = { kind: string; says: string; fields?: Partial<Record<RangeField, string>> };
type Answer = { ok: true; says: string } | { ok: false; problem: Problem };

interface QuickRangeProps {
  laboratoryId: string;
  analytes: AnalyteChoice[];
  enter: (form: FormData) => Promise<Answer>;
  readUnit: (asked: { analyte: string; unit: string }) => Promise<Answer>;
}

/**
 * Enters one range after another from the keyboard: Enter stores the row; analyte, unit, sex and days stay for the next, whose ages begin where
 * those of the last one ended.
 */
export function QuickRange({ laboratoryId, analytes, enter, readUnit }: QuickRangeProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const told = useId();
  const [analyte, setAnalyte] = useState('');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [unit, setUnit] = useState<Answer | null>(null);
  // Until the answer has come, and no longer: a disabled button swallows the Enter of whoever types fast while the table is read again.
  const [isRunning, setIsRunning] = useState(false);
  const [, startLook] = useTransition();
  const isReady = useHydrated();

  async function store(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    setIsRunning(true);
    const came = await enter(typed).catch(() => unreachable);
    setIsRunning(false);
    setAnswer(came);
    if (came.ok) nextRow(form.current);
    else boxOf(form.current, Object.keys(came.problem.fields ?? {})[0])?.focus();
    router.refresh();
  }

  function look(code: string, typed: string) {
    if (code === '' || typed.trim() === '') return setUnit(null);
    startLook(async () => setUnit(await readUnit({ analyte: code, unit: typed }).catch(() => null)));
  }

  const problem = answer?.ok === false ? answer.problem : null;
  return (
    <form className="card quick-range" ref={form} method="post" onSubmit={store} aria-labelledby={`${told}-title`}>
      <h2 id={`${told}-title`}>Enter a range</h2>
      <RangeBoxes
        analytes={analytes}
        analyte={analyte}
        onAnalyte={(code) => {
          setAnalyte(code);
          look(code, boxOf(form.current, 'unit')?.value ?? '');
        }}
        onUnit={(typed) => look(analyte, typed)}
        problems={problem?.fields ?? {}}
        toldIn={told}
      />
      <p className="field-help">
        Ages as 2 y, 6 m, 2 y 6 m, or a number of months. Units as the laboratory prints them. Enter stores the row.
      </p>
      <div aria-live="polite">
        {unit && (unit.ok || !problem) && (
          <p className={unit.ok ? 'field-readback' : 'field-error'}>{unit.ok ? unit.says : unit.problem.says}</p>
        )}
      </div>
      {problem?.kind === 'another unit' && <ReadInNewUnit />}
      <div id={told}>{answer && <Told answer={answer} />}</div>
      <button className="button primary" type="submit" disabled={isRunning || !isReady}>
        Store the range
      </button>
      <input type="hidden" name="laboratoryId" value={laboratoryId} />
    </form>
  );
}

const unreachable: Answer = {
  ok: false,
  problem: { kind: 'unreachable', says: 'The server cannot be reached. Nothing was stored: try again.' },
};

function Told({ answer }: { answer: Answer }) {
  if (answer.ok) {
    return (
      <Notice kind="success" role="status">
        {`Stored. ${answer.says}`}
      </Notice>
    );
  }
  const sentences = Object.values(answer.problem.fields ?? {});
  return (
    <Notice kind="danger" role="alert">
      {sentences.length > 1 ? (
        <ul>
          {sentences.map((says) => (
            <li key={says}>{says}</li>
          ))}
        </ul>
      ) : (
        answer.problem.says
      )}
    </Notice>
  );
}

function nextRow(form: HTMLFormElement | null) {
  const [from, to] = [boxOf(form, 'ageFrom'), boxOf(form, 'ageTo')];
  if (!from || !to) return;
  from.value = to.value;
  for (const name of ['ageTo', 'low', 'high']) {
    const box = boxOf(form, name);
    if (box) box.value = '';
  }
  (from.value === '' ? boxOf(form, 'analyte') : to)?.focus();
}

function boxOf(form: HTMLFormElement | null, name: string | undefined): HTMLInputElement | HTMLSelectElement | null {
  const found = name === undefined ? null : form?.elements.namedItem(name);
  return found instanceof HTMLInputElement || found instanceof HTMLSelectElement ? found : null;
}
