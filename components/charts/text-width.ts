/** Characters that differ much from the mean width. */
const NARROW = /[iIjlt.,:;'!|()[\] ]/;
const WIDE = /[mwMW%@]/;

/**
 * How wide a text will be at most, in the units of `fontSize`: by the widest of the fonts that a reader's machine may put in place of
 * ours. A server has no font at hand to measure with.
 */
export function textWidth(text: string, fontSize: number): number {
  let em = 0;
  for (const character of text) em += NARROW.test(character) ? 0.38 : WIDE.test(character) ? 0.98 : 0.62;
  return em * fontSize;
}

/** Breaks a text into lines that are about as wide as given. A word that is wider keeps a line of its own. */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer, fontSize) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line ? [...lines, line] : lines;
}
