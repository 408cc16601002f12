import 'server-only';
import type { ParticipantStatus } from '@/db/schema/casebook';
import { type Actor, may } from '@/lib/access/actor';
import { shortDate } from '@/lib/dates/words';
import { formByCode } from '@/study/forms';
import { comingOfAge } from '@/study/formulas/coming-of-age';
import { landmarksOf } from '@/study/landmarks';
import { findEvent } from '@/study/schedule';
import { settings } from '@/study/settings';
import { othersOf } from './casebook-in-hand';
import { mayDecide, overrideOf } from './confirm-check';
import type { StoredEntry } from './stored-entries';

/** Something to do in a casebook that is no form of the calendar, in a sentence and one click away. */
export interface Reminder {
  says: string;
  href: string;
}

/** A confirmation that was asked for and is not given yet, and where. */
export interface OpenConfirmation {
  check: string;
  event: string;
  form: string;
  repeat: number;
  askedBy: string;
}

interface Reminded {
  label: string;
  siteId: string;
  status: ParticipantStatus;
  today: string;
  entries: readonly StoredEntry[];
  confirmations: readonly OpenConfirmation[];
}

/** What the casebook reminds this person of: confirmations that they may give, and the new consent of a child who comes of age. */
export function remindersOf(actor: Actor, child: Reminded): Reminder[] {
  return [...confirmationsToGive(actor, child), ...reconsent(actor, child)];
}

function confirmationsToGive(actor: Actor, { label, siteId, confirmations }: Reminded): Reminder[] {
  return confirmations.flatMap(({ check, event, form: code, repeat, askedBy }) => {
    const form = formByCode(code);
    const override = form && overrideOf(form, check);
    if (!form || !override || askedBy === actor.personId || !mayDecide(actor, override, siteId)) return [];
    const says = `Confirm, or refuse, what a check stops: ${form.title}, ${findEvent(event)?.label ?? event}`;
    return [{ says, href: `/participants/${label}/${event}/${code}/${repeat}` }];
  });
}

/** From the month of the 18th birthday until the new consent is entered, for a child who is still followed. */
function reconsent(actor: Actor, { label, siteId, status, today, entries }: Reminded): Reminder[] {
  const isFollowed = status === 'on treatment' || status === 'follow-up';
  if (!isFollowed || !may(actor, 'enter data', siteId)) return [];
  const consents = othersOf('ICF', entries);
  const initial = consents.find(({ answers }) => answers.icftype === 'INITIAL');
  const { bornIn = null } = landmarksOf(othersOf('DM', entries));
  const signedOn = typeof initial?.answers.icfdat === 'string' ? initial.answers.icfdat : null;
  const age = comingOfAge(bornIn, signedOn);
  const isThere = consents.some(({ answers }) => answers.icftype === 'RECONSENT_AGE18');
  if (age === null || today < age.from || isThere) return [];
  const repeat = Math.max(0, ...consents.filter(({ event }) => event === 'ANY').map((one) => one.repeat)) + 1;
  const says = `New consent at age ${settings.adultAge}: ask for it, and enter it by ${shortDate(age.due)}`;
  return [{ says, href: `/participants/${label}/ANY/ICF/${repeat}` }];
}
