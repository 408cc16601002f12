import { textWidth, wrapText } from './text-width';

export interface FlowReason {
  label: string;
  n: number;
}

export interface FlowStage {
  label: string;
  n: number;
  /** A line in smaller type: what the number is made of. */
  detail?: string;
  /** Those of the stage before who did not come to this one, and why. */
  left?: { label: string; n: number; reasons: FlowReason[] };
}

export interface FlowLine {
  text: string;
  /** Baseline, from the top of the box. */
  y: number;
  isStrong: boolean;
}

export interface FlowBox {
  x: number;
  y: number;
  width: number;
  height: number;
  lines: FlowLine[];
}

export interface FlowLayout {
  width: number;
  height: number;
  stages: FlowBox[];
  /** The box beside the arrow to the stage of the same place; null where nobody left. */
  asides: (FlowBox | null)[];
}

export const FLOW_FONT_SIZE = 13;
const LINE_HEIGHT = 18;
export const PADDING = 12;
const MARGIN = 10;
const ARROW = 34;

type Text = Omit<FlowLine, 'y'>;

/** Places the boxes: stages in a column, those who left beside the arrow that they did not take. */
export function layOutFlow(stages: FlowStage[], width: number): FlowLayout {
  const isNarrow = width < 500;
  const stageWidth = isNarrow ? Math.round(width * 0.46) : 300;
  const asideX = MARGIN + stageWidth + (isNarrow ? 18 : 50);
  const asideWidth = Math.min(width - asideX - MARGIN, 350);
  const placed: FlowLayout = { width, height: 0, stages: [], asides: [] };
  let y = MARGIN;
  for (const stage of stages) {
    const aside = stage.left ? box(asideX, 0, asideWidth, asideLines(stage.left, asideWidth)) : null;
    if (placed.stages.length > 0) y += Math.max(ARROW, aside ? aside.height + ARROW : 0);
    if (aside) aside.y = y - (aside.height + ARROW) + ARROW / 2;
    const stageBox = box(MARGIN, y, stageWidth, stageLines(stage, stageWidth));
    placed.stages.push(stageBox);
    placed.asides.push(aside);
    y += stageBox.height;
  }
  return { ...placed, height: y + MARGIN };
}

function box(x: number, y: number, width: number, texts: Text[]): FlowBox {
  const lines = texts.map((text, i) => ({ ...text, y: PADDING + 11 + i * LINE_HEIGHT }));
  return { x, y, width, lines, height: lines.length * LINE_HEIGHT + PADDING * 2 - 4 };
}

function stageLines({ label, n, detail }: FlowStage, width: number): Text[] {
  const room = width - PADDING * 2;
  return [...lines(`${label} (n\u00a0=\u00a0${n})`, room, true), ...(detail ? lines(detail, room, false) : [])];
}

function asideLines({ label, n, reasons }: NonNullable<FlowStage['left']>, width: number): Text[] {
  const room = width - PADDING * 2;
  return [
    ...lines(`${label} (n\u00a0=\u00a0${n})`, room, true),
    ...reasons.flatMap((reason) => lines(`${reason.n}  ${reason.label}`, room, false)),
  ];
}

function lines(text: string, room: number, isStrong: boolean): Text[] {
  // Semi-bold runs a little wider than the estimate.
  const usable = isStrong ? room * 0.9 : room;
  return wrapText(text, Math.max(usable, textWidth('mmmm', FLOW_FONT_SIZE)), FLOW_FONT_SIZE).map((line) => ({
    text: line,
    isStrong,
  }));
}
