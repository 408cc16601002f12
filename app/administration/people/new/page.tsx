import type { Metadata } from 'next';
import { ActionForm } from '@/components/access/action-form';
import { TextBox } from '@/components/access/text-box';
import { RoleFields } from '@/components/administration/role-fields';
import { PageHeader } from '@/components/layout/page-header';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { requireActor } from '@/lib/access/guard';
import { listSites } from '@/lib/access/list-sites';
import { studyTimeZone } from '@/lib/access/study-time-zone';
import { todayIn } from '@/lib/dates/clock';
import { invite } from '../../actions';

export const metadata: Metadata = { title: 'Invite a person' };

export default async function InvitePage() {
  const actor = await requireActor('manage people');
  const [sites, zone] = await Promise.all([listSites(actor), studyTimeZone()]);
  return (
    <>
      <Breadcrumbs above={[{ title: 'Administration', href: '/administration' }]} here="Invite a person" />
      <PageHeader
        title="Invite a person"
        subtitle="They get a one-time link with which they choose a password. More roles can be given afterwards."
      />
      <div className="card">
        <ActionForm action={invite} submit="Invite" done="The person is invited.">
          <TextBox label="E-mail address" help="They sign in with it." name="email" type="email" required />
          <TextBox label="Name" name="displayName" autoComplete="off" required minLength={2} maxLength={100} />
          <RoleFields sites={sites.filter((site) => !site.closedAt)} today={todayIn(zone)} />
        </ActionForm>
      </div>
    </>
  );
}
