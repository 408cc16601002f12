import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import { shortDate } from '@/lib/dates/words';
import type { FormToSign, PastSignature, Signing } from '@/lib/signatures/load-signing';
import type { SignActs } from '../review/sign-acts';
import { SignBox } from './sign-box';
import './signatures.css';
import { ColumnHeads } from '@/components/ui/column-heads';

/** Everything that would be signed, what is in its way, what changed since the last signature, and the act itself. */
export function SigningView({ signing, sign }: SignActs & { signing: Signing }) {
  const { toSign, inTheWay, signed, queries, maySign, what, meaning, signer, past, misfits } = signing;
  return (
    <div className="stack">
      {misfits.map((says) => (
        <Notice key={says} kind="danger" title="A signature does not fit">
          {says} Tell the study office: somebody wrote past the application.
        </Notice>
      ))}
      <p>
        {counted(toSign.length)} to sign{signed > 0 && `, ${counted(signed)} signed already and unchanged since`}.
        {queries > 0 &&
          ` ${queries === 1 ? '1 query is' : `${queries} queries are`} not closed yet; that does not forbid signing.`}
      </p>
      <EventsToSign signing={signing} />
      {inTheWay.length > 0 && (
        <Notice kind="warning" title="Not everything can be signed yet">
          <ul>
            {inTheWay.map(({ id, href, title, because }) => (
              <li key={id}>
                <Link href={href} prefetch={false}>
                  {title}
                </Link>{' '}
                {because}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <FormsToSign forms={toSign} />
      {maySign ? (
        <section className="section" aria-label="Sign">
          <SignBox
            what={what}
            entries={inTheWay.length > 0 ? [] : toSign.map(({ id, version, hash }) => ({ id, version, hash }))}
            meaning={meaning}
            signer={signer}
            label={`Sign ${counted(toSign.length)}`}
            sign={sign}
          />
        </section>
      ) : (
        <p className="muted">Investigators of the site and the principal investigator sign.</p>
      )}
      <PastSignatures past={past} />
    </div>
  );
}

/** The whole casebook, or one event of it. */
function EventsToSign({ signing: { events, what, participant } }: { signing: Signing }) {
  const page = `/participants/${participant.label}/sign`;
  const parts = [
    { code: null, label: 'The whole casebook', href: page },
    ...events.map((event) => ({ ...event, href: `${page}?event=${encodeURIComponent(event.code)}` })),
  ];
  const here = what.scope === 'casebook' ? null : what.event;
  return (
    <details className="no-print">
      <summary>Sign one event, or the whole casebook</summary>
      <ul className="plain row">
        {parts.map(({ code, label, href }) => (
          <li key={label}>
            <Link href={href} aria-current={code === here ? 'page' : undefined} prefetch={false}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

const counted = (forms: number) => (forms === 1 ? '1 form' : `${forms} forms`);

function FormsToSign({ forms }: { forms: FormToSign[] }) {
  if (forms.length === 0) return <p className="empty">All of this is signed, and nothing changed since.</p>;
  return (
    <section className="section">
      <h2>What is to be signed</h2>
      <div className="table-frame cards-when-narrow">
        <table>
          <ColumnHeads titles={['Form', 'Date', 'Changed since it was signed', 'Queries not closed']} />
          <tbody>
            {forms.map((form) => (
              <tr key={form.id}>
                <th scope="row" data-label="Form">
                  <Link href={form.href} prefetch={false}>
                    {form.title}
                  </Link>
                </th>
                <td data-label="Date" className="nowrap">
                  {form.occurredOn && shortDate(form.occurredOn)}
                </td>
                <td data-label="Changed since it was signed">
                  <Changes changes={form.changes} />
                </td>
                <td data-label="Queries not closed">{form.queries > 0 ? form.queries : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Changes({ changes }: Pick<FormToSign, 'changes'>) {
  if (changes === null) return <span className="muted">not signed yet</span>;
  if (changes.length === 0) return <span>signed anew, its signature fell</span>;
  return (
    <ul className="plain">
      {changes.map(({ id, row, field, old, new: now, by, at, reason }) => (
        <li key={id}>
          {row && `${row}: `}
          {field}: <del>{old || 'empty'}</del> <span aria-hidden="true">→</span> <ins>{now || 'empty'}</ins>{' '}
          <span className="small muted">
            {by}, {at}. {reason}
          </span>
        </li>
      ))}
    </ul>
  );
}

function PastSignatures({ past }: { past: PastSignature[] }) {
  if (past.length === 0) return null;
  return (
    <section className="section">
      <h2>Signatures on this casebook</h2>
      <div className="table-frame cards-when-narrow">
        <table>
          <ColumnHeads titles={['Name', 'Date and time', 'What was signed', 'Meaning', 'Forms that still stand']} />
          <tbody>
            {past.map(({ id, name, at, what, meaning, statement, forms, standing }) => (
              <tr key={id}>
                <th scope="row" data-label="Name">
                  {name}
                </th>
                <td data-label="Date and time">{at}</td>
                <td data-label="What was signed">{what}</td>
                <td data-label="Meaning">
                  <abbr title={statement}>{meaning}</abbr>
                </td>
                <td data-label="Forms that still stand">
                  {standing} of {forms}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
