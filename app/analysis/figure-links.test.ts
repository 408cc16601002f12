import { describe, expect, it } from 'vitest';
import { figureElement } from '@/components/analysis/figure-element';
import { listKeys } from '@/components/charts/list-keys';
import { renderSvg } from '@/components/charts/render-svg';
import { deriveChild } from '@/lib/analysis/derive-child';
import { noRecords } from '@/lib/analysis/records';
import { runAnalysis } from '@/lib/analysis/run-analysis';
import { survivalKeys } from '@/lib/analysis/survival-lists';
import { meazza35Records } from '@/lib/analysis/testing/meazza35-records';
import { analysisBySlug } from '@/study/analyses';
import { settings } from '@/study/settings';

it('writes the keys of lists as the analyses read them', () => {
  for (const month of [0, 12, 17.347_001_998]) {
    expect(listKeys.atRisk(month, 2)).toBe(survivalKeys.atRisk(month, 2));
    expect(listKeys.at(month, 2)).toBe(survivalKeys.at(month, 2));
  }
});

function resultOf(slug: string) {
  const analysis = analysisBySlug(slug);
  if (!analysis) throw new Error(`no analysis ${slug}`);
  return runAnalysis(analysis, {
    children: meazza35Records().map((record) => deriveChild(record, settings)),
    asOf: new Date('2026-11-23T12:00:00Z'),
    records: noRecords,
    entries: 700,
    drafts: 0,
    unverified: 0,
    isStudyWide: true,
    definitions: settings,
  });
}

describe.each(['overall-survival', 'event-free-survival', 'follow-up'])('the figure of %s', (slug) => {
  const { parts, listOf } = resultOf(slug);
  const figure = parts[0]?.figure;
  if (figure?.kind !== 'survival') throw new Error('no curve');
  const svg = renderSvg(figureElement(figure, { id: slug, linkTo: (list) => `/children?of=${list}` }));

  it('leads from each number at risk to as many children', () => {
    const numbers = [...svg.matchAll(/<a href="\/children\?of=([^"]+)" aria-label="([^"]+)">.*?<text[^>]*>(\d+)</g)];
    expect(numbers.length).toBeGreaterThan(5);
    for (const [, key = '', label = '', n] of numbers) {
      expect(listOf(key)?.children.length).toBe(Number(n));
      expect(label).toContain(`${n} at risk`);
    }
  });

  it('leads from each step to the children there, with the pointer alone', () => {
    const steps = [...svg.matchAll(/<a href="\/children\?of=([^"]+)" tabindex="-1"><title>(\d+) child/g)];
    expect(steps.length).toBe(figure.groups[0]?.curve.steps.length);
    for (const [, key = '', n] of steps) expect(listOf(key)?.children.length).toBe(Number(n));
  });

  it('holds no number that is none', () => {
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('is a group with a name on the page, and a picture without a link in a file', () => {
    expect(svg).toContain(`role="group" aria-labelledby="${slug}-title" aria-describedby="${slug}-description"`);
    const file = renderSvg(figureElement(figure, { id: slug }));
    expect(file).toContain('role="img"');
    expect(file).not.toContain('<a ');
  });
});
