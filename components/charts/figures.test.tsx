import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { kaplanMeier } from '@/lib/statistics/kaplan-meier';
import { FlowDiagram } from './flow-diagram';
import { layOutFlow } from './flow-layout';
import { renderSvg } from './render-svg';
import { SurvivalCurve } from './survival-curve';

const curve = kaplanMeier({ time: [5, 10, 20, 30], event: [1, 0, 1, 0] });
const stages = [
  { label: 'Enrolled', n: 35 },
  { label: 'Operated', n: 32, left: { label: 'Not operated', n: 3, reasons: [{ label: 'progression', n: 3 }] } },
];

describe('a survival curve', () => {
  const figure = (groups: string[]) => (
    <SurvivalCurve
      id="efs"
      title="Event-free survival"
      description="Four children."
      groups={groups.map((label) => ({ label, curve, median: 20 }))}
      yLabel="Event-free survival"
      xLabel="Months"
    />
  );

  it('is an image with a title and a description', () => {
    const svg = renderSvg(figure(['All']));
    expect(svg).toContain('role="img" aria-labelledby="efs-title efs-description"');
    expect(svg).toContain(
      '<title id="efs-title">Event-free survival</title><desc id="efs-description">Four children.</desc>',
    );
    expect(svg).toContain('Median 20.0 months');
    expect(svg).not.toMatch(/NaN|undefined|var\(/);
  });

  it('tells groups apart by dashes and names, not by colour alone', () => {
    const svg = renderSvg(figure(['Good', 'Poor']));
    expect(svg).toContain('stroke-dasharray="8 4"');
    expect(svg.match(/>Poor</g)?.length).toBe(2); // in the legend and at the numbers at risk
  });

  it('can be drawn of nobody', () => {
    const nobody = kaplanMeier({ time: [], event: [] });
    const groups = [{ label: 'All', curve: nobody, median: null }];
    const svg = renderSvg(<SurvivalCurve id="x" title="" description="" groups={groups} yLabel="" xLabel="" />);
    expect(svg).not.toMatch(/NaN|undefined/);
  });
});

describe('a flow diagram', () => {
  it('shows every stage, those who left, and why', () => {
    const svg = renderSvg(<FlowDiagram id="flow" title="Flow" description="In words." stages={stages} />);
    for (const text of ['Enrolled (n\u00a0=\u00a035)', 'Not operated (n\u00a0=\u00a03)', '3 progression']) {
      expect(svg.replaceAll('  ', ' ')).toContain(text);
    }
  });

  it('has boxes that do not touch', () => {
    for (const width of [320, 740]) {
      const {
        stages: [first, second],
        asides,
      } = layOutFlow(stages, width);
      const aside = asides[1];
      if (!first || !second || !aside) throw new Error('a box is missing');
      expect(aside.y).toBeGreaterThan(first.y + first.height);
      expect(second.y).toBeGreaterThan(aside.y + aside.height);
      expect(aside.x + aside.width).toBeLessThanOrEqual(width);
    }
  });
});

describe('the picture on a machine', () => {
  // In a process of its own: the drawing library reads the font settings once.
  const script = `
    import { renderPng } from '@/components/charts/render-png';
    const svg = (text) => '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><rect width="90" height="30" fill="#fff"/><text x="2" y="20" font-size="16" font-family="Source Sans 3">' + text + '</text></svg>';
    const [one, other, empty] = await Promise.all(['HHH', 'OOO', ''].map((text) => renderPng(svg(text), 96)));
    console.log(JSON.stringify([one.equals(other), one.equals(empty), one.subarray(1, 4).toString()]));`;

  it('has readable letters without any font of the machine', () => {
    const output = execFileSync(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', '--input-type=module', '-e', script],
      {
        cwd: fileURLToPath(new URL('../..', import.meta.url)),
        encoding: 'utf8',
      },
    );
    // Without a font every letter would be the same empty box, or nothing.
    expect(JSON.parse(output)).toEqual([false, false, 'PNG']);
  });
});
