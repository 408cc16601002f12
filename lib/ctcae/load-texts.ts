/** Loads the texts of CTCAE when they are first needed; the browser keeps them for the next time. */
export function loadTexts(): Promise<typeof import('./texts')> {
  return import('./texts');
}
