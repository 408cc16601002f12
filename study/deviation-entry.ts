import { optionsOf } from '@/lib/crf/fields';
import { formByCode } from './forms';

/** The form in which deviations are kept. */
export const deviationForm = 'DV';

/** What stands on the form of a proposed deviation that the site accepts: what is known of it. The rest is the site's to say. */
export function deviationTexts(proposal: {
  occurredOn: string | null;
  category: string;
  says: string;
}): Record<string, string> {
  return {
    ...(proposal.occurredOn && { dvstdat: proposal.occurredOn }),
    dvdecod: proposal.category,
    dvterm: proposal.says,
    dvdet: 'SYSTEM_CHECK',
  };
}

/** The category of a deviation in words. */
export function deviationWords(category: string): string {
  const field = formByCode(deviationForm)?.fields.dvdecod;
  return (field && optionsOf(field)?.[category]) ?? category;
}
