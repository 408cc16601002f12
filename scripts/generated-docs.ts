import { dataDictionary } from './docs/data-dictionary';
import { dictionaryPage } from './docs/dictionary-page';
import { editChecksPage } from './docs/edit-checks-page';
import { trainingErrorsPage } from './docs/training-errors-page';

/** The annotated CRF is no text: `lib/exports/annotated-crf.ts` draws it, and its keywords tell whether it is current. */
export const annotatedCrfPath = 'docs/generated/annotated-crf.pdf';

/** The documents that are derived from the study's definitions, by their path in the project. They are committed; a test keeps them current. */
export function generatedDocs(): Record<string, string> {
  return {
    'docs/generated/data-dictionary.csv': dataDictionary(),
    'docs/generated/data-dictionary.md': dictionaryPage(),
    'docs/generated/edit-checks.md': editChecksPage(),
    'docs/generated/training-errors.md': trainingErrorsPage(),
  };
}
