import type { ReactElement } from 'react';
import type { Figure } from '@/lib/analysis/figures';
import '@/components/charts/charts.css';
import { figureElement, type LinkTo } from './figure-element';

interface AnalysisFigureProps {
  id: string;
  figure: Figure;
  linkTo: LinkTo;
}

/** The figure on a page: drawn twice, for wide and for narrow screens; one of them is shown. */
export function AnalysisFigure({ id, figure, linkTo }: AnalysisFigureProps): ReactElement {
  return (
    <figure>
      {figureElement(figure, { id, className: 'chart chart-wide', linkTo })}
      {figureElement(figure, { id: `${id}-narrow`, className: 'chart chart-narrow', width: 320, linkTo })}
    </figure>
  );
}
