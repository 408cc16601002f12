import type { Metadata } from 'next';
import Link from 'next/link';
import { ActionForm } from '@/components/access/action-form';
import { TextBox } from '@/components/access/text-box';
import { PageHeader } from '@/components/layout/page-header';
import { openInvitation } from '@/lib/access/accept-invitation';
import { shortestPassword } from '@/lib/access/sign-in-rules';
import { choosePassword } from './actions';

export const metadata: Metadata = { title: 'Choose a password', referrer: 'no-referrer' };

export default async function WelcomePage({ params }: PageProps<'/welcome/[token]'>) {
  const { token } = await params;
  const open = await openInvitation(token);
  if (!open) return <LinkDoesNotWork />;
  const title = open.purpose === 'welcome' ? `Welcome, ${open.displayName}` : 'Choose a new password';
  return (
    <div className="narrow-page stack">
      <PageHeader title={title} />
      <div className="card">
        <ActionForm action={choosePassword} fixed={{ token }} submit="Set the password" done="Your password is set.">
          <TextBox label="Your account" name="email" type="email" autoComplete="username" value={open.email} readOnly />
          <TextBox
            label="Password"
            help={`At least ${shortestPassword} characters. Three or four unrelated words make a good one.`}
            name="password"
            type="password"
            autoComplete="new-password"
            minLength={shortestPassword}
            required
            autoFocus
          />
        </ActionForm>
      </div>
    </div>
  );
}

function LinkDoesNotWork() {
  return (
    <div className="narrow-page stack">
      <PageHeader title="This link does not work any more" />
      <p>It was used, replaced by a newer one, or has run out. Ask the administrator of the study for a new link.</p>
      <p>
        <Link href="/sign-in">Sign in</Link>, if you have chosen a password already.
      </p>
    </div>
  );
}
