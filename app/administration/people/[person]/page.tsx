import { ActionForm } from '@/components/access/action-form';
import { AccountActions } from '@/components/administration/account-actions';
import { AccountStateBadge } from '@/components/administration/account-state';
import { RoleFields } from '@/components/administration/role-fields';
import { RolesTable } from '@/components/administration/roles-table';
import { History } from '@/components/audit/history';
import { PageHeader } from '@/components/layout/page-header';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { may } from '@/lib/access/actor';
import { forPage, requireActor } from '@/lib/access/guard';
import { listSites } from '@/lib/access/list-sites';
import { loadPerson, type PersonAssignment } from '@/lib/access/load-person';
import { studyTimeZone } from '@/lib/access/study-time-zone';
import { roleInWords } from '@/lib/access/words';
import { recordHistory } from '@/lib/audit/record-history';
import { todayIn } from '@/lib/dates/clock';
import { shortDate } from '@/lib/dates/words';
import { roles } from '@/study/roles';
import { deactivate, end, giveRole, reactivate, renew } from '../../actions';

export const metadata = { title: 'Person' };

export default async function PersonPage({ params }: PageProps<'/administration/people/[person]'>) {
  const actor = await requireActor('read administration');
  const { person: id } = await params;
  const person = await forPage(() => loadPerson(actor, id));
  const [sites, zone, history] = await Promise.all([
    listSites(actor),
    studyTimeZone(),
    recordHistory(actor, { person: person.personId }),
  ]);
  const today = todayIn(zone);
  const mayManage = may(actor, 'manage people');
  return (
    <>
      <Breadcrumbs above={[{ title: 'Administration', href: '/administration' }]} here={person.displayName} />
      <PageHeader
        title={person.displayName}
        subtitle={
          <span className="row">
            {person.email} <AccountStateBadge state={person.state} />
          </span>
        }
      />
      <section className="section">
        <h2>Roles</h2>
        <RolesTable
          roles={person.assignments.map((held) => rowOf(held, today))}
          today={today}
          endRole={mayManage ? end : null}
        />
      </section>
      {mayManage && person.state !== 'not active' && (
        <section className="section">
          <h2>Give a role</h2>
          <div className="card">
            <ActionForm
              action={giveRole}
              fixed={{ personId: person.personId }}
              submit="Give the role"
              done="The role is given."
            >
              <RoleFields sites={sites.filter((site) => !site.closedAt)} today={today} />
            </ActionForm>
          </div>
        </section>
      )}
      {mayManage && (
        <section className="section">
          <h2>Account</h2>
          <AccountActions
            personId={person.personId}
            isActive={person.state !== 'not active'}
            isOneself={person.personId === actor.personId}
            openSessions={person.openSessions}
            renew={renew}
            deactivate={deactivate}
            reactivate={reactivate}
          />
        </section>
      )}
      <section className="section">
        <h2>History</h2>
        <History caption="Changes of this account" rows={history} />
      </section>
    </>
  );
}

function rowOf(held: PersonAssignment, today: string) {
  const { id, role, validFrom, validTo } = held;
  return {
    id,
    role: roleInWords(held),
    says: roles[role].says,
    from: shortDate(validFrom),
    to: validTo && shortDate(validTo),
    isOpen: validTo === null || validTo >= today,
  };
}
