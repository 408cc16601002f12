import type { ReactNode } from 'react';
import { type FillStyle, fillStyle, ink } from './palette';

interface PatternsProps {
  /** Of the figure: the patterns of two figures on a page must not be mistaken for one another. */
  id: string;
  count: number;
}

/** The hatches of a figure with so many parts, to be drawn on. */
export function Patterns({ id, count }: PatternsProps): ReactNode {
  const hatches = Array.from({ length: count }, (_, i) => ({
    name: patternId(id, i),
    hatch: fillStyle(i, count).hatch,
  }));
  return <defs>{hatches.map(({ name, hatch }) => hatch && <Pattern key={name} name={name} hatch={hatch} />)}</defs>;
}

function Pattern({ name, hatch }: { name: string; hatch: NonNullable<FillStyle['hatch']> }) {
  const { path, tile, colour, width } = hatch;
  return (
    <pattern id={name} width={tile[0]} height={tile[1]} patternUnits="userSpaceOnUse">
      <path d={path} fill="none" stroke={colour} strokeWidth={width} />
    </pattern>
  );
}

interface FilledProps extends PatternsProps {
  index: number;
  d: string;
}

/** An area in the fill of a part: its colour, the hatch on it, and a thin line around it where the colour is faint on the paper. */
export function Filled({ id, index, count, d }: FilledProps): ReactNode {
  if (d === '') return null;
  const { colour, hatch } = fillStyle(index, count);
  return (
    <g>
      <path d={d} fill={colour} />
      {hatch && <path d={d} fill={`url(#${patternId(id, index)})`} />}
      <path d={d} fill="none" stroke={ink} strokeWidth={0.7} />
    </g>
  );
}

/** The same in a legend. */
export function FillSample(part: Omit<FilledProps, 'd'>): ReactNode {
  return <Filled {...part} d="M0,-6h28v12h-28z" />;
}

function patternId(id: string, index: number): string {
  return `${id}-hatch-${index + 1}`;
}
