/** Classes of the number of lung nodules, in words. */
export const noduleClasses = {
  '1': '1 nodule',
  '2-3': '2 to 3 nodules',
  '4-7': '4 to 7 nodules',
  '>=8': '8 nodules or more',
} as const;

/** Class of the number of lung nodules at diagnosis; null when there is none or the number is unknown. */
export function noduleClass(nodules: number | null): keyof typeof noduleClasses | null {
  if (nodules === null || nodules < 1) return null;
  if (nodules === 1) return '1';
  if (nodules <= 3) return '2-3';
  return nodules <= 7 ? '4-7' : '>=8';
}

/** Number of organ systems with metastases: how many of the answers are yes. Null until one is yes or all are no. */
export function organSystems(answers: readonly (string | null)[]): number | null {
  const involved = answers.filter((answer) => answer === 'Y').length;
  return involved === 0 && answers.includes(null) ? null : involved;
}
