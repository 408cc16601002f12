/** A text as Markdown shows it, letter by letter; on one line. */
export function plain(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|#~]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A text in the letters of a program: a variable or a code. */
export function code(text: string): string {
  return text === '' ? '' : `\`${text.replaceAll('`', '').replaceAll('|', '\\|')}\``;
}

/** A table of cells that are Markdown already. A part of a cell on a line of its own is set apart by `br`. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Parts of a cell, each on a line of its own; empty ones left out. */
export function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('<br>');
}

/** A whole document: its parts with an empty line between them. */
export function page(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
