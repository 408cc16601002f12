import type { ReactNode } from 'react';
import { fontFamily, ink, paper } from './palette';

interface FigureFrameProps {
  /** Unique on the page: title and description are found by it. */
  id: string;
  title: string;
  description: string;
  layout: { width: number; height: number };
  fontSize: number;
  className: string | undefined;
  /** A picture is told by its title and description alone; in a group one can go from link to link. Default: a picture. */
  role?: 'img' | 'group';
  children: ReactNode;
}

/** What every figure stands in: its size, its letters, its paper, and its title and description for those who cannot see it. */
export function FigureFrame({
  id,
  title,
  description,
  layout,
  fontSize,
  className,
  role = 'img',
  children,
}: FigureFrameProps) {
  const { width, height } = layout;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role={role}
      aria-labelledby={role === 'img' ? `${id}-title ${id}-description` : `${id}-title`}
      aria-describedby={role === 'img' ? undefined : `${id}-description`}
      className={className}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily={fontFamily}
      fontSize={fontSize}
      fill={ink}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      <rect width={width} height={height} fill={paper} />
      {children}
    </svg>
  );
}
