import 'server-only';
import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { addDays } from '@/lib/dates/calendar';
import { shortDate } from '@/lib/dates/words';
import { type Changed, changeRanges } from './change-ranges';
import { sayingOf } from './clash';
import { rangeInput, standing, withdrawn } from './end-range';
import { rangeInSentence } from './range-words';
import { readRange, typedRange } from './read-range';
import { unread } from './unread-range';

export const correctRangeInput = rangeInput.extend(typedRange.shape);
type Input = z.output<typeof correctRangeInput>;
type Answer = Promise<Changed<{ says: string }>>;

/** Puts right what was wrong from the first day on: the range is withdrawn, and one with the right content takes its place. */
export async function correctRange(actor: Actor, input: Input): Answer {
  return changeRanges(actor, {
    laboratoryId: input.laboratoryId,
    reason: `Reference range corrected: ${input.why}`,
    readInNewUnit: input.readInNewUnit,
    plan: (stand) => {
      const before = standing(stand, input.rangeId);
      const now = readRange(input, stand.today);
      if (!now.ok) return unread(now.problems);
      if (sayingOf(before) === sayingOf(now.range)) return same;
      const plan = { add: [now.range], end: [withdrawn(before)] };
      return { ok: true, plan, tells: { says: rangeInSentence(now.range) } };
    },
  });
}

/** Other limits from a day on: the range ends the day before, and the new one follows. Analyte, sex and ages stay. */
export async function followRange(actor: Actor, input: Input): Answer {
  return changeRanges(actor, {
    laboratoryId: input.laboratoryId,
    reason: `Other limits from a day on: ${input.why}`,
    readInNewUnit: input.readInNewUnit,
    plan: (stand) => {
      const before = standing(stand, input.rangeId);
      const next = readRange(input, stand.today);
      if (!next.ok) return unread(next.problems);
      const { validFrom } = next.range;
      if (validFrom <= before.validFrom) return tooEarly(before.validFrom);
      const { analyte, sex, ageFrom, ageTo } = before;
      const range = { ...next.range, analyte, sex, ageFrom, ageTo };
      const plan = { add: [range], end: [{ range: before, lastDay: addDays(validFrom, -1) }] };
      return { ok: true, plan, tells: { says: rangeInSentence(range) } };
    },
  });
}

const same = unread({ low: 'Nothing is different from what is there.' });

const tooEarly = (validFrom: string) =>
  unread({
    validFrom: `The range begins on ${shortDate(validFrom)}: other limits follow on a later day. If it was wrong, correct it.`,
  });
