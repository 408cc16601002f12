export interface Point {
  x: number;
  y: number;
}

/** Steps nearer to one another than this many pixels are drawn as one: nobody could see them apart. */
const COLUMN = 0.5;

/** A coordinate in a path: a hundredth of a pixel is finer than any printer. */
export function written(coordinate: number): string {
  return String(hundredths(coordinate) / 100);
}

function hundredths(coordinate: number): number {
  return Math.round(coordinate * 100);
}

/** A path through the points as they are. */
export function linePath(points: Point[]): string {
  return points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${written(x)},${written(y)}`).join('');
}

/** A path on which each value holds until the next. */
export function stepPath([first, ...points]: Point[]): string {
  if (!first) return '';
  return `M${written(first.x)},${written(first.y)}${points.map(({ x, y }) => `H${written(x)}V${written(y)}`).join('')}`;
}

/**
 * The same steps, fewer where they are crowded: in each column half a pixel wide the value at its end is kept, at the place of the
 * column's first step. Values that do not move the line are left out; the first and the last stay. Points must be in order of x.
 */
export function mergedSteps(points: Point[]): Point[] {
  const kept: Point[] = [];
  let column = Number.NaN;
  for (const point of points) {
    const last = kept.at(-1);
    const at = Math.floor(point.x / COLUMN);
    if (last && at === column && kept.length > 1) kept[kept.length - 1] = { x: last.x, y: point.y };
    else if (!last || hundredths(last.y) !== hundredths(point.y)) {
      kept.push(point);
      column = at;
    }
  }
  const [end, drawn] = [points.at(-1), kept.at(-1)];
  return end && drawn && end.x - drawn.x > 0 ? [...kept, end] : kept;
}

/** The same line, fewer points where it is crowded: of each column half a pixel wide its ends and its extremes. */
export function mergedLine(points: Point[]): Point[] {
  const kept: Point[] = [];
  let start = 0;
  for (let i = 1; i <= points.length; i++) {
    if (i < points.length && columnOf(points[i]) === columnOf(points[start])) continue;
    kept.push(...endsAndExtremes(points.slice(start, i)));
    start = i;
  }
  return kept;
}

function columnOf(point: Point | undefined): number {
  return Math.floor((point?.x ?? 0) / COLUMN);
}

function endsAndExtremes(points: Point[]): Point[] {
  if (points.length <= 4) return points;
  let [low, high] = [0, 0];
  for (const [i, { y }] of points.entries()) {
    if (y < (points[low]?.y ?? y)) low = i;
    if (y > (points[high]?.y ?? y)) high = i;
  }
  const places = new Set([0, low, high, points.length - 1]);
  return points.filter((_, i) => places.has(i));
}
