import Link from 'next/link';
import { ColumnHeads } from '@/components/ui/column-heads';
import type { AccountState } from '@/lib/access/list-people';
import { AccountStateBadge } from './account-state';

export interface PersonRow {
  personId: string;
  displayName: string;
  email: string;
  state: AccountState;
  /** Each role of today in words. */
  roles: string[];
  lastSeen: string | null;
}

/** The people of the study; on a phone a card for each. */
export function PeopleTable({ people }: { people: PersonRow[] }) {
  return (
    <div className="table-frame cards-when-narrow">
      <table>
        <ColumnHeads titles={['Name', 'E-mail address', 'Roles today', 'Account', 'Last seen']} />
        <tbody>
          {people.map((person) => (
            <tr key={person.personId}>
              <th scope="row" data-label="Name">
                <Link href={`/administration/people/${person.personId}`} prefetch={false}>
                  {person.displayName}
                </Link>
              </th>
              <td data-label="E-mail">{person.email}</td>
              <td data-label="Roles today">{person.roles.join(' · ') || <span className="muted">None</span>}</td>
              <td data-label="Account">
                <AccountStateBadge state={person.state} />
              </td>
              <td data-label="Last seen">{person.lastSeen ?? <span className="muted">Never</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
