/** Widths in em of the characters that differ much from the mean, in a humanist sans-serif. */
const NARROW = /[iIjlt.,:;'!|()[\] ]/;
const WIDE = /[mwMW%@]/;

/** About how wide a text will be, in the units of `fontSize`. A server has no font at hand to measure with. */
export function textWidth(text: string, fontSize: number): number {
  let em = 0;
  for (const character of text) em += NARROW.test(character) ? 0.28 : WIDE.test(character) ? 0.82 : 0.52;
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
