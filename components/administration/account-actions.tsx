import { ActionForm, type FormAnswer } from '@/components/access/action-form';
import { TextBox } from '@/components/access/text-box';

type Action = (form: FormData) => Promise<FormAnswer>;

interface AccountActionsProps {
  personId: string;
  isActive: boolean;
  isOneself: boolean;
  openSessions: number;
  renew: Action;
  deactivate: Action;
  reactivate: Action;
}

/** A new one-time link; shutting the account, or opening it again. */
export function AccountActions(props: AccountActionsProps) {
  const { personId, isActive, isOneself, openSessions, renew, deactivate, reactivate } = props;
  if (!isActive) {
    return (
      <div className="card">
        <p>This person cannot sign in. The roles below their name hold again once the account is active.</p>
        <ActionForm action={reactivate} submit="Activate again" done="The account is active." fixed={{ personId }}>
          <Why />
        </ActionForm>
      </div>
    );
  }
  return (
    <div className="stack">
      <div className="card">
        <h3>New one-time link</h3>
        <p>For a forgotten password, or when the first link ran out. Links made before stop working.</p>
        <ActionForm action={renew} submit="Make a link" done="The link is made." fixed={{ personId }} />
      </div>
      {!isOneself && (
        <div className="card">
          <h3>Deactivate</h3>
          <p>The person is shut out at once; {signInsInWords(openSessions)}. What they entered stays as it is.</p>
          <ActionForm
            action={deactivate}
            submit="Deactivate"
            done="The account is not active any more."
            kind="danger"
            fixed={{ personId }}
          >
            <Why />
          </ActionForm>
        </div>
      )}
    </div>
  );
}

function Why() {
  return <TextBox label="Why" help="Stands in the audit trail." name="why" required minLength={3} maxLength={300} />;
}

function signInsInWords(open: number): string {
  if (open === 0) return 'they are not signed in now';
  return open === 1 ? 'their one sign-in ends' : `their ${open} sign-ins end`;
}
