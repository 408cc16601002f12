import type { ReactElement } from 'react';
import type { Figure } from '@/lib/analysis/result';
import '@/components/charts/charts.css';
import { figureElement } from './figure-element';

/** The figure on a page: drawn twice, for wide and for narrow screens; one of them is shown. */
export function AnalysisFigure({ id, figure }: { id: string; figure: Figure }): ReactElement {
  return (
    <figure>
      {figureElement(figure, { id, className: 'chart chart-wide' })}
      {figureElement(figure, { id: `${id}-narrow`, className: 'chart chart-narrow', width: 320 })}
    </figure>
  );
}
