import { type Point, written } from './path';

/** A shape that differs from the others without any colour. */
interface MarkShape {
  /** From its middle, in relative commands all of whose numbers are lengths. About 10 pixels wide. */
  path: string;
  /** Filled with the paper, not with the colour. */
  isOpen: boolean;
}

const circle =
  'm-4.2,0c0,-2.32 1.88,-4.2 4.2,-4.2c2.32,0 4.2,1.88 4.2,4.2c0,2.32 -1.88,4.2 -4.2,4.2c-2.32,0 -4.2,-1.88 -4.2,-4.2z';
const square = 'm-4,-4h8v8h-8z';
const diamond = 'm0,-5.5l5.5,5.5l-5.5,5.5l-5.5,-5.5z';

const shapes: MarkShape[] = [
  { path: 'm-4.5,-4.5l9,9m-9,0l9,-9', isOpen: true },
  { path: circle, isOpen: false },
  { path: 'm0,-5.5l5.2,9.5h-10.4z', isOpen: true },
  { path: diamond, isOpen: false },
  { path: square, isOpen: true },
  { path: 'm0,5.5l5.2,-9.5h-10.4z', isOpen: false },
  { path: circle, isOpen: true },
  { path: 'm0,-5v10m-5,-5h10m-8.5,-3.5l7,7m-7,0l7,-7', isOpen: true },
  { path: square, isOpen: false },
  { path: diamond, isOpen: true },
];

/** The shape of the mark at this place, wherever it stands; after the tenth they repeat. */
export function marksPath(index: number, points: Point[], scale: number): string {
  const { path } = markShape(index);
  const shape = scale === 1 ? path : path.replaceAll(/-?[\d.]+/g, (length) => written(Number(length) * scale));
  return points.map(({ x, y }) => `M${written(x)},${written(y)}${shape}`).join('');
}

export function markShape(index: number): MarkShape {
  return shapes[index % shapes.length] ?? { path: '', isOpen: true };
}
