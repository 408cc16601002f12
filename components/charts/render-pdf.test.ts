import { describe, expect, it } from 'vitest';
import { figureElement } from '@/components/analysis/figure-element';
import { renderPdf } from './render-pdf';
import { renderSvg } from './render-svg';
import { barsFigure, sampleFigures } from './testing/sample-figures';

const words = { title: 'Toxicity by grade', description: 'Six bars.' };

describe('a figure as PDF', () => {
  it.each(['survival-2', 'lines', 'bars-8', 'forest', 'swimmer-35'])('can be made of %s', async (name) => {
    const figure = sampleFigures[name];
    if (!figure) throw new Error('no such sample');
    const pdf = await renderPdf(renderSvg(figureElement(figure, { id: name })), figure);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is as large as the figure, has its title, its words, our letters, and its hatches as patterns', async () => {
    const svg = renderSvg(figureElement(barsFigure(5), { id: 'bars' }));
    const pdf = (await renderPdf(svg, words)).toString('latin1');
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    const [, ...size] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect(size.map(Number)).toEqual([Number(width) * 0.75, Number(height) * 0.75]);
    expect(pdf).toContain('\n(Toxicity by grade)\n');
    expect(pdf).toContain('/Alt (Toxicity by grade. Six bars.)');
    expect(pdf).toContain('SourceSans3');
    expect(pdf.match(/\/PatternType 1/g)?.length).toBeGreaterThanOrEqual(3);
    expect(pdf).not.toContain('/Subtype /Image');
  });

  it('is refused for an SVG of no size', async () => {
    await expect(renderPdf('<svg/>', words)).rejects.toThrow('how large');
  });
});
