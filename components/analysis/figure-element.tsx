import type { ReactElement } from 'react';
import { FlowDiagram } from '@/components/charts/flow-diagram';
import { SurvivalCurve } from '@/components/charts/survival-curve';
import type { Figure } from '@/lib/analysis/figures';

/** The address of the children behind the key of a number. */
export type LinkTo = (list: string) => string;

interface Drawing {
  id: string;
  width?: number;
  className?: string;
  /** On a page what is drawn leads to the children behind it; in a file it does not. */
  linkTo?: LinkTo;
}

/** The drawing of a figure, the same for the page and for the file. */
export function figureElement(figure: Figure, drawing: Drawing): ReactElement {
  switch (figure.kind) {
    case 'flow':
      return <FlowDiagram {...drawing} {...figure} />;
    case 'survival':
      return <SurvivalCurve {...drawing} {...figure} />;
    default:
      throw new TypeError(`A figure of kind ${figure.kind} cannot be drawn.`);
  }
}
