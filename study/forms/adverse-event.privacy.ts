import type { Check } from '@/lib/crf/form';
import { looksPersonal } from '../formulas/personal-data';

/** EC-123 on one field of free text: the warning that it seems to tell who the child is. */
export function privacyCheck<Key extends string>(key: Key): Check<Readonly<Record<Key, string | null>>> {
  return {
    id: `EC-123-${key.toUpperCase()}`,
    severity: 'soft',
    on: key,
    says: 'This text seems to hold personal data. Take out whatever could tell who a person is, or confirm that it does not.',
    fails(answers, { landmarks }) {
      return seen(answers[key], landmarks?.bornIn).length > 0;
    },
    sentence(answers, { landmarks }) {
      const what = seen(answers[key], landmarks?.bornIn).map((one) => `${article(one)} ${one}`);
      return `This text seems to hold ${what.join(' and ')}. Take out whatever could tell who a person is, or confirm that it does not.`;
    },
  };
}

function seen(text: string | null, born: string | null | undefined) {
  return text === null ? [] : looksPersonal(text, { born });
}

const article = (word: string) => (/^[aeiou]/.test(word) ? 'an' : 'a');
