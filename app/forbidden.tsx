import Link from 'next/link';
import { PageHeader } from '@/components/layout/page-header';

/** 403: signed in, but no role that is held today allows this. */
export default function Forbidden() {
  return (
    <div className="narrow-page stack">
      <PageHeader title="Not allowed" />
      <p>None of the roles you hold today opens this page. Nothing was changed.</p>
      <p>If your work needs it, ask the administrator of the study for the role.</p>
      <p>
        <Link href="/">To the first page</Link>
      </p>
    </div>
  );
}
