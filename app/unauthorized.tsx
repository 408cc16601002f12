import Link from 'next/link';
import { PageHeader } from '@/components/layout/page-header';

/** 401: nobody is signed in, where a page cannot lead to the sign-in by itself. */
export default function Unauthorized() {
  return (
    <div className="narrow-page stack">
      <PageHeader title="Not signed in" />
      <p>This page is for those who take part in the study. Nothing you typed is lost: it is kept on this computer.</p>
      <p>
        <Link className="button primary" href="/sign-in">
          Sign in
        </Link>
      </p>
    </div>
  );
}
