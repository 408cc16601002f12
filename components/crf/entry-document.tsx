import Link from 'next/link';
import { SignatureLine } from '@/components/signatures/signature-line';
import type { EntryPage } from '@/lib/casebook/load-entry';
import { dateTimeWithZone } from '@/lib/dates/clock';
import { formByCode } from '@/study/forms';
import { study } from '@/study/study';
import { entryTitle } from './entry-heading';
import { EntryInWords } from './entry-in-words';
import { PrintButton } from './print-button';
import './crf.css';
import '../signatures/signatures.css';

interface DocumentProps {
  page: EntryPage;
  printedBy: string;
  now: Date;
  backHref: string;
}

/** One entry as a document that a hospital would file: whose, which form, which version, saved and printed when. */
export function EntryDocument({ page, printedBy, now, backHref }: DocumentProps) {
  const { participant, entry } = page;
  const form = formByCode(page.form.code);
  const at = (instant: Date) => dateTimeWithZone(participant.timeZone, instant);
  const version = entry ? `version ${entry.version}, ${entry.status}` : 'nothing saved';
  const printed = `Printed ${at(now)} by ${printedBy}`;
  if (!form) return null;
  return (
    <article className="entry-document">
      <style>{`:root { --print-title: ${cssText(entryTitle(page))}; --print-version: ${cssText(version)}; --print-date: ${cssText(printed)}; }`}</style>
      <p className="row no-print">
        <Link className="button" href={backHref} prefetch={false}>
          Back to the form
        </Link>
        <PrintButton />
      </p>
      <p className="small">{study.title}</p>
      <h1>{entryTitle(page)}</h1>
      <dl className="facts">
        <Fact name="Participant" words={participant.label} />
        <Fact name="Site" words={`${participant.siteCode} ${participant.siteName}`} />
        <Fact name="Form" words={`${page.form.title} (${page.form.code}), ${version}`} />
        <Fact name="Saved" words={entry ? `${at(new Date(entry.savedAt))} by ${entry.savedBy}` : 'not yet'} />
        <Fact name="Printed" words={`${at(now)} by ${printedBy}`} />
      </dl>
      {page.review.signing.signatures.map((signature) => (
        <SignatureLine key={signature.id} signature={signature} />
      ))}
      {entry ? (
        <EntryInWords form={form} content={page.content} context={page.context} references={page.references} />
      ) : (
        <p className="empty">Nothing was entered here yet.</p>
      )}
    </article>
  );
}

function Fact({ name, words }: { name: string; words: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </div>
  );
}

/** A text inside a style sheet: quoted, with nothing in it that could end the quotes or the sheet. */
function cssText(text: string): string {
  return `"${text.replace(/["\\<>\n]/g, ' ')}"`;
}
