import { shortDate } from '@/lib/dates/words';

interface PrintMarksProps {
  /** What the sheet is, with the participant number: top left of every page. */
  title: string;
  /** "Version 3": top right. */
  version?: string;
  /** The day of printing, `YYYY-MM-DD`. */
  today: string;
}

/** What stands in the margins of every printed sheet (browsers without margin boxes print none; the page itself says the same). */
export function PrintMarks({ title, version = '', today }: PrintMarksProps) {
  const marks = [
    `--print-title: ${quoted(title)}`,
    `--print-version: ${quoted(version)}`,
    `--print-date: ${quoted(`Printed ${shortDate(today)}`)}`,
  ];
  return <style>{`:root { ${marks.join('; ')} }`}</style>;
}

/** A CSS string: nothing in it can end it, or the style element around it. */
function quoted(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} .,:;·()+/-]/gu, '')}"`;
}
