import type { Casebook, CasebookEntry } from '@/lib/crf/casebook-checks';
import { asText } from '@/lib/crf/value';
import type { CtcaeTerm } from '@/lib/ctcae/terms';
import { shortDate } from '@/lib/dates/words';
import { wasPresent } from './adverse-events';
import { loggedLesions } from './lesions';

const effusion: CtcaeTerm = 'Pleural effusion';

/**
 * Where a pleural effusion, or nodules of the pleura, is told that was there at the last assessment before a day, that day included, in
 * words; null when there was none. An adverse event of that day tells it, or the staging, unless the last images since then show it
 * gone: complete response or no evidence of disease, of the non-target lesions, or of every lesion of the pleura.
 */
export function effusionBefore(on: string, { of }: Pick<Casebook, 'of'>): string | null {
  const event = of('AE').find(({ answers }) => answers.aectcae === effusion && wasPresent(answers, on, on));
  if (event?.occurredOn) return `adverse event of ${shortDate(event.occurredOn)}`;
  const [staging] = of('METS');
  if (staging?.answers.pleural !== 'Y') return null;
  const last = of('RAD').findLast(({ answers, occurredOn }) => {
    return answers.radtpt !== 'BASELINE' && occurredOn !== null && occurredOn <= on;
  });
  if (!last?.occurredOn) return 'found at staging';
  return showsItGone(last, staging)
    ? null
    : `found at staging, not gone on the images of ${shortDate(last.occurredOn)}`;
}

function showsItGone({ answers, groups }: CasebookEntry, staging: CasebookEntry): boolean {
  if (['CR', 'NED'].includes(String(answers.ovrlresp)) || answers.ntgtresp === 'CR') return true;
  const ofPleura = loggedLesions([staging]).filter(({ organ }) => organ === 'PLEURA');
  const states = ofPleura.map(({ number }) => {
    return groups.measurements?.find((row) => asText(row.tulnkid) === number)?.trstate;
  });
  return states.length > 0 && states.every((state) => state === 'ABSENT');
}
