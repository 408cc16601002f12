/** What puts operations in order: the date, then the event and the record within it. */
export interface Operation {
  date: string;
  event: string;
  repeat: number;
}

/** Number of an operation among all of the child's, counted by date from 1; two on one day count by event and record. */
export function operationNumber(own: Operation, others: readonly Operation[]): number {
  return 1 + others.filter((other) => comesBefore(other, own)).length;
}

function comesBefore(a: Operation, b: Operation): boolean {
  if (a.date !== b.date) return a.date < b.date;
  return a.event === b.event ? a.repeat < b.repeat : a.event < b.event;
}
