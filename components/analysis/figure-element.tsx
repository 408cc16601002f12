import type { ReactElement } from 'react';
import { FlowDiagram } from '@/components/charts/flow-diagram';
import { SurvivalCurve } from '@/components/charts/survival-curve';
import type { Figure } from '@/lib/analysis/result';

interface Drawing {
  id: string;
  width?: number;
  className?: string;
}

/** The drawing of a figure, the same for the page and for the file. */
export function figureElement(figure: Figure, drawing: Drawing): ReactElement {
  if (figure.kind === 'flow') {
    const { title, description, stages } = figure;
    return <FlowDiagram {...drawing} title={title} description={description} stages={stages} />;
  }
  const { title, description, groups, xLabel, yLabel } = figure;
  const labels = { title, description, xLabel, yLabel };
  return <SurvivalCurve {...drawing} {...labels} groups={groups} />;
}
