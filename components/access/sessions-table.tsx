import { ColumnHeads } from '@/components/ui/column-heads';
import { ActionForm, type FormAnswer } from './action-form';

export interface SessionRow {
  sessionId: string;
  browser: string;
  since: string;
  lastSeen: string;
  isThisOne: boolean;
}

interface SessionsTableProps {
  sessions: SessionRow[];
  end: (form: FormData) => Promise<FormAnswer>;
}

/** The person's own open sign-ins, each of which can be ended from here. */
export function SessionsTable({ sessions, end }: SessionsTableProps) {
  return (
    <div className="table-frame cards-when-narrow">
      <table>
        <ColumnHeads titles={['Browser', 'Since', 'Last seen', 'End']} />
        <tbody>
          {sessions.map(({ sessionId, browser, since, lastSeen, isThisOne }) => (
            <tr key={sessionId}>
              <th scope="row" data-label="Browser">
                <span>
                  {browser} {isThisOne && <span className="tag">This one</span>}
                </span>
              </th>
              <td data-label="Since">{since}</td>
              <td data-label="Last seen">{lastSeen}</td>
              <td data-label="End">
                {isThisOne ? (
                  <span className="muted">Sign out, above</span>
                ) : (
                  <ActionForm action={end} fixed={{ sessionId }} submit="End" done="Ended." kind="danger" />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
