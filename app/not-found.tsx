import Link from 'next/link';
import { PageHeader } from '@/components/layout/page-header';

/** 404: not there, or at a site the person may not see; the page does not tell which. */
export default function NotFound() {
  return (
    <div className="narrow-page stack">
      <PageHeader title="Not found" />
      <p>There is nothing at this address that you may see. Perhaps it was mistyped, or belongs to another site.</p>
      <p>
        <Link href="/">To the first page</Link>
      </p>
    </div>
  );
}
