import { textWidth } from '../text-width';

export interface TextBox {
  text: string;
  left: number;
  right: number;
  /** Baseline. */
  y: number;
}

interface Around {
  anchor: string;
  dx: number;
  dy: number;
  isTurned: boolean;
  isHalo: boolean;
}

const FONT_SIZE = 13;
const start: Around = { anchor: 'start', dx: 0, dy: 0, isTurned: false, isHalo: false };

/** Where the words of a figure stand, as wide as they may be. Words that are turned, and halos, are left out. */
export function textBoxes(svg: string): TextBox[] {
  const stack: Around[] = [start];
  const boxes: TextBox[] = [];
  for (const [, closing, name, attributes = '', empty, text = ''] of svg.matchAll(
    /<(\/?)(\w+)([^>]*?)(\/?)>([^<]*)/g,
  )) {
    if (closing) stack.pop();
    else {
      const here = within(stack.at(-1) ?? start, attributes);
      if (name === 'text' && !here.isTurned && !here.isHalo) boxes.push(boxOf(text, attributes, here));
      if (!empty) stack.push(here);
    }
  }
  return boxes;
}

function within(around: Around, attributes: string): Around {
  const [, dx = '0', dy = '0'] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(attributes) ?? [];
  return {
    anchor: /text-anchor="(\w+)"/.exec(attributes)?.[1] ?? around.anchor,
    dx: around.dx + Number(dx),
    dy: around.dy + Number(dy),
    isTurned: around.isTurned || attributes.includes('rotate('),
    isHalo: around.isHalo || attributes.includes('stroke-width="4"'),
  };
}

function boxOf(text: string, attributes: string, { anchor, dx, dy }: Around): TextBox {
  const width = textWidth(text, FONT_SIZE);
  const x = numberOf(attributes, 'x') + dx;
  const left = x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  return { text, left, right: left + width, y: numberOf(attributes, 'y') + dy };
}

function numberOf(attributes: string, name: string): number {
  return Number(new RegExp(` ${name}="([-\\d.]+)"`).exec(attributes)?.[1] ?? 0);
}

/** Pairs of words that lie on one another. */
export function overlaps(boxes: TextBox[]): string[] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => Math.abs(a.y - b.y) < 12 && a.left < b.right && b.left < a.right)
      .map((b) => `${a.text} / ${b.text}`),
  );
}
