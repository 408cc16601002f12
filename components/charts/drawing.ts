/** The address of the children behind the key of a number. */
export type LinkTo = (list: string) => string;

/** How a figure is drawn, whatever it shows. */
export interface Drawing {
  /** Unique on the page: title, description and patterns are found by it. */
  id: string;
  /** Width of the drawing; below `NARROW` it is laid out for a phone. */
  width?: number | undefined;
  className?: string | undefined;
  /** On a page what is drawn leads to the children behind it; in a file it does not. */
  linkTo?: LinkTo | undefined;
}

export const WIDTH = 760;
export const NARROW = 500;
export const FONT_SIZE = 13;
/** From one line of words to the next. */
export const LINE_HEIGHT = 17;
/** What stays free around the drawing. */
export const MARGIN = 12;
