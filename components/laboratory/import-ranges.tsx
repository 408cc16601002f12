'use client';

import { useRouter } from 'next/navigation';
import { type ChangeEvent, type FormEvent, useId, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { useRunning } from '@/components/ui/use-running';
import type { ImportPreview } from '@/lib/laboratory/import-ranges';
import { ImportTold } from './import-told';
import { ReadInNewUnit } from './read-in-new-unit';
import './laboratory.css';

type Refusal = { ok: false; problem: { kind: string; says: string } };
interface Input {
  laboratoryId: string;
  csv: string;
  readInNewUnit?: 'yes';
}

interface ImportRangesProps {
  laboratoryId: string;
  check: (input: Input) => Promise<({ ok: true } & ImportPreview) | Refusal>;
  store: (input: Input) => Promise<{ ok: true; added: number; alreadyThere: number } | Refusal>;
}

/** A file of ranges: chosen or pasted, looked at line by line, and only then stored, all of it or nothing. */
export function ImportRanges({ laboratoryId, check, store }: ImportRangesProps) {
  const router = useRouter();
  const id = useId();
  const [csv, setCsv] = useState('');
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [problem, setProblem] = useState<Refusal['problem'] | null>(null);
  const [isRunning, startRun] = useRunning();

  function type(text: string) {
    setCsv(text);
    setPreview(null);
    setProblem(null);
  }

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? [];
    if (file) type(await file.text());
  }

  function look(event: FormEvent) {
    event.preventDefault();
    startRun(async () => {
      const came = await check({ laboratoryId, csv }).catch(() => unreachable);
      setProblem(came.ok ? null : came.problem);
      setPreview(came.ok ? came : null);
    });
  }

  function keep(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const isRead = new FormData(event.currentTarget).get('readInNewUnit') === 'yes';
    startRun(async () => {
      const came = await store({ laboratoryId, csv, ...(isRead && { readInNewUnit: 'yes' }) }).catch(() => unreachable);
      setProblem(came.ok ? null : came.problem);
      if (came.ok) router.push(`/laboratories/${laboratoryId}?all=1`);
    });
  }

  const isReady = preview !== null && preview.problems.length === 0 && preview.add.length > 0;
  return (
    <div className="stack">
      <form className="card" method="post" onSubmit={look}>
        <div className="field">
          <label htmlFor={`${id}-file`}>File</label>
          <input id={`${id}-file`} type="file" accept=".csv,text/csv,text/plain" onChange={choose} />
        </div>
        <div className="field">
          <label htmlFor={`${id}-csv`}>Or its lines</label>
          <textarea
            id={`${id}-csv`}
            className="csv"
            value={csv}
            onChange={(event) => type(event.target.value)}
            rows={8}
            spellCheck={false}
            placeholder={
              'analyte,unit,sex,age_from,age_to,low,high,valid_from,valid_to\nhgb,g/dL,F,2 y,12 y,11.5,13.5,1995-01-01,'
            }
            required
          />
        </div>
        <button className={isReady ? 'button' : 'button primary'} type="submit" disabled={isRunning}>
          Check the lines
        </button>
      </form>
      {preview && <ImportTold preview={preview} />}
      <form className="stack" method="post" onSubmit={keep}>
        {problem && (
          <Notice kind="danger" role="alert">
            <p className="lines">{problem.says}</p>
          </Notice>
        )}
        {problem?.kind === 'another unit' && <ReadInNewUnit />}
        {isReady && (
          <button className="button primary" type="submit" disabled={isRunning}>
            {preview.add.length === 1 ? 'Store 1 range' : `Store ${preview.add.length} ranges`}
          </button>
        )}
      </form>
    </div>
  );
}

const unreachable: Refusal = {
  ok: false,
  problem: { kind: 'unreachable', says: 'The server cannot be reached. Nothing was stored: try again.' },
};
