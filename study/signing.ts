/** What a signature can mean; the sentence is shown before signing and kept with the signature. */
export const signatureMeanings = {
  endorsement: {
    title: 'Review and endorsement',
    says: 'I have reviewed these data. To the best of my knowledge they are complete, accurate and consistent with the source documents. I sign them electronically, and my signature binds me as one written by hand.',
  },
  correction: {
    title: 'Review of corrected data',
    says: 'I have reviewed what was changed since the last signature. To the best of my knowledge the data are now complete, accurate and consistent with the source documents. I sign them electronically, and my signature binds me as one written by hand.',
  },
} as const;
export type SignatureMeaning = keyof typeof signatureMeanings;

/** Columns of forms that the review itself writes: that a casebook was signed is no change of what was signed. */
export const writtenByReview: readonly string[] = ['eossign'];

/** Where the moment at which the whole casebook was signed stands (EC-140): empty as long as not every form stands under that signature. */
export const casebookSignedAt = { form: 'EOT', field: 'eossign' } as const;
