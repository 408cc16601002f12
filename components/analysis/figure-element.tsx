import type { ReactElement } from 'react';
import { BarsChart } from '@/components/charts/bars-chart';
import type { Drawing } from '@/components/charts/drawing';
import { FlowDiagram } from '@/components/charts/flow-diagram';
import { ForestChart } from '@/components/charts/forest-chart';
import { LinesChart } from '@/components/charts/lines-chart';
import { SurvivalCurve } from '@/components/charts/survival-curve';
import { SwimmerPlot } from '@/components/charts/swimmer-plot';
import type { Figure } from '@/lib/analysis/figures';

export type { LinkTo } from '@/components/charts/drawing';

/** The drawing of a figure, the same for the page and for the file. */
export function figureElement(figure: Figure, drawing: Drawing): ReactElement {
  switch (figure.kind) {
    case 'flow':
      return <FlowDiagram {...drawing} {...figure} />;
    case 'survival':
      return <SurvivalCurve {...drawing} {...figure} />;
    case 'lines':
      return <LinesChart {...drawing} {...figure} />;
    case 'bars':
      return <BarsChart {...drawing} {...figure} />;
    case 'forest':
      return <ForestChart {...drawing} {...figure} />;
    case 'swimmer':
      return <SwimmerPlot {...drawing} {...figure} />;
  }
}
