import { Icon } from '@/components/ui/icon';
import type { EntrySignature } from '@/lib/signatures/entry-signatures';

/** One signature in words: name, date and time, meaning; whether it stands, and if not, why. */
export function SignatureLine({ signature }: { signature: EntrySignature }) {
  const { name, at, scope, meaning, fallen, fits } = signature;
  return (
    <div className="signature-line" data-standing={fallen === null && fits}>
      <Icon name={fallen === null && fits ? 'signed' : 'error'} />
      <p>
        {fallen === null ? 'Signed' : 'No longer signed: was signed'} by <strong>{name}</strong>, {at}. Meaning:{' '}
        {meaning}. Signed was {scope}.
        {fallen && (
          <>
            {' '}
            It fell on {fallen.at} by a change of {fallen.by}
            {fallen.fields.length > 0 && ` to ${fallen.fields.join(', ')}`}
            {fallen.because && `. Reason: ${fallen.because}`}.
          </>
        )}
        {!fits && (
          <strong>
            {' '}
            What is stored is not what was signed. Tell the study office: somebody wrote past the application.
          </strong>
        )}
      </p>
    </div>
  );
}
