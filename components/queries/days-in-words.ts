import { counted } from '@/components/casebook/child-words';

/** How long something has waited: "today", "1 day", "12 days". */
export function daysInWords(days: number): string {
  return days < 1 ? 'today' : counted(days, 'day');
}
