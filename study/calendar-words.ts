import type { FollowUpRule } from '@/lib/crf/schedule';
import type { CalendarEvent, PlannedDrug } from './calendar';
import { drugs } from './codelists/chemotherapy';
import { il2Products } from './codelists/immunotherapy';
import { formByCode } from './forms';
import { findEvent, schedule } from './schedule';

/** "Week 3, day 7": weeks are counted from day 1 of the first chemotherapy, the first day of each is day 1. */
export function whenInWords({ week, day = 0 }: Pick<CalendarEvent, 'week' | 'day'>): string {
  const inWeek = week < 0 ? `${-week} weeks before` : `Week ${week}`;
  return day === 0 ? inWeek : `${inWeek}, day ${day + 1}`;
}

/** "1 day before to 7 days after": the days on which an event is on time. */
export function windowInWords([from, to]: readonly [from: number, to: number]): string {
  if (from === 0 && to === 0) return 'on the day';
  return `${dayInWords(from)} to ${dayInWords(to)}`;
}

/** "Ifosfamide 3,000 mg/m² a day on days 1 to 5, each over 24 h". */
export function drugInWords({ drug, doseM2, unit, days, hours, capMg }: PlannedDrug): string {
  const names: Readonly<Record<string, string>> = { ...il2Products, ...drugs };
  const dose = `${numberInWords(doseM2)} ${unit.replace('m2', 'm²')}`;
  const when =
    days.length === 1
      ? `on day ${days[0]} over ${hours} h`
      : `a day on days ${daysInWords(days)}, each over ${hours} h`;
  const cap = capMg === undefined ? '' : `, at most ${numberInWords(capMg)} mg`;
  return `${names[drug] ?? drug} ${dose} ${when}${cap}`;
}

/** The forms of an event by their titles, in the order of the calendar. */
export function formsInWords(codes: readonly string[]): string[] {
  return codes.map((code) => formByCode(code)?.title ?? code);
}

/** What later versions of the protocol changed of an event, a line each. */
export function amendmentsInWords({ amended = [], ...first }: CalendarEvent): string[] {
  return amended.map(({ since, week, day, window, forms }) => {
    const isMoved = week !== undefined || day !== undefined;
    const changes = [
      isMoved ? whenInWords({ week: week ?? first.week, day: day ?? first.day }) : '',
      window ? windowInWords(window) : '',
      forms ? `forms ${formsInWords(forms).join(', ')}` : '',
    ];
    return `From version ${since}: ${changes.filter(Boolean).join('; ')}`;
  });
}

/** "14 days after Surgery of primary tumour, once that is known"; '' for an event that is counted from day 1 alone. */
export function countedFromInWords(code: string): string {
  const after = schedule.events.find((event) => event.code === code)?.after;
  if (!after) return '';
  return `${after.days} days after ${findEvent(after.event)?.label ?? after.event}, once that is known`;
}

/** "Every 3 months from month 3 to month 24, 21 days either side". */
export function followUpInWords({ fromMonth, toMonth, everyMonths, windowDays }: FollowUpRule): string {
  const first = fromMonth + everyMonths;
  return `Every ${everyMonths} months from month ${first} to month ${toMonth}, ${windowDays} days either side`;
}

function dayInWords(day: number): string {
  if (day === 0) return 'the day';
  const count = Math.abs(day);
  return `${count} ${count === 1 ? 'day' : 'days'} ${day < 0 ? 'before' : 'after'}`;
}

/** "1 to 5" for days in a row, "1, 3, 5" for others. */
function daysInWords(days: readonly number[]): string {
  const isRow = days.every((day, index) => day === (days[0] ?? 0) + index);
  return isRow ? `${days[0]} to ${days.at(-1)}` : days.join(', ');
}

function numberInWords(value: number): string {
  return value.toLocaleString('en-GB', { useGrouping: 'min2' });
}
