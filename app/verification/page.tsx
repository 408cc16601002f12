import type { Metadata } from 'next';
import Link from 'next/link';
import { PageHeader } from '@/components/layout/page-header';
import { ToVerify } from '@/components/today/review-work';
import { Icon } from '@/components/ui/icon';
import { ChangedList } from '@/components/verification/changed-list';
import { FormsProgress, SitesProgress } from '@/components/verification/progress-tables';
import { forPage, requireActor } from '@/lib/access/guard';
import { one } from '@/lib/access/query-text';
import { changedSince } from '@/lib/verification/changed-since';
import { verificationProgress } from '@/lib/verification/progress';
import { whatToVerifyNext } from '@/lib/verification/verify-next';

export const metadata: Metadata = { title: 'Verification' };

export default async function VerificationPage({ searchParams }: PageProps<'/verification'>) {
  const actor = await requireActor('read casebook');
  const asked = await searchParams;
  const after = one(asked.after) ?? '';
  const [changed, progress, next] = await forPage(() =>
    Promise.all([
      changedSince(actor, after),
      verificationProgress(actor, one(asked.site) ?? ''),
      whatToVerifyNext(actor),
    ]),
  );
  return (
    <>
      <PageHeader
        title="Verification"
        subtitle="What was compared with the source, what changed since, and what is left"
        actions={
          <>
            <Link className="button" href="/verification/plans" prefetch={false}>
              Plans of the sites
            </Link>
            <Link className="button" href="/verification/critical" prefetch={false}>
              Critical answers without verification
            </Link>
          </>
        }
      />
      <section className="section" aria-labelledby="changed">
        <h2 id="changed">Changed since it was verified</h2>
        {changed.forms.length === 0 ? (
          <p className="muted">Nothing that was verified has changed since.</p>
        ) : (
          <ChangedList forms={changed.forms} />
        )}
        {changed.next && (
          <p>
            <Link className="button" href={`/verification?after=${changed.next}`} prefetch={false}>
              More that changed
              <Icon name="next" />
            </Link>
          </p>
        )}
      </section>
      {next && <ToVerify list={next} />}
      <section className="section" aria-labelledby="progress">
        <h2 id="progress">Progress</h2>
        <SitesProgress sites={progress.sites} />
        {progress.chosen && (
          <>
            <h3>
              {progress.chosen.code} · {progress.chosen.name}
            </h3>
            <FormsProgress forms={progress.chosen.forms} />
          </>
        )}
      </section>
    </>
  );
}
