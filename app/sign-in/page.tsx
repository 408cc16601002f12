import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInForm } from '@/components/access/sign-in-form';
import { PageHeader } from '@/components/layout/page-header';
import { Notice } from '@/components/ui/notice';
import { currentActor } from '@/lib/access/guard';
import { localPath } from '@/lib/access/next-path';
import { signedOutBecause, signedOutSays } from '@/lib/access/signed-out';
import { study } from '@/study/study';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { next, why, password } = await searchParams;
  const goTo = localPath(typeof next === 'string' ? next : null);
  if (await currentActor()) redirect(goTo);
  const because = signedOutBecause(typeof why === 'string' ? why : undefined);
  return (
    <div className="narrow-page stack">
      <PageHeader title="Sign in" subtitle={study.title} />
      {because !== 'nobody' && <Notice kind="info">{signedOutSays(because)}</Notice>}
      {password === 'set' && <Notice kind="success">Your password is set. Sign in with it.</Notice>}
      <div className="card">
        <SignInForm next={goTo} />
      </div>
      <p className="small muted">
        No account, or the password forgotten? The administrator of the study sends a link with which you choose a
        password.
      </p>
    </div>
  );
}
