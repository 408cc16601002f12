import type { Metadata } from 'next';
import { ActionForm } from '@/components/access/action-form';
import { SessionsTable } from '@/components/access/sessions-table';
import { TextBox } from '@/components/access/text-box';
import { PageHeader } from '@/components/layout/page-header';
import { browserName } from '@/lib/access/browser-name';
import { requireActor } from '@/lib/access/guard';
import { listOwnSessions } from '@/lib/access/own-sessions';
import { idleMinutes, sessionHours, shortestPassword } from '@/lib/access/sign-in-rules';
import { studyTimeZone } from '@/lib/access/study-time-zone';
import { roleInWords } from '@/lib/access/words';
import { dateTimeWithZone } from '@/lib/dates/clock';
import { change, endSignIn } from './actions';

export const metadata: Metadata = { title: 'Account' };

export default async function AccountPage() {
  const actor = await requireActor();
  const [sessions, zone] = await Promise.all([listOwnSessions(actor), studyTimeZone()]);
  const rows = sessions.map(({ userAgent, createdAt, lastSeenAt, ...session }) => ({
    ...session,
    browser: browserName(userAgent),
    since: dateTimeWithZone(zone, createdAt),
    lastSeen: dateTimeWithZone(zone, lastSeenAt),
  }));
  return (
    <>
      <PageHeader title="Account" subtitle={`${actor.displayName} · ${actor.email}`} />
      <section className="section">
        <h2>Roles today</h2>
        {actor.assignments.length === 0 && <p className="muted">None. The administrator of the study gives roles.</p>}
        <ul>
          {actor.assignments.map((held) => (
            <li key={roleInWords(held)}>{roleInWords(held)}</li>
          ))}
        </ul>
      </section>
      <section className="section">
        <h2>Change the password</h2>
        <div className="card">
          <p>Your other sign-ins end when the password changes.</p>
          <ActionForm
            action={change}
            submit="Change the password"
            done="The password is changed."
            fixed={{ email: actor.email }}
          >
            <TextBox label="Old password" name="old" type="password" autoComplete="current-password" required />
            <TextBox
              label="New password"
              help={`At least ${shortestPassword} characters. Three or four unrelated words make a good one.`}
              name="fresh"
              type="password"
              autoComplete="new-password"
              minLength={shortestPassword}
              required
            />
          </ActionForm>
        </div>
      </section>
      <section className="section stack">
        <h2>Where you are signed in</h2>
        <p className="muted">
          A sign-in ends after {idleMinutes} minutes without activity, and after {sessionHours} hours in any case.
        </p>
        <SessionsTable sessions={rows} end={endSignIn} />
      </section>
    </>
  );
}
