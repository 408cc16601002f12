import { ActionForm, type FormAnswer } from '@/components/access/action-form';
import { TextBox } from '@/components/access/text-box';
import { ColumnHeads } from '@/components/ui/column-heads';
import { shortDate } from '@/lib/dates/words';

export interface RoleRow {
  id: string;
  /** "Data manager, MI01". */
  role: string;
  says: string;
  from: string;
  to: string | null;
  /** Whether it can still be ended: it is held, or will be. */
  isOpen: boolean;
}

interface RolesTableProps {
  roles: RoleRow[];
  /** The last day a form begins with. */
  today: string;
  /** Null for those who may look only. */
  endRole: ((form: FormData) => Promise<FormAnswer>) | null;
}

/** Every role a person holds, held or will hold. */
export function RolesTable({ roles, today, endRole }: RolesTableProps) {
  if (roles.length === 0) return <p className="empty">No role was ever given to this person.</p>;
  return (
    <div className="table-frame cards-when-narrow">
      <table>
        <ColumnHeads titles={['Role', 'First day', 'Last day', ...(endRole ? ['End'] : [])]} />
        <tbody>
          {roles.map((row) => (
            <tr key={row.id}>
              <th scope="row" data-label="Role">
                <span title={row.says}>{row.role}</span>
              </th>
              <td data-label="First day">{row.from}</td>
              <td data-label="Last day">{row.to ?? <span className="muted">Open</span>}</td>
              {endRole && (
                <td data-label="End">{row.isOpen && <EndRole row={row} today={today} action={endRole} />}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function EndRole({
  row,
  today,
  action,
}: {
  row: RoleRow;
  today: string;
  action: NonNullable<RolesTableProps['endRole']>;
}) {
  return (
    <details>
      <summary>
        End <span className="visually-hidden">{row.role}</span>
      </summary>
      <ActionForm
        action={action}
        fixed={{ assignmentId: row.id }}
        submit="End the role"
        done="The role ends then."
        kind="danger"
      >
        <TextBox
          label="Last day"
          help="With yesterday it ends at once."
          name="lastDay"
          defaultValue={shortDate(today)}
          autoComplete="off"
          required
        />
      </ActionForm>
    </details>
  );
}
