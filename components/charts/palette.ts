/**
 * Colours of figures. Each is a custom property of the page (charts.css gives the dark ones) with the light colour as its fallback,
 * so that the figure is right without any style sheet too.
 */
export const paper = 'var(--chart-paper, #ffffff)';
export const ink = 'var(--chart-ink, #1b2430)';
export const muted = 'var(--chart-muted, #566272)';
export const rule = 'var(--chart-rule, #8a94a3)';
export const panel = 'var(--chart-panel, #f4f6f8)';

export const fontFamily = "'Source Sans 3', 'Helvetica Neue', Arial, sans-serif";

export interface LineStyle {
  colour: string;
  /** Told apart in black and white too: no two groups share a dash pattern. */
  dash: string | undefined;
}

/** Chosen to differ for every kind of colour vision, in lightness too; all are dark enough for words on the paper. */
const lineStyles: LineStyle[] = [
  { colour: 'var(--chart-line-1, #0b5f66)', dash: undefined },
  { colour: 'var(--chart-line-2, #c2410c)', dash: '8 4' },
  { colour: 'var(--chart-line-3, #4b2fa8)', dash: '2 3' },
  { colour: 'var(--chart-line-4, #442a04)', dash: '12 3 2 3' },
  { colour: 'var(--chart-line-5, #8d47f5)', dash: '18 5' },
  { colour: 'var(--chart-line-6, #087e9b)', dash: '4 2' },
  { colour: 'var(--chart-line-7, #1c334a)', dash: '10 3 2 3 2 3' },
  { colour: 'var(--chart-line-8, #604224)', dash: '1.5 6' },
];

/** The line of the group at this place; after the eighth they repeat. */
export function lineStyle(index: number): LineStyle {
  return lineStyles[index % lineStyles.length] ?? { colour: ink, dash: undefined };
}

export interface FillStyle {
  colour: string;
  /** What is drawn on the colour, so that parts are told apart in black and white; null for a plain one. */
  hatch: { path: string; tile: [number, number]; colour: string; width: number } | null;
}

const onLight = 'var(--chart-hatch-light, #1b2430)';
const onDark = 'var(--chart-hatch-dark, #ffffff)';

/**
 * From faint to full, a ramp of greys in black and white. A stroke that leaves a tile comes in at the next; where a
 * viewer would show the seams between them, the tile is long.
 */
const fillStyles: FillStyle[] = [
  { colour: 'var(--chart-fill-1, #f3f9d2)', hatch: null },
  {
    colour: 'var(--chart-fill-2, #cdebb9)',
    hatch: { path: 'M-1,1L1,-1M0,6L6,0M5,7L7,5', tile: [6, 6], colour: onLight, width: 0.9 },
  },
  {
    colour: 'var(--chart-fill-3, #8fd3bc)',
    hatch: { path: 'M1.5,1.5h1.2M4.5,4.5h1.2', tile: [6, 6], colour: onLight, width: 1.3 },
  },
  {
    colour: 'var(--chart-fill-4, #4fb8c5)',
    hatch: { path: 'M-1,5L1,7M0,0L6,6M5,-1L7,1', tile: [6, 6], colour: onLight, width: 1.1 },
  },
  {
    colour: 'var(--chart-fill-5, #2795c2)',
    hatch: { path: 'M0,0L7,7M7,0L0,7', tile: [7, 7], colour: onDark, width: 0.9 },
  },
  {
    colour: 'var(--chart-fill-6, #2166ac)',
    hatch: { path: 'M0,2.5H200', tile: [200, 5], colour: onDark, width: 1.1 },
  },
  {
    colour: 'var(--chart-fill-7, #253a94)',
    hatch: { path: 'M-2,2L2,-2M0,8L8,0M6,10L10,6', tile: [8, 8], colour: onDark, width: 1.4 },
  },
  { colour: 'var(--chart-fill-8, #0a1d4f)', hatch: null },
];

/** A single part needs no telling apart. */
const alone: FillStyle = { colour: 'var(--chart-line-1, #0b5f66)', hatch: null };

/** The fill of a part among `count` in order: spread over the ramp, so that few parts differ much. After the eighth they repeat. */
export function fillStyle(index: number, count: number): FillStyle {
  if (count <= 1) return alone;
  const last = fillStyles.length - 1;
  const place = count > fillStyles.length ? index % fillStyles.length : Math.round((index * last) / (count - 1));
  return fillStyles[place] ?? alone;
}
