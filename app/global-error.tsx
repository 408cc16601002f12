'use client';

import { GoneWrong } from '@/components/access/gone-wrong';
import { reportBrowserFailure } from './report-browser-failure';
import './globals.css';

/** When the frame around every page fails itself: a page of its own, with nothing around it. */
export default function GlobalError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <html lang="en-GB">
      <body>
        <title>Gone wrong</title>
        <main className="main">
          <GoneWrong error={error} retry={retry} report={reportBrowserFailure} />
        </main>
      </body>
    </html>
  );
}
