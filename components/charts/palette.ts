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

const lineStyles: LineStyle[] = [
  { colour: 'var(--chart-line-1, #0b5f66)', dash: undefined },
  { colour: 'var(--chart-line-2, #b0431e)', dash: '8 4' },
  { colour: 'var(--chart-line-3, #2c7a4b)', dash: '2 3' },
  { colour: 'var(--chart-line-4, #7a4a9e)', dash: '10 3 2 3' },
];

/** The line of the group at this place; after the fourth they repeat. */
export function lineStyle(index: number): LineStyle {
  return lineStyles[index % lineStyles.length] ?? { colour: ink, dash: undefined };
}
