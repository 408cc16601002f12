'use client';

import { useEffect, useState } from 'react';

interface GoneWrongProps {
  /** `digest` is the number under which the server's log knows it; a failure in the browser has none yet. */
  error: Error & { digest?: string };
  retry: () => void;
  report: (failure: { name: string; stack: string }) => Promise<{ ok: boolean; incident?: string }>;
}

/** The page for what nobody foresaw: what is safe, what to do, and the number that stands in the log. */
export function GoneWrong({ error, retry, report }: GoneWrongProps) {
  const incident = useIncident(error, report);
  return (
    <div className="narrow-page stack">
      <header className="page-header">
        <h1>This page has gone wrong</h1>
      </header>
      <p>
        What was saved before is safe, and what you typed is kept on this computer. Try again; if it happens twice, tell
        the study office this number.
      </p>
      <p>
        Incident number{' '}
        <strong data-incident={incident}>{incident ?? 'not known: the server cannot be reached'}</strong>
      </p>
      <p className="row">
        <button className="button primary" type="button" onClick={retry}>
          Try again
        </button>
        <a className="button" href="/">
          To the first page
        </a>
      </p>
    </div>
  );
}

function useIncident(error: GoneWrongProps['error'], report: GoneWrongProps['report']): string | undefined {
  const [reported, setReported] = useState<string>();
  useEffect(() => {
    if (error.digest) return;
    const failure = { name: error.name.slice(0, 60), stack: (error.stack ?? '').slice(0, 8000) };
    report(failure).then(
      (answer) => setReported(answer.incident),
      () => setReported(undefined),
    );
  }, [error, report]);
  return error.digest ?? reported;
}
