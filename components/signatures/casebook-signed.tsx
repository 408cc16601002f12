import { Icon } from '@/components/ui/icon';
import type { CasebookSigning } from '@/lib/signatures/casebook-signing';

/** "Signed by Ivo Investigator, 3 Apr 2026 10:42 CET; 2 forms new or changed since." */
export function CasebookSigned({ signing: { last, changed } }: { signing: CasebookSigning }) {
  if (last === null) return null;
  return (
    <p className="row small">
      <Icon name={changed === 0 ? 'signed' : 'error'} />
      <span>
        Casebook signed by {last.name}, {last.at}
        {changed > 0 && `; ${changed === 1 ? '1 form is' : `${changed} forms are`} new or changed since`}
      </span>
    </p>
  );
}
