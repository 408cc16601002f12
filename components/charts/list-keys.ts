/**
 * Keys of the lists behind a curve, as `survivalKeys` of lib/analysis/survival-lists.ts answers them (a test compares both). `group` is
 * the place of the group in the figure.
 */
export const listKeys = {
  /** Under observation just before a month. */
  atRisk: (month: number, group: number) => `risk:${group}:${month}`,
  /** With the event or the end of observation at exactly this time. */
  at: (time: number, group: number) => `at:${group}:${time}`,
};
