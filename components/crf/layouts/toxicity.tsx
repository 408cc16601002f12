'use client';
import { useEffect, useState } from 'react';
import type { Field } from '@/lib/crf/fields';
import { asText } from '@/lib/crf/value';
import { loadTexts } from '@/lib/ctcae/load-texts';
import { isCtcaeTerm } from '@/lib/ctcae/terms';
import type { TermTexts } from '@/lib/ctcae/texts';
import { FieldRow } from '../field-row';
import { useFieldView } from '../screen';

interface RowProps {
  name: string;
  field: Field;
}

const termField = 'aectcae';

/** The term, and under it what CTCAE means by it: the definition, and which other term it may be better called. */
export function TermRow({ name, field }: RowProps) {
  const texts = useTermTexts();
  const told = [texts?.definition, texts?.note].filter((words) => words !== null && words !== undefined);
  return (
    <>
      <FieldRow name={name} field={field} />
      {told.map((words) => (
        <p key={words} className="term-definition">
          {words}
        </p>
      ))}
    </>
  );
}

/** The grades that the term allows, each with its text. */
export function GradeRow({ name, field }: RowProps) {
  const texts = useTermTexts();
  return <FieldRow name={name} field={field} tells={texts?.grades as Record<string, string> | undefined} />; // grades 1 to 5 as keys
}

/** The texts of the chosen term; they are loaded when the first term is chosen, and not before. */
function useTermTexts(): TermTexts | null {
  const { value } = useFieldView({ field: termField });
  const term = asText(value);
  const [texts, setTexts] = useState<TermTexts | null>(null);
  useEffect(() => {
    let isWanted = true;
    setTexts(null);
    if (term === null || !isCtcaeTerm(term)) return;
    loadTexts().then(
      ({ ctcaeTexts }) => isWanted && setTexts(ctcaeTexts[term]),
      () => undefined, // without them the grades are chosen as before
    );
    return () => {
      isWanted = false;
    };
  }, [term]);
  return texts;
}
