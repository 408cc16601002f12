import type { Context, OtherEntry } from '@/lib/crf/context';
import type { AnswersOf, Check } from '@/lib/crf/form';
import { type Answers, asNumber, asText, type Value } from '@/lib/crf/value';
import { shortDate } from '@/lib/dates/words';
import { settings } from '../settings';
import type { organFunctionFields } from './organ-function';

const { ejectionFall, hearingGainDb } = settings;

/** The frequencies that platinum takes first, and does not give back. */
const highFrequencies = ['aud4k', 'aud6k', 'aud8k'] as const;

export const organFunctionChecks: Check<AnswersOf<typeof organFunctionFields>>[] = [
  {
    id: 'EC-042',
    severity: 'soft',
    on: highFrequencies,
    says: `Hearing at 4 kHz or above is more than ${hearingGainDb} dB better than in an earlier test of this ear. Check the ear and the thresholds, or explain.`,
    fails: (answers, context) => betterThan(answers, context) !== null,
    sentence(answers, context) {
      const on = shortDate(betterThan(answers, context) ?? context.today);
      return `Hearing at 4 kHz or above is more than ${hearingGainDb} dB better than on ${on}. Check the ear and the thresholds of both tests, or explain.`;
    },
  },
  {
    id: 'OF-LVEF',
    severity: 'soft',
    on: 'lvef',
    says: `The ejection fraction has fallen by ${ejectionFall} percentage points or more since the first test. Check both values; if they are right, leave them and explain.`,
    fails({ ofdat, lvef }, { others }) {
      const first = firstEjection(others.OF, ofdat);
      return lvef !== null && first !== null && first - lvef >= ejectionFall;
    },
  },
  {
    id: 'OF-AUDEAR',
    severity: 'hard',
    on: 'audear',
    says: 'Another record has the audiometry of this ear on this day. Check the ear and the date of both.',
    fails({ ofdat, audear }, { others }) {
      if (ofdat === null || audear === null) return false;
      return (others.OF ?? []).some(({ answers }) => answers.audear === audear && answers.ofdat === ofdat);
    },
  },
];

/** The ejection fraction of the first test before a day, in %; null while there is none. */
function firstEjection(tests: readonly OtherEntry[] = [], before: string | null): number | null {
  const known = earlier(tests, before).flatMap(({ on, answers }) => {
    const value = asNumber(answers.lvef);
    return value === null ? [] : [{ on, value }];
  });
  return known.sort((one, other) => one.on.localeCompare(other.on))[0]?.value ?? null;
}

/** The day of the last earlier test of this ear that was worse by too much; null when there is none. */
function betterThan(answers: Answers, { others }: Context): string | null {
  const sameEar = earlier(others.OF, asText(answers.ofdat)).filter((test) => test.answers.audear === answers.audear);
  const worse = sameEar.filter((test) => highFrequencies.some((key) => isBetter(answers[key], test.answers[key])));
  return (
    worse
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? null
  );
}

function isBetter(now: Value | undefined, then: Value | undefined): boolean {
  return typeof now === 'number' && typeof then === 'number' && then - now > hearingGainDb;
}

function earlier(tests: readonly OtherEntry[] = [], day: string | null): { on: string; answers: Answers }[] {
  return tests.flatMap(({ answers }) => {
    const on = asText(answers.ofdat);
    return on === null || day === null || on >= day ? [] : [{ on, answers }];
  });
}
