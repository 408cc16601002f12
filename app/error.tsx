'use client';

import { GoneWrong } from '@/components/access/gone-wrong';
import { reportBrowserFailure } from './report-browser-failure';

export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return <GoneWrong error={error} retry={retry} report={reportBrowserFailure} />;
}
