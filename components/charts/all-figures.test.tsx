import { describe, expect, it } from 'vitest';
import { figureElement } from '@/components/analysis/figure-element';
import type { Figure } from '@/lib/analysis/figures';
import { renderSvg } from './render-svg';
import {
  barsFigure,
  forestFigure,
  linesFigure,
  sampleFigures,
  survivalFigure,
  swimmerFigure,
} from './testing/sample-figures';
import { overlaps, textBoxes } from './testing/text-boxes';

const draw = (figure: Figure, width?: number) => renderSvg(figureElement(figure, { id: 'figure', width }));
const words = { title: '', description: '', xLabel: '', yLabel: '' };

const samples = Object.entries(sampleFigures).flatMap(([name, figure]) =>
  [760, 320].map((width) => ({ name, figure, width })),
);

describe.each(samples)('$name at $width', ({ figure, width }) => {
  const svg = draw(figure, width);

  it('has its words within the picture, none on another', () => {
    const boxes = textBoxes(svg);
    const [, height = ''] = /height="(\d+)"/.exec(svg) ?? [];
    expect(boxes.length).toBeGreaterThan(5);
    expect(boxes.filter(({ left, right, y }) => left < 0 || right > width || y > Number(height))).toEqual([]);
    expect(overlaps(boxes)).toEqual([]);
  });

  it('holds no number that is none, no custom property, and patterns that are there', () => {
    expect(svg).not.toMatch(/NaN|undefined|Infinity|var\(/);
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(svg).toContain(`<pattern id="${id}"`);
  });
});

describe('with nothing to draw', () => {
  const empty: Figure[] = [
    { kind: 'survival', ...words, groups: [] },
    { kind: 'lines', ...words, yScale: 'log', join: 'step', series: [], thresholds: [] },
    {
      kind: 'lines',
      ...words,
      yScale: 'linear',
      join: 'straight',
      series: [{ label: 'a', points: [] }],
      thresholds: [],
    },
    {
      kind: 'lines',
      ...words,
      yScale: 'log',
      join: 'straight',
      series: [{ label: 'a', points: [{ x: 0, y: 0 }] }],
      thresholds: [],
    },
    { kind: 'bars', ...words, parts: [], bars: [] },
    { kind: 'bars', ...words, parts: ['a'], bars: [{ label: 'b', values: [Number.NaN, -1] }] },
    { kind: 'forest', ...words, sides: ['', ''], rows: [] },
    { kind: 'swimmer', ...words, bars: [], marks: [], lanes: [] },
  ];

  it.each(empty)('$kind is an empty frame', (figure) => {
    for (const width of [760, 320]) expect(draw(figure, width)).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('lines', () => {
  it('are told apart by dashes and marks', () => {
    const svg = draw(linesFigure(0));
    expect(svg).toContain('stroke-dasharray="8 4"');
    expect(svg).not.toContain('One child each');
  });

  it('of very many children are a cloud of the first ones, and say so', () => {
    const svg = draw(linesFigure(2000));
    expect(svg).toContain('The lines of the first 300 of 2,000 children are drawn.');
    expect(svg.length).toBeLessThan(60_000);
  });

  it('are drawn at 0 too, on an axis that is not logarithmic, and left out where a logarithm has no value', () => {
    const series = [{ label: 'a', points: [1, 0, 10].map((y, x) => ({ x, y })) }];
    const figure = { kind: 'lines', ...words, join: 'straight', series, thresholds: [] } as const;
    const pointsOf = (yScale: 'linear' | 'log') =>
      draw({ ...figure, yScale, series, thresholds: [] })
        .match(/d="M[^"]*L[^"]*"/)?.[0]
        .split('L').length;
    expect([pointsOf('linear'), pointsOf('log')]).toEqual([3, 2]);
  });
});

describe('bars', () => {
  it('have a hatch for each part, with names of their own', () => {
    const svg = draw(barsFigure(8));
    const ids = [...svg.matchAll(/<pattern id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(6);
    expect(ids[0]).toBe('figure-hatch-2');
  });
});

describe('a forest', () => {
  it('has a square for each estimate, and an arrow where a limit leaves the axis', () => {
    const svg = draw(forestFigure);
    expect(svg.match(/width="9" height="9"/g)?.length).toBe(5);
    expect(svg.match(/l-6,4/g)?.length).toBe(1);
  });

  it('has an arrow for a limit that is not defined, and none for a reference', () => {
    const row = { label: 'a', value: 2, lower: 1, upper: null, says: '2.0' };
    expect(draw({ ...forestFigure, rows: [row] })).toContain('l-6,4');
    expect(draw({ ...forestFigure, rows: [{ ...row, lower: null }] })).not.toContain('l-6,4');
  });
});

describe('lanes', () => {
  it('bear the numbers of the children while there is room', () => {
    expect(draw(swimmerFigure(60))).toContain('>MI03-060<');
    expect(draw(swimmerFigure(61))).not.toContain('>MI03-060<');
  });

  it('of very many children are those of the first, and say so', () => {
    const svg = draw(swimmerFigure(2000));
    expect(svg).toContain('The first 400 of 2,000 children are drawn.');
    expect(svg.length).toBeLessThan(300_000);
  });

  it('have an arrow where observation goes on, named in the legend', () => {
    const figure = swimmerFigure(3);
    expect(draw(figure)).toContain('Still under observation');
    expect(draw({ ...figure, lanes: figure.lanes.map((lane) => ({ ...lane, goesOn: false })) })).not.toContain(
      'Still under',
    );
  });
});

describe('curves', () => {
  const figure = survivalFigure(2, 35);

  it('have bands for two groups, none for more', () => {
    expect(draw(figure).match(/fill-opacity="0.14"/g)?.length).toBe(2);
    expect(draw(survivalFigure(3, 35))).not.toContain('fill-opacity="0.14"');
  });

  it('can be opened on a page: each number at risk by the keyboard too, steps by the pointer while they are few', () => {
    const opened = (groups: number) => {
      const figureOnPage = figureElement(survivalFigure(groups, 60), { id: 'figure', linkTo: (list) => `?of=${list}` });
      return renderSvg(figureOnPage);
    };
    expect(opened(1)).toContain('role="group"');
    expect(opened(1)).not.toMatch(/NaN|undefined|Infinity/);
    expect(opened(1).match(/tabindex="-1"><title>1 child at/g)?.length).toBe(60);
    expect(opened(4)).not.toContain('tabindex');
    expect(opened(4)).toContain('href="?of=risk:3:0" aria-label="Poor: 60 at risk at 0 months"');
  });

  it('of eight groups of ten thousand children stay light', () => {
    expect(draw(survivalFigure(8, 10_000)).length).toBeLessThan(250_000);
  });
});
